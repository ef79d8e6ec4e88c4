import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import * as m from "#app/paraglide/messages.js";
import type { Thing, Thread } from "../comments.ts";
import { Comments } from "./comments.tsx";

interface Read {
  readonly thread: Thread;
  readonly person: { readonly id: string; readonly name: string };
}

/** What people say about a step or a card; read when somebody wants to. */
export function PartTalk({ about, open, start = false }: { about: Thing; open: number; start?: boolean }) {
  const { load, data } = useFetcher<Read>({ key: `talk-${about.id}` });
  const { kind, id } = about;
  useEffect(() => {
    if (start) load(`/comments?kind=${kind}&about=${id}`);
  }, [start, kind, id, load]);
  return (
    <details open={start} onToggle={(event) => event.currentTarget.open && load(`/comments?kind=${kind}&about=${id}`)}>
      <summary className="cursor-pointer text-sm font-semibold">
        {open > 0 ? `${m.journeys_talk()} · ${m.journeys_talk_count({ count: open })}` : m.journeys_talk()}
      </summary>
      {data?.thread && (
        <div className="*:mt-3">
          <Comments about={about} thread={data.thread} person={data.person} />
        </div>
      )}
    </details>
  );
}
