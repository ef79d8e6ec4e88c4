import { Link, useFetcher, useSearchParams } from "@remix-run/react";
import type { MouseEvent } from "react";
import * as m from "#app/paraglide/messages.js";
import { Avatar } from "#app/ui/avatar.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Time } from "#app/ui/time.tsx";
import { canBeSettled, type ShownComment } from "../comments.ts";
import { formOf, type Opened, openingAddress, placeAddress } from "./addresses.ts";
import { CommentForm } from "./comment-form.tsx";
import { PendingComments } from "./pending-comments.tsx";
import { RemovalForm } from "./removal-form.tsx";
import { quietAction, ReportButton } from "./report.tsx";
import { Settling } from "./settling.tsx";
import { useTalk } from "./talk.ts";

/** A comment and what was answered to it. `conversation`: the comment that replies go to, itself or the one it answers. */
export function Comment({ comment, conversation }: { comment: ShownComment; conversation: string }) {
  const { about, isOpen } = useTalk();
  const [parameters] = useSearchParams();
  const isReply = comment.id !== conversation;
  const [firstReply] = comment.replies;
  const removal = useFetcher({ key: formOf(about, { remove: comment.id }) });
  if (removal.formData && comment.replies.length === 0) return null;
  return (
    <li
      id={`comment-${comment.id}`}
      tabIndex={-1}
      className="scroll-mt-20 rounded-lg outline-offset-8 target:outline-2 target:outline-accent"
    >
      {comment.removed ? <Stone removed={comment.removed} /> : <Said comment={comment} conversation={conversation} small={isReply} />}
      {isReply ? null : (
        <div className="ms-4 border-s border-line ps-4 sm:ms-5 sm:ps-8">
          {comment.earlierReplies && firstReply ? (
            <p className="mt-3">
              <Link
                to={placeAddress(parameters, comment.earlierReplies, `comment-${firstReply.id}`)}
                preventScrollReset
                className={quietAction}
              >
                {m.comments_earlier_replies()}
              </Link>
            </p>
          ) : null}
          <ol className="mt-5 grid gap-5 empty:hidden">
            {comment.replies.map((reply) => (
              <Comment key={reply.id} comment={reply} conversation={comment.id} />
            ))}
            <PendingComments known={comment.replies} conversation={comment.id} />
          </ol>
          {!comment.removed && isOpen(formOf(about, { reply: comment.id })) ? (
            <div className="mt-5">
              <CommentForm
                of={{ replyTo: comment.id }}
                label={m.comments_reply_label({ name: comment.person.name })}
                button={m.comments_reply_post()}
              />
            </div>
          ) : null}
        </div>
      )}
    </li>
  );
}

function Stone({ removed }: { removed: NonNullable<ShownComment["removed"]> }) {
  return (
    <p className="rounded-lg bg-sunken px-4 py-2 text-sm text-quiet">
      {removed === "by-editor" ? m.comments_stone_by_editor() : m.comments_stone_by_writer()}
    </p>
  );
}

function Said({ comment, conversation, small }: { comment: ShownComment; conversation: string; small: boolean }) {
  const { about, isOpen } = useTalk();
  const edit = { edit: comment.id };
  const remove = { remove: comment.id };
  return (
    <article className="flex gap-3">
      <Avatar name={comment.person.name} size={small ? "small" : "medium"} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Writer person={comment.person} />
          <Link
            to={`/comments/${comment.id}`}
            rel="nofollow"
            title={m.comments_link_to()}
            className="text-sm text-quiet no-underline hover:underline"
          >
            <Time at={comment.createdAt} style="ago" />
          </Link>
          {comment.editedAt ? <span className="text-sm text-quiet">{m.comments_edited()}</span> : null}
        </p>
        {isOpen(formOf(about, edit)) ? (
          <CommentForm of={edit} text={comment.text ?? ""} label={m.comments_edit_label()} button={m.comments_edit_post()} />
        ) : (
          <Words comment={comment} />
        )}
        <p className="-ms-1.5 mt-0.5 flex flex-wrap gap-x-2">
          <Opener opened={{ reply: conversation }} label={m.comments_reply()} name={m.comments_reply_to({ name: comment.person.name })} />
          {comment.mine ? (
            <>
              <Opener opened={edit} label={m.comments_edit()} />
              <Opener opened={remove} label={m.comments_remove()} />
            </>
          ) : (
            <ReportButton about={{ kind: "comment", id: comment.id }} />
          )}
        </p>
        {!small && canBeSettled(about) ? <Settling comment={comment} /> : null}
        {isOpen(formOf(about, remove)) ? <RemovalForm id={comment.id} /> : null}
      </div>
    </article>
  );
}

function Writer({ person: { id, name } }: { person: ShownComment["person"] }) {
  // Somebody who speaks under another name has no page to lead to.
  if (!id) return <span className="font-semibold">{name}</span>;
  return (
    <Link to={`/people/${id}`} dir="auto" className="font-semibold text-ink no-underline hover:underline">
      {name}
    </Link>
  );
}

/** As they were changed while the change is on its way. */
function Words({ comment }: { comment: ShownComment }) {
  const { about } = useTalk();
  const editing = useFetcher({ key: formOf(about, { edit: comment.id }) });
  const changed = editing.formData?.get("text");
  if (typeof changed === "string")
    return (
      <p dir="auto" className="whitespace-pre-wrap leading-relaxed text-quiet">
        {changed}
      </p>
    );
  return <Prose html={comment.html} className="font-sans text-base leading-relaxed" />;
}

/** A link that opens a form by its address, or at once where there are scripts. */
function Opener({ opened, label, name }: { opened: Opened; label: string; name?: string }) {
  const { about, open } = useTalk();
  const [parameters] = useSearchParams();
  const form = formOf(about, opened);
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    open(form);
    requestAnimationFrame(() => document.getElementById(`${form}-field`)?.focus());
  };
  return (
    <Link
      to={openingAddress(parameters, opened, `${form}-field`)}
      rel="nofollow"
      aria-label={name}
      onClick={onClick}
      className={quietAction}
    >
      {label}
    </Link>
  );
}
