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
  readonly mistakes: readonly string[];
}

interface ListedReport extends ShownReport {
  /** Whoever reported it finds it no more. */
  readonly gone: boolean;
  /** Where the reader may take it away. */
  readonly takingAway?: string | undefined;
  /** Where the reader may take words out of it. */
  readonly redaction?: string | undefined;
}

interface Props {
  readonly reports: readonly ListedReport[];
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
                gone={[first, ...others].every((report) => report.gone)}
                asked={asked?.about === first.about.id ? asked : undefined}
              />
            )}
          </li>
        ) : null,
      )}
    </ul>
  );
}

function together(reports: readonly ListedReport[]): ListedReport[][] {
  const things = new Map<string, ListedReport[]>();
  for (const report of reports) {
    const key = `${report.about.kind}:${report.about.id}:${report.answer?.at.getTime() ?? "open"}`;
    things.set(key, [...(things.get(key) ?? []), report]);
  }
  return [...things.values()];
}

function ReportedThing({ report, address }: { report: ListedReport; address: string }) {
  const { about, comment, gone } = report;
  return (
    <>
      <h2 className="flex flex-wrap items-center gap-2 text-lg font-semibold">
        {wordsOf(about, comment?.writer)}
        {gone ? <Badge>{m.comments_reports_gone()}</Badge> : null}
      </h2>
      {comment ? (
        <blockquote dir="auto" className="my-3 max-h-60 overflow-y-auto whitespace-pre-wrap border-s-4 border-line ps-4">
          {comment.text}
        </blockquote>
      ) : null}
      {gone ? null : (
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <Way to={address}>{openingWords(about)}</Way>
          {report.redaction && <Way to={report.redaction}>{m.privacy_redact()}</Way>}
          {report.answer || !report.takingAway ? null : <Way to={report.takingAway}>{takingAwayWords(about)}</Way>}
        </p>
      )}
      {gone || report.answer ? null : <TakingAway about={about} mine={report.takingAway !== undefined} />}
    </>
  );
}

/** How something goes that is not taken away by answering. */
function TakingAway({ about: { kind }, mine }: { about: Thing; mine: boolean }) {
  const others: Record<string, () => string> = {
    story: m.comments_reports_take_away_editors,
    collection: m.comments_reports_take_away_editors,
    "study-question": m.comments_reports_take_away_curators,
    "study-answer": m.comments_reports_take_away_curators,
  };
  const words = mine ? m.comments_reports_take_away_first : others[kind];
  return words ? <p className="mt-2 text-sm text-quiet">{words()}</p> : null;
}

function Way({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="text-accent underline underline-offset-2">
      {children}
    </Link>
  );
}

function wordsOf({ kind }: Thing, writer: string | undefined): string {
  if (writer) return m.comments_reports_about_comment({ name: writer });
  const words: Record<string, () => string> = {
    story: m.comments_reports_about_story,
    "study-question": m.comments_reports_about_question,
    "study-answer": m.comments_reports_about_answer,
    collection: m.comments_reports_about_collection,
  };
  return (words[kind] ?? m.comments_reports_about_other)();
}

function openingWords({ kind }: Thing): string {
  return kind === "story" ? m.comments_reports_open_story() : m.comments_reports_open_thing();
}

function takingAwayWords({ kind }: Thing): string {
  if (kind === "story") return m.comments_reports_withdraw_story();
  return kind === "collection" ? m.comments_reports_take_down_collection() : m.comments_reports_remove_said();
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

function AnswerForm({ about, gone, asked }: { about: Thing; gone: boolean; asked?: AskedNote | undefined }) {
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
      {asked && asked.mistakes.length > 0 ? (
        <p role="alert" className="text-sm font-medium text-danger">
          {asked.mistakes.join(" ")}
        </p>
      ) : null}
      <FindingsBeside field={{ id: noteId, name: "note" }} about={{ kind: "report-note", id: about.id }} findings={asked?.findings} />
      <div className="flex flex-wrap gap-2">
        {gone ? null : (
          <Button name="outcome" value="kept" tone="quiet">
            {m.comments_reports_keep()}
          </Button>
        )}
        {gone || about.kind === "comment" ? (
          <Button name="outcome" value="removed" tone={gone ? "quiet" : "danger"}>
            {gone ? m.comments_reports_say_gone() : m.comments_reports_remove_comment()}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
