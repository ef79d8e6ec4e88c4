import { Link, useSearchParams } from "@remix-run/react";
import { useMemo, useState } from "react";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { useReadAnew } from "#app/ui/read-anew.ts";
import type { Thing, Thread } from "../comments.ts";
import { formOf, openedIn, placeAddress } from "./addresses.ts";
import { Comment } from "./comment.tsx";
import { CommentForm } from "./comment-form.tsx";
import { PendingComments } from "./pending-comments.tsx";
import { quietAction } from "./report.tsx";
import { type Attempt, type Talk, TalkContext } from "./talk.ts";

export interface CommentsProps {
  about: Thing;
  thread: Thread;
  person: Pick<Person, "id" | "name">;
  attempt?: Attempt | undefined;
}

/** Everything that is said about a thing, and the form to say something. */
export function Comments({ about, thread, person, attempt }: CommentsProps) {
  const [parameters] = useSearchParams();
  const talk = useOpenForms({ about, thread, person, attempt });
  const [first] = thread.comments;
  const [totalAtFirst] = useState(thread.total);
  // What others say appears while somebody reads.
  useReadAnew("comments", (id) => id === about.id, 600);
  return (
    <TalkContext.Provider value={talk}>
      <section id="comments" aria-labelledby="comments-title" className="mt-12 scroll-mt-20 print:hidden">
        <h2 id="comments-title" tabIndex={-1} className="mb-4 text-xl font-semibold">
          {thread.total > 0 ? m.comments_title_count({ count: thread.total }) : m.comments_title()}
        </h2>
        <p role="status" className="sr-only">
          {thread.total > totalAtFirst ? m.comments_title_count({ count: thread.total }) : null}
        </p>
        {thread.earlier && first ? (
          <p className="mb-4">
            <Link to={placeAddress(parameters, thread.earlier, `comment-${first.id}`)} preventScrollReset className={quietAction}>
              {m.comments_earlier()}
            </Link>
          </p>
        ) : null}
        {thread.total === 0 ? <p className="mb-6 text-quiet">{m.comments_none_yet()}</p> : null}
        <ol className="grid gap-7">
          {thread.comments.map((comment) => (
            <Comment key={comment.id} comment={comment} conversation={comment.id} />
          ))}
          <PendingComments known={thread.comments} />
        </ol>
        {thread.partial ? (
          <p className="my-6">
            <Link to={placeAddress(parameters, undefined, "comments")} preventScrollReset className={quietAction}>
              {m.comments_latest()}
            </Link>
          </p>
        ) : null}
        <div className="mt-8">
          <CommentForm label={m.comments_label()} button={m.comments_post()} hint={m.comments_hint()} />
        </div>
      </section>
    </TalkContext.Provider>
  );
}

/** Which forms stand open: those that were opened here or by the address, and those that hold something half-written. */
function useOpenForms({ about, thread: { drafts }, person, attempt }: CommentsProps): Talk {
  const [parameters] = useSearchParams();
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});
  const { kind, id } = about;
  const { id: personId, name } = person;
  return useMemo(() => {
    const opened = openedIn(parameters);
    const byAddress = opened && formOf({ kind, id }, opened);
    const set = (form: string, open: boolean) => setChanged((before) => ({ ...before, [form]: open }));
    return {
      about: { kind, id },
      person: { id: personId, name },
      drafts,
      attempt,
      isOpen: (form) => changed[form] ?? (form === byAddress || form in drafts || form === attempt?.form),
      open: (form) => set(form, true),
      close: (form) => set(form, false),
    };
  }, [kind, id, personId, name, drafts, attempt, changed, parameters]);
}
