import { Form, Link } from "@remix-run/react";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Badge } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { longestReason, type Thing } from "../comments.ts";
import type { ShownReport } from "../reports.queries.server.ts";

/** What was written about a thing and may identify a customer. */
interface AskedNote {
  /** The id of the thing. */
  readonly about: string;
  readonly note: string;
  readonly findings: readonly ShownFinding[];
}

interface Props {
  readonly reports: readonly ShownReport[];
  readonly addressOf: (about: Thing) => string;
  readonly asked?: AskedNote | undefined;
}

/** Reports with where to look; those about one thing stand together and are answered together. */
export function ReportList({ reports, addressOf, asked }: Props) {
  return (
    <ul className="grid gap-6">
      {together(reports).map(([first, ...others]) =>
        first ? (
          <li key={first.id} className="rounded-xl border border-line bg-surface p-5">
            <ReportedThing report={first} address={addressOf(first.about)} />
            {[first, ...others].map((report) => (
              <Reason key={report.id} report={report} />
            ))}
            {first.answer ? (
              <Answered answer={first.answer} />
            ) : (
              <AnswerForm
                about={first.about}
                removed={first.comment?.removed ?? false}
                asked={asked?.about === first.about.id ? asked : undefined}
              />
            )}
          </li>
        ) : null,
      )}
    </ul>
  );
}

function together(reports: readonly ShownReport[]): ShownReport[][] {
  const things = new Map<string, ShownReport[]>();
  for (const report of reports) {
    const key = `${report.about.kind}:${report.about.id}:${report.answer?.at.getTime() ?? "open"}`;
    things.set(key, [...(things.get(key) ?? []), report]);
  }
  return [...things.values()];
}

function ReportedThing({ report: { about, comment }, address }: { report: ShownReport; address: string }) {
  return (
    <>
      <h2 className="flex flex-wrap items-center gap-2 text-lg font-semibold">
        {wordsOf(about, comment?.writer)}
        {comment?.removed ? <Badge>{m.comments_reports_already_removed()}</Badge> : null}
      </h2>
      {comment ? (
        <blockquote dir="auto" className="my-3 max-h-60 overflow-y-auto whitespace-pre-wrap border-s-4 border-line ps-4">
          {comment.text}
        </blockquote>
      ) : null}
      {comment?.removed ? null : (
        <p>
          <Link to={address} className="text-accent underline underline-offset-2">
            {openingWords(about)}
          </Link>
          {about.kind === "story" || about.kind === "comment" ? (
            <Link
              to={`/${about.kind === "story" ? "stories" : "comments"}/${about.id}/redaction`}
              className="ms-4 text-accent underline underline-offset-2"
            >
              {m.privacy_redact()}
            </Link>
          ) : null}
        </p>
      )}
    </>
  );
}

function wordsOf({ kind }: Thing, writer: string | undefined): string {
  if (writer) return m.comments_reports_about_comment({ name: writer });
  const words: Record<string, () => string> = {
    story: m.comments_reports_about_story,
    "study-question": m.comments_reports_about_question,
    "study-answer": m.comments_reports_about_answer,
  };
  return (words[kind] ?? m.comments_reports_about_other)();
}

function openingWords({ kind }: Thing): string {
  if (kind === "story") return m.comments_reports_open_story();
  return kind.startsWith("study-") ? m.comments_reports_open_said() : m.comments_reports_open_thing();
}

function Reason({ report }: { report: ShownReport }) {
  return (
    <div className="mt-4 border-t border-line pt-3">
      <p className="text-sm text-quiet">
        {m.comments_reports_by({ name: report.reporter })}, <Time at={report.at} style="ago" />
      </p>
      <p dir="auto" className="whitespace-pre-wrap">
        {report.reason}
      </p>
    </div>
  );
}

function Answered({ answer }: { answer: NonNullable<ShownReport["answer"]> }) {
  const words = answer.outcome === "kept" ? m.comments_reports_kept_by : m.comments_reports_removed_by;
  return (
    <div className="mt-4 border-t border-line pt-3">
      <p className="font-medium">
        {words({ name: answer.by })}, <Time at={answer.at} style="ago" />
      </p>
      {answer.note ? (
        <p dir="auto" className="whitespace-pre-wrap text-quiet">
          {answer.note}
        </p>
      ) : null}
    </div>
  );
}

function AnswerForm({ about, removed, asked }: { about: Thing; removed: boolean; asked?: AskedNote | undefined }) {
  const noteId = `note-${about.id}`;
  return (
    <Form method="post" preventScrollReset className="mt-4 grid gap-3 border-t border-line pt-4">
      <input type="hidden" name="kind" value={about.kind} />
      <input type="hidden" name="about" value={about.id} />
      <div className="grid gap-1.5">
        <label htmlFor={noteId} className="text-sm font-medium">
          {m.comments_reports_note()}
        </label>
        <textarea
          id={noteId}
          name="note"
          rows={2}
          dir="auto"
          maxLength={longestReason}
          defaultValue={asked?.note}
          className="field-sizing-content w-full rounded-lg border border-edge bg-raised px-3.5 py-2"
        />
      </div>
      <FindingsBeside field={{ id: noteId, name: "note" }} about={{ kind: "report-note", id: about.id }} findings={asked?.findings} />
      <div className="flex flex-wrap gap-2">
        <Button name="outcome" value="kept" tone="quiet">
          {m.comments_reports_keep()}
        </Button>
        <Button name="outcome" value="removed" tone="danger">
          {removed || about.kind !== "comment" ? m.comments_reports_removed_thing() : m.comments_reports_remove_comment()}
        </Button>
      </div>
    </Form>
  );
}
