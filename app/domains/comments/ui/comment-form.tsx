import { useFetcher, useSearchParams } from "@remix-run/react";
import { type FormEvent, type KeyboardEvent, Suspense, useEffect, useRef, useState } from "react";
import { DraftNote, RestoredNote } from "#app/domains/drafts/ui/draft-note.tsx";
import { useDraft } from "#app/domains/drafts/ui/use-draft.ts";
import * as m from "#app/paraglide/messages.js";
import { newId } from "#app/shared/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { fetched } from "#app/ui/fetched.ts";
import { useHydrated } from "#app/ui/hydrated.tsx";
import { useNotTaken } from "#app/ui/not-taken.ts";
import { useToast } from "#app/ui/toast.tsx";
import { draftForm } from "../comments.ts";
import { doorAddress } from "./addresses.ts";
import { useTalk } from "./talk.ts";

const LiveFindings = fetched(() => import("#app/domains/privacy/ui/live-findings.tsx"));
const MentionSuggestions = fetched(() => import("./mention-suggestions.tsx"));

/** What the door answers to a script. */
export interface Answer {
  readonly done?: string;
  readonly refusal?: string;
  readonly result?: { readonly error?: Record<string, string[] | null> | null };
}

interface CommentFormProps {
  /** What is written: a new comment when left out. */
  of?: { replyTo?: string; edit?: string };
  label: string;
  button: string;
  hint?: string;
  /** What stands in it at first, unless something half-written was kept. */
  text?: string;
}

export function CommentForm({ of = {}, label, button, hint, text = "" }: CommentFormProps) {
  const { about, drafts, attempt, close } = useTalk();
  const [parameters] = useSearchParams();
  const form = draftForm(about, of);
  const opened = of.edit ? { edit: of.edit } : of.replyTo ? { reply: of.replyTo } : undefined;
  const fetcher = useFetcher<Answer>({ key: form });
  const formRef = useRef<HTMLFormElement>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(form, formRef);
  const [id, setId] = useState(newId);
  const [mentioning, setMentioning] = useState(false);
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const [checking, setChecking] = useState(false);
  const hydrated = useHydrated();
  const say = useToast();
  const tried = attempt?.form === form ? attempt : undefined;
  const { refusal, result } = fetcher.data ?? {};
  const mistake = fetcher.state === "idle" ? (result?.error?.text?.[0] ?? refusal ?? tried?.mistake) : undefined;
  const sent = useRef("");
  const [begunAnew, setBegunAnew] = useState(false);
  const restored = !opened && !tried && !begunAnew && form in drafts && draft.name === "untouched";

  useSettled(fetcher.state, fetcher.data, (answer) => {
    if (!answer?.done) return bringBack();
    setId(newId());
    setMentions([]);
    say(of.edit ? m.comments_changed() : m.comments_posted());
    if (!of.edit && !of.replyTo) return;
    close(form);
    document.getElementById(`comment-${answer.done}`)?.focus();
  });

  const untaken = useNotTaken();
  const latest = useRef(bringBack);
  latest.current = bringBack;
  useEffect(() => {
    if (untaken && untaken.form === formRef.current) latest.current();
  }, [untaken]);

  /** What was not taken comes back into the field, unless something else was begun there. */
  function bringBack(): void {
    const field = fieldRef.current;
    if (field && !field.value) {
      field.value = sent.current;
      // Whoever watches the field (the draft, the check) sees it as typed.
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    field?.focus();
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    data.set("quiet", "yes");
    sent.current = String(data.get("text") ?? "");
    fetcher.submit(data, { method: "post", action: doorAddress(about, parameters) });
    if (!of.edit) empty();
  }

  function empty(): void {
    setBegunAnew(true);
    if (fieldRef.current) fieldRef.current.value = "";
  }

  function sendByKey(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) formRef.current?.requestSubmit();
  }

  const fieldId = `${form}-field`;
  return (
    <fetcher.Form ref={formRef} method="post" action={doorAddress(about, parameters, opened)} onSubmit={send} className="grid gap-1.5">
      <label htmlFor={fieldId} className={opened ? "text-sm font-semibold" : "font-semibold"}>
        {label}
      </label>
      {hint ? (
        <p id={`${fieldId}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      ) : null}
      <input type="hidden" name="intent" value={of.edit ? "edit" : "add"} />
      {/* The browser's id and the server's need not agree: the one in the form counts. */}
      <input key={id} type="hidden" name="id" defaultValue={of.edit ?? id} suppressHydrationWarning />
      {of.edit ? null : (
        <>
          <input type="hidden" name="kind" value={about.kind} />
          <input type="hidden" name="about" value={about.id} />
        </>
      )}
      {of.replyTo ? <input type="hidden" name="parent" value={of.replyTo} /> : null}
      {mentions.map((person) => (
        <input key={person} type="hidden" name="mentions" value={person} />
      ))}
      <div className="relative">
        <textarea
          ref={fieldRef}
          id={fieldId}
          name="text"
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: without scripts what was refused is answered by a page on which it stands far down
          autoFocus={tried !== undefined}
          required
          rows={opened ? 2 : 3}
          defaultValue={tried?.text ?? drafts[form] ?? text}
          aria-invalid={mistake ? true : undefined}
          aria-describedby={[hint ? `${fieldId}-hint` : "", mistake ? `${fieldId}-mistake` : ""].filter(Boolean).join(" ") || undefined}
          onInput={(event) => {
            setChecking(true);
            if (event.currentTarget.value.includes("@")) setMentioning(true);
          }}
          onKeyDown={sendByKey}
          className={`${fieldClass} ${opened ? "min-h-20" : "min-h-28"}`}
        />
        {mentioning ? (
          <Suspense>
            <MentionSuggestions field={fieldRef} onChosen={(person) => setMentions((before) => [...new Set([...before, person])])} />
          </Suspense>
        ) : null}
      </div>
      {mistake ? (
        <p id={`${fieldId}-mistake`} role="alert" className="text-sm font-medium text-danger">
          {mistake}
        </p>
      ) : null}
      {hydrated && (checking || tried?.choices) ? (
        <Suspense>
          <LiveFindings
            key={id}
            fieldId={fieldId}
            name="text"
            about={{ kind: "comment", id: of.edit ?? id }}
            asked={fetcher.data}
            sending={fetcher.state === "submitting"}
          />
        </Suspense>
      ) : (
        tried?.choices
      )}
      {restored ? <RestoredNote onDiscard={empty} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button small={opened !== undefined}>{fetcher.state === "submitting" ? m.comments_posting() : button}</Button>
        {opened ? (
          <Button type="reset" tone="quiet" small onClick={() => setTimeout(() => close(form))} className="noscript:hidden">
            {m.comments_cancel()}
          </Button>
        ) : null}
        <DraftNote state={draft} />
      </div>
    </fetcher.Form>
  );
}

/** As the fields of `app/ui`, but growing with what is typed. */
const fieldClass =
  "field-sizing-content max-h-[60vh] w-full rounded-lg border border-edge bg-raised px-3.5 py-2 leading-relaxed text-ink hover:border-ink aria-invalid:border-danger aria-invalid:bg-danger-soft";

/** Calls back once for each answer: by the answer itself, since a page need not have been drawn while it was on its way. */
function useSettled(state: string, data: Answer | undefined, onSettled: (answer: Answer | undefined) => void): void {
  const latest = useRef(onSettled);
  const known = useRef(data);
  useEffect(() => {
    latest.current = onSettled;
  });
  useEffect(() => {
    if (state !== "idle" || known.current === data) return;
    known.current = data;
    latest.current(data);
  }, [state, data]);
}
