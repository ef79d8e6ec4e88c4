import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button, buttonClass, LinkButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { dateFormat, numberFormat } from "#app/ui/formats.ts";
import { useLive } from "#app/ui/live.tsx";
import { Notice, Section } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { useRevalidating } from "#app/ui/revalidating.ts";
import { feedAddress } from "../feed.ts";
import type { ImportProgress } from "../importing/imports.queries.server.ts";
import { ImportCounts } from "./import-counts.tsx";

/** How a run ended, and what can be done with what it brought. */
export function ImportResult(found: ResultProps) {
  const revalidate = useRevalidating();
  useLive("import", (which) => {
    if (which === undefined || which === found.id) revalidate();
  });
  const { id, state, taken, repeated, skipped, refused, waiting, reportHash, fileHash, erasedAt } = found;
  return (
    <>
      <Outcome {...found} />
      {waiting > 0 && <Waiting id={id} waiting={waiting} until={found.until} />}
      <Section title={m.import_result_counts()}>
        <ImportCounts
          counts={[
            { label: m.import_counted_taken(), count: taken, tone: "success" },
            { label: m.import_counted_repeated(), count: repeated },
            { label: m.import_counted_skipped(), count: skipped },
            { label: m.import_counted_refused(), count: refused, tone: "danger" },
            { label: m.import_counted_waiting(), count: waiting, tone: "warning" },
          ]}
        />
        <div className="mt-6 flex flex-wrap gap-3">
          {state !== "undone" && taken > 0 && <LinkButton to={feedAddress({ import: id })}>{m.import_result_read_them()}</LinkButton>}
          {reportHash && (
            <a href={`/files/${reportHash}`} className={buttonClass({ tone: "quiet" })}>
              {m.import_result_report()}
            </a>
          )}
          {!erasedAt && (
            <a href={`/files/${fileHash}`} className={buttonClass({ tone: "quiet" })}>
              {m.import_result_file()}
            </a>
          )}
          {state !== "undone" && (taken > 0 || waiting > 0) && <Undo taken={taken} waiting={waiting} />}
        </div>
        {erasedAt && state !== "undone" && <p className="mt-4 max-w-prose text-sm text-quiet">{m.import_result_erased()}</p>}
      </Section>
    </>
  );
}

type ResultProps = Omit<ImportProgress, "createdAt" | "startedAt" | "endedAt" | "undoneAt" | "erasedAt"> & {
  fileHash: string;
  erasedAt: string | Date | null;
  /** When rows that nobody has answered are left out and the file is erased. */
  until: string | Date | null;
};

function Waiting({ id, waiting, until }: { id: string; waiting: number; until: ResultProps["until"] }) {
  const { locale, zone } = useReader();
  const shown = numberFormat(locale).format(waiting);
  const day = dateFormat(locale, zone, "date");
  return (
    <div className="mt-4">
      <Notice tone="warning" title={m.import_result_waiting_title({ count: waiting, shown })}>
        <p>{m.import_result_waiting_text()}</p>
        {until && <p>{m.import_waiting_term({ day: day.format(new Date(until)) })}</p>}
        <p className="mt-2">
          <LinkButton to={`/admin/import/stories/${id}/waiting`} small>
            {m.import_result_answer()}
          </LinkButton>
        </p>
      </Notice>
    </div>
  );
}

function Outcome({ state, taken, failure, erasedAt }: Pick<ResultProps, "state" | "taken" | "failure" | "erasedAt">) {
  const write = numberFormat(useReader().locale);
  if (state === "undone") {
    return (
      <Notice tone="info" title={m.import_result_undone_title()}>
        <p>{m.import_result_undone_text({ count: taken, shown: write.format(taken) })}</p>
      </Notice>
    );
  }
  if (state === "done") return <Notice tone="success" title={m.import_result_done_title()} />;
  return (
    <Notice tone="warning" title={m.import_result_stopped_title()}>
      <p>{erasedAt ? m.import_result_stopped_erased() : failure ? m.import_result_failed_text() : m.import_result_stopped_text()}</p>
      {!erasedAt && (
        <Form method="post" className="mt-3">
          <Button name="intent" value="run" small>
            {m.import_result_go_on()}
          </Button>
        </Form>
      )}
    </Notice>
  );
}

function Undo({ taken, waiting }: { taken: number; waiting: number }) {
  const shown = numberFormat(useReader().locale).format(taken);
  return (
    <Dialog trigger={m.import_undo()} tone="danger" title={m.import_undo_title({ count: taken, shown })}>
      <p>{m.import_undo_text()}</p>
      {waiting > 0 && <p className="mt-2">{m.import_undo_waiting()}</p>}
      <Form method="post" className="mt-5">
        <Button name="intent" value="undo" tone="danger">
          {m.import_undo_confirm()}
        </Button>
      </Form>
    </Dialog>
  );
}
