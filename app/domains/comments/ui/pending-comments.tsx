import { useFetchers } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Avatar } from "#app/ui/avatar.tsx";
import { useNotTaken } from "#app/ui/not-taken.ts";
import type { ShownComment } from "../comments.ts";
import { useTalk } from "./talk.ts";

/** What is on its way to a conversation, or to the thread itself, shown as if it had arrived. */
export function PendingComments({ known, conversation }: { known: readonly ShownComment[]; conversation?: string }) {
  const { about, person } = useTalk();
  const isUntaken = useNotTaken() !== undefined;
  const pending = useFetchers().flatMap(({ formData }) => {
    if (isUntaken || formData?.get("intent") !== "add" || formData.get("about") !== about.id) return [];
    if ((formData.get("parent") ?? undefined) !== conversation) return [];
    const id = String(formData.get("id"));
    return known.some((comment) => comment.id === id) ? [] : [{ id, text: String(formData.get("text")) }];
  });
  return pending.map(({ id, text }) => (
    <li key={id} className="flex gap-3 text-quiet">
      <Avatar name={person.name} size={conversation ? "small" : "medium"} />
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-semibold">{person.name}</span> <span className="text-sm">{m.comments_posting()}</span>
        </p>
        <p dir="auto" className="whitespace-pre-wrap leading-relaxed">
          {text}
        </p>
      </div>
    </li>
  ));
}
