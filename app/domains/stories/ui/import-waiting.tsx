/** What waits in an import, by kind, with answers for all rows at once; and how far such answers are. */

import { Form, Link } from "@remix-run/react";
import { useEffect } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { dateFormat, numberFormat } from "#app/ui/formats.ts";
import { useLive } from "#app/ui/live.tsx";
import { Section } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { useRevalidating } from "#app/ui/revalidating.ts";
import { Table } from "#app/ui/table.tsx";
import { findingName } from "../importing/reasons.ts";
import type { AnswerUnderWay, WaitingKind } from "../importing/waiting.queries.server.ts";
import { progressBarClass } from "./import-progress.tsx";

const lookEvery = 5_000;

export function AnswersUnderWay({ id, answers }: { id: string; answers: readonly AnswerUnderWay[] }) {
  const revalidate = useRevalidating();
  const write = numberFormat(useReader().locale);
  const isUnderWay = answers.length > 0;
  useLive("import", (which) => {
    if (which === undefined || which === id) revalidate();
  });
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(revalidate, lookEvery);
    return () => clearInterval(timer);
  }, [isUnderWay, revalidate]);
  if (!isUnderWay) return null;
  return (
    <div className="mb-8 grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-6">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      {answers.map((answer) => (
        <div key={answer.id}>
          <div className="mb-2 flex flex-wrap justify-between gap-x-4">
            <label htmlFor={answer.id} className="font-semibold">
              {answerWords(answer)}
            </label>
            <span className="tabular-nums text-quiet">
              {m.import_waiting_progress({ done: write.format(answer.done), rows: write.format(answer.rows) })}
            </span>
          </div>
          <progress id={answer.id} max={answer.rows} value={Math.min(answer.done, answer.rows)} className={progressBarClass} />
        </div>
      ))}
    </div>
  );
}

function answerWords({ action, kind }: AnswerUnderWay): string {
  if (action === "keep") return m.import_waiting_doing_keep();
  if (action === "leave-out") return m.import_waiting_doing_leave();
  return kind ? m.import_waiting_doing_replace({ kind: findingName(kind) }) : m.import_waiting_doing_replace_all();
}

interface WaitingKindsProps {
  kinds: readonly WaitingKind[];
  /** Only rows that hold this are shown below. */
  chosen: WaitingKind["kind"] | undefined;
  waiting: number;
  until: Date | null;
}

export function WaitingKinds({ kinds, chosen, waiting, until }: WaitingKindsProps) {
  const { locale, zone } = useReader();
  const write = numberFormat(locale);
  const day = dateFormat(locale, zone, "date");
  const all = { count: waiting, shown: write.format(waiting) };
  return (
    <Section title={m.import_waiting_kinds()}>
      {until && <p className="mb-4 max-w-prose text-quiet">{m.import_waiting_term({ day: day.format(until) })}</p>}
      <Table
        caption={m.import_waiting_kinds()}
        columns={[
          { key: "kind", label: m.import_waiting_kind() },
          { key: "rows", label: m.import_waiting_in_rows(), align: "end" },
          { key: "findings", label: m.import_waiting_times(), align: "end" },
          { key: "answer", label: m.import_waiting_answer(), align: "end" },
        ]}
        rows={kinds.map(({ kind, rows, findings }) => ({
          id: kind,
          cells: {
            kind: (
              <Link
                to={chosen === kind ? "?" : `?kind=${kind}`}
                aria-current={chosen === kind ? "true" : undefined}
                className="font-semibold text-ink underline-offset-4 hover:underline aria-[current=true]:underline"
              >
                {findingName(kind)}
              </Link>
            ),
            rows: write.format(rows),
            findings: write.format(findings),
            answer: (
              <div className="flex flex-wrap justify-end gap-2">
                <Many
                  intent="replace-all"
                  kind={kind}
                  trigger={m.import_waiting_replace_kind()}
                  title={m.import_waiting_replace_kind_title({ kind: findingName(kind), shown: write.format(findings) })}
                />
                <Many
                  intent="leave-all"
                  kind={kind}
                  trigger={m.import_waiting_leave_kind()}
                  title={m.import_waiting_leave_all_title({ count: rows, shown: write.format(rows) })}
                />
              </div>
            ),
          },
        }))}
      />
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Many intent="replace-all" trigger={m.import_waiting_replace_all()} title={m.import_waiting_replace_all_title(all)} big />
        <Many intent="leave-all" trigger={m.import_waiting_leave_all()} title={m.import_waiting_leave_all_title(all)} big />
        {chosen && (
          <Link to="?" className="font-medium text-accent underline underline-offset-4">
            {m.import_waiting_all_kinds()}
          </Link>
        )}
      </div>
    </Section>
  );
}

interface ManyProps {
  intent: "replace-all" | "leave-all";
  kind?: WaitingKind["kind"];
  trigger: string;
  title: string;
  big?: boolean;
}

/** A question before many rows are answered: what is replaced cannot be brought back. */
function Many({ intent, kind, trigger, title, big = false }: ManyProps) {
  const isLeaving = intent === "leave-all";
  return (
    <Dialog trigger={trigger} tone={big && !isLeaving ? "primary" : "quiet"} small={!big} title={title}>
      <p>{isLeaving ? m.import_waiting_leave_all_text() : m.import_waiting_replace_all_text()}</p>
      <Form method="post" className="mt-5">
        {kind && <input type="hidden" name="kind" value={kind} />}
        <Button name="intent" value={intent} tone={isLeaving ? "danger" : "primary"}>
          {isLeaving ? m.import_waiting_leave_all_confirm() : m.import_waiting_replace_all_confirm()}
        </Button>
      </Form>
    </Dialog>
  );
}
