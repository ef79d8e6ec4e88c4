import { reasonWords } from "#app/domains/privacy/words.ts";
import * as m from "#app/paraglide/messages.js";
import { CheckboxGroup, type FormField, TextField } from "#app/ui/field.tsx";
import { type AskedFile, longestReason, mostRows, openFields } from "../files/answering.ts";

/** Files that were not taken because they may identify customers, each to be answered for; a page cannot keep a chosen file. */
export function AskedFiles({ asked, open, reason }: { asked: readonly AskedFile[]; open: readonly string[]; reason: FormField }) {
  const missing = !reason.defaultValue && asked.some(({ hash }) => open.includes(hash));
  return (
    <fieldset className="grid gap-4 rounded-xl border border-line bg-surface p-5">
      <legend className="px-1 font-semibold">{m.insights_files_asked_title()}</legend>
      <p role="alert" className="text-sm">
        {m.insights_files_asked_text()}
      </p>
      <CheckboxGroup
        field={{ ...reason, id: `${reason.id}-${openFields.files}`, name: openFields.files, defaultOptions: [...open] }}
        label={m.insights_files_asked_answer()}
        options={asked.map((file) => ({ value: file.hash, label: lineOf(file), hint: examplesOf(file) }))}
      />
      <TextField
        field={missing ? { ...reason, errors: [m.insights_files_reason_missing()] } : reason}
        label={m.insights_files_reason()}
        hint={m.insights_files_reason_hint()}
        maxLength={longestReason}
        multiline
        rows={2}
      />
    </fieldset>
  );
}

function lineOf({ name, rows, unread }: AskedFile): string {
  if (unread) return m.insights_files_asked_unread({ name });
  return rows < mostRows ? m.insights_files_asked_rows({ name, rows }) : m.insights_files_asked_many({ name, rows });
}

const examplesOf = ({ examples }: AskedFile) =>
  examples.map(({ kind, text }) => m.insights_files_asked_example({ text, reason: reasonWords(kind) })).join(" · ");
