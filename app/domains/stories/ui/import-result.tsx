import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button, buttonClass, LinkButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Notice, Section } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { feedAddress } from "../feed.ts";
import type { ImportProgress } from "../importing/imports.queries.server.ts";
import { ImportCounts } from "./import-counts.tsx";

/** How a run ended, and what can be done with what it brought. */
export function ImportResult(found: Omit<ImportProgress, "createdAt" | "startedAt" | "endedAt" | "undoneAt"> & { fileHash: string }) {
  const { id, state, taken, repeated, skipped, refused, reportHash, fileHash } = found;
  return (
    <>
      <Outcome {...found} />
      <Section title={m.import_result_counts()}>
        <ImportCounts
          counts={[
            { label: m.import_counted_taken(), count: taken, tone: "success" },
            { label: m.import_counted_repeated(), count: repeated },
            { label: m.import_counted_skipped(), count: skipped },
            { label: m.import_counted_refused(), count: refused, tone: "danger" },
          ]}
        />
        <div className="mt-6 flex flex-wrap gap-3">
          {state !== "undone" && taken > 0 && <LinkButton to={feedAddress({ import: id })}>{m.import_result_read_them()}</LinkButton>}
          {reportHash && (
            <a href={`/files/${reportHash}`} className={buttonClass({ tone: "quiet" })}>
              {m.import_result_report()}
            </a>
          )}
          <a href={`/files/${fileHash}`} className={buttonClass({ tone: "quiet" })}>
            {m.import_result_file()}
          </a>
          {state !== "undone" && taken > 0 && <Undo taken={taken} />}
        </div>
      </Section>
    </>
  );
}

function Outcome({ state, taken, failure }: Pick<ImportProgress, "state" | "taken" | "failure">) {
  const write = new Intl.NumberFormat(useReader().locale);
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
      <p>{failure ? m.import_result_failed_text() : m.import_result_stopped_text()}</p>
      <Form method="post" className="mt-3">
        <Button name="intent" value="run" small>
          {m.import_result_go_on()}
        </Button>
      </Form>
    </Notice>
  );
}

function Undo({ taken }: { taken: number }) {
  const shown = new Intl.NumberFormat(useReader().locale).format(taken);
  return (
    <Dialog trigger={m.import_undo()} tone="danger" title={m.import_undo_title({ count: taken, shown })}>
      <p>{m.import_undo_text()}</p>
      <Form method="post" className="mt-5">
        <Button name="intent" value="undo" tone="danger">
          {m.import_undo_confirm()}
        </Button>
      </Form>
    </Dialog>
  );
}
