import { Form } from "@remix-run/react";
import { useEffect } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { numberFormat } from "#app/ui/formats.ts";
import { useLive } from "#app/ui/live.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { useRevalidating } from "#app/ui/revalidating.ts";
import type { ImportProgress as Progress } from "../importing/imports.queries.server.ts";
import { ImportCounts } from "./import-counts.tsx";

/** In case no ping comes through: a proxy without sockets. */
const lookEvery = 5_000;

/** Each engine draws the bar in its own grey unless it is told. */
export const progressBarClass =
  "block h-3 w-full appearance-none overflow-hidden rounded-full border border-edge/60 bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent";

/** How far a run is: it moves by itself, with scripts by pings and without them by loading again. */
export function ImportProgress({ id, state, read, rows, isEstimate, taken, repeated, skipped, refused, waiting }: ProgressProps) {
  const revalidate = useRevalidating();
  const write = numberFormat(useReader().locale);
  useLive("import", (which) => {
    if (which === undefined || which === id) revalidate();
  });
  useEffect(() => {
    const timer = setInterval(revalidate, lookEvery);
    return () => clearInterval(timer);
  }, [revalidate]);
  const isUndoing = state === "undoing";
  const label = isUndoing ? m.import_progress_undoing() : m.import_progress_running();
  const counted = isEstimate && read < rows ? m.import_progress_read_about : m.import_progress_read;
  return (
    <div className="grid gap-6">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <div>
        <div className="mb-2 flex flex-wrap justify-between gap-x-4">
          <label htmlFor="import-progress" className="font-semibold">
            {label}
          </label>
          <span className="tabular-nums text-quiet">
            {state === "waiting"
              ? m.import_progress_waiting()
              : !isUndoing && counted({ read: write.format(read), rows: write.format(rows) })}
          </span>
        </div>
        <progress
          id="import-progress"
          max={Math.max(1, rows)}
          {...(state === "running" ? { value: read } : {})}
          className={`${progressBarClass} ${state === "running" ? "" : "motion-safe:animate-pulse"}`}
        />
        <p className="mt-2 text-sm text-quiet">{m.import_progress_leave()}</p>
      </div>
      {!isUndoing && (
        <>
          <ImportCounts
            counts={[
              { label: m.import_counted_taken(), count: taken },
              { label: m.import_counted_repeated(), count: repeated },
              { label: m.import_counted_skipped(), count: skipped },
              { label: m.import_counted_refused(), count: refused },
              { label: m.import_counted_waiting(), count: waiting },
            ]}
          />
          <Form method="post">
            <Button name="intent" value="stop" tone="quiet">
              {m.import_stop()}
            </Button>
          </Form>
        </>
      )}
    </div>
  );
}

type ProgressProps = Pick<Progress, "id" | "state" | "read" | "rows" | "taken" | "repeated" | "skipped" | "refused" | "waiting"> & {
  /** Nobody has counted the rows yet. */
  isEstimate: boolean;
};
