/** The smaller choices of the mapping page: formats of dates, ends of a scale, rows to leave out. */
import * as m from "#app/paraglide/messages.js";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { type DateFormat, dateFormats } from "../importing/dates.ts";
import type { Mapping } from "../importing/mapping.ts";
import type { MappingView } from "../importing/mapping-view.ts";
import { formatName } from "../importing/reasons.ts";
import type { Scale } from "../importing/scale.ts";
import { mappingForm, part } from "./import-part.ts";
import { columnName } from "./import-words.ts";

const mostFormats = 4;

export function Formats({ chosen, mistake }: { chosen: readonly DateFormat[]; mistake: string | undefined }) {
  const places = Array.from({ length: mostFormats }, (_, place) => chosen[place] ?? "");
  return (
    <fieldset className="border-t border-line py-5" aria-describedby="import-formats-hint">
      <legend className="float-start w-full font-semibold">{m.import_formats_title()}</legend>
      <p id="import-formats-hint" className="clear-both pt-1 text-sm text-quiet">
        {m.import_formats_hint()}
      </p>
      {mistake && <p className="mt-2 text-sm font-medium text-danger">● {mistake}</p>}
      {/* New keys where formats were guessed: native fields keep what they began with. */}
      <ol key={chosen.join()} className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {places.map((format, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the order
          <li key={place}>
            <SelectField
              field={{ ...part("format", format), id: `${mappingForm}-format-${place}` }}
              label={place === 0 ? m.import_format_first() : m.import_format_then()}
              emptyLabel={m.import_format_none()}
              options={dateFormats.map((value) => ({ value, label: formatName(value) }))}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

interface EndsProps {
  field: "pleasure" | "arousal";
  scale: Scale;
  labels: readonly [string, string];
  hint?: string;
  mistake: string | undefined;
}

export function Ends({ field, scale, labels, hint, mistake }: EndsProps) {
  const errors = mistake ? [mistake] : undefined;
  return (
    <div>
      <div className="grid max-w-sm grid-cols-2 gap-4">
        <TextField field={part(`${field}.from`, String(scale.from), errors)} label={labels[0]} autoComplete="off" />
        <TextField field={part(`${field}.to`, String(scale.to))} label={labels[1]} autoComplete="off" />
      </div>
      {hint && <p className="mt-2 text-sm text-quiet">{hint}</p>}
    </div>
  );
}

export function LeftOut({ mapping, columns }: { mapping: Mapping; columns: MappingView["columns"] }) {
  const { unwanted, skip } = mapping;
  return (
    <div className="grid items-start gap-6 border-t border-line py-5 md:grid-cols-2">
      <TextField
        field={part("unwanted", unwanted.join("\n"))}
        label={m.import_unwanted()}
        hint={m.import_unwanted_hint()}
        multiline
        rows={3}
      />
      <div className="grid content-start gap-4">
        <SelectField
          field={part("skip.column", skip.column === null ? "" : String(skip.column))}
          label={m.import_skip_column()}
          options={columns.map((column, position) => ({ value: String(position), label: columnName(column, position) }))}
          emptyLabel={m.import_skip_none()}
        />
        <TextField
          field={part("skip.values", skip.values.join("\n"))}
          label={m.import_skip_values()}
          hint={m.import_skip_values_hint()}
          multiline
          rows={2}
        />
      </div>
    </div>
  );
}
