/** A row that waits: its words with marks in them, and for each what becomes of it. */

import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { dateFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import { fieldName, findingName } from "../importing/reasons.ts";
import type { FindingView, WaitingRowView } from "../importing/waiting-view.server.ts";
import { MarkedText } from "./import-marked.tsx";

export function WaitingRow({ line, toldOn, texts, findings }: WaitingRowView) {
  const { locale } = useReader();
  const day = dateFormat(locale, "UTC", "date");
  const heading = `waiting-${line}`;
  return (
    <li className="rounded-xl border border-line bg-surface p-4 sm:p-6">
      <Form method="post" preventScrollReset aria-labelledby={heading} className="grid gap-4">
        <input type="hidden" name="line" value={line} />
        <h3 id={heading} className="text-sm font-semibold text-quiet">
          {[m.import_preview_line({ line }), toldOn && day.format(new Date(`${toldOn}T12:00:00Z`))].filter(Boolean).join(" · ")}
        </h3>
        <div className="grid gap-3">
          {texts.map(({ field, parts }) => (
            <div key={field}>
              {texts.length > 1 && <p className="text-sm text-quiet">{fieldName(field)}</p>}
              <p dir="auto" className="max-w-prose whitespace-pre-line font-serif text-lg leading-relaxed wrap-anywhere">
                <MarkedText parts={parts} />
              </p>
            </div>
          ))}
        </div>
        <ul className="divide-y divide-line border-y border-line">
          {findings.map((finding) => (
            <Finding key={finding.id} {...finding} />
          ))}
        </ul>
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="answer" small>
            {m.import_waiting_take()}
          </Button>
          <Button name="intent" value="leave" tone="quiet" small>
            {m.import_waiting_leave()}
          </Button>
        </div>
      </Form>
    </li>
  );
}

function Finding({ id, kind, words, replacement }: FindingView) {
  const name = `finding.${id}`;
  return (
    <li>
      <fieldset className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2.5">
        <legend className="float-start me-2 min-w-0">
          <span dir="auto" className="font-semibold wrap-anywhere">
            {m.import_waiting_words({ words })}
          </span>{" "}
          <span className="text-quiet">{findingName(kind)}</span>
        </legend>
        <Choice name={name} value="replace" label={m.import_waiting_replace({ replacement })} chosen />
        <Choice name={name} value="keep" label={m.import_waiting_keep()} />
        <button
          type="submit"
          name="everywhere"
          value={id}
          aria-label={m.import_waiting_everywhere_label({ words })}
          className="min-h-8 text-sm font-medium text-accent underline underline-offset-4 hover:no-underline"
        >
          {m.import_waiting_everywhere()}
        </button>
      </fieldset>
    </li>
  );
}

function Choice({ name, value, label, chosen = false }: { name: string; value: string; label: string; chosen?: boolean }) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input type="radio" name={name} value={value} defaultChecked={chosen} className="size-4.5 accent-(--color-accent)" />
      {label}
    </label>
  );
}
