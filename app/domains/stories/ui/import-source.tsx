/** One part of a story on the mapping page: the column that it comes from, with what stands there; or the same for all rows. */
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { CheckboxGroup, controlClass, controlProps, DateField, Labelled, type Option, TextField } from "#app/ui/field.tsx";
import type { MappedField, Source } from "../importing/mapping.ts";
import type { ColumnView } from "../importing/mapping-view.ts";
import { fieldName } from "../importing/reasons.ts";
import { part } from "./import-part.ts";
import { columnName } from "./import-words.ts";

export interface ImportSourceProps {
  field: MappedField;
  source: Source;
  columns: readonly ColumnView[];
  hint?: string;
  mistake?: string;
  /** What can be the same for all rows: one of a few words, several of them, or something typed. None when left out. */
  constant?: "text" | "date" | "number" | { one: readonly Option[] } | { several: readonly Option[] };
  children?: ReactNode;
}

export function ImportSource({ field, source, columns, hint, mistake, constant, children }: ImportSourceProps) {
  const label = fieldName(field);
  const select = part(`field.${field}`, sourceValue(source, constant), mistake ? [mistake] : undefined);
  const { key: _, ...control } = controlProps(select, hint !== undefined);
  const words = typeof constant === "object" && "one" in constant ? constant.one : undefined;
  const typed = typeof constant === "object" && "one" in constant ? undefined : constant;
  return (
    <div className="grid gap-3 border-t border-line py-5 first:border-t-0">
      <div className="grid items-start gap-x-8 gap-y-3 md:grid-cols-2">
        <Labelled field={select} label={label} {...(hint ? { hint } : {})}>
          <div className="relative">
            <select {...control} defaultValue={select.defaultValue} className={`${controlClass} appearance-none truncate pe-11`}>
              <option value="">{m.import_source_nothing()}</option>
              <optgroup label={m.import_source_columns()}>
                {columns.map((column, position) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
                  <option key={position} value={`column:${position}`}>
                    {columnName(column, position)}
                  </option>
                ))}
              </optgroup>
              {words && (
                <optgroup label={m.import_source_constants()}>
                  {words.map((word) => (
                    <option key={word.value} value={`constant:${word.value}`}>
                      {word.label}
                    </option>
                  ))}
                </optgroup>
              )}
              {typed && <option value="constant">{m.import_source_constant()}</option>}
            </select>
            <ChevronDown aria-hidden="true" className="pointer-events-none absolute end-3 top-1/2 size-5 -translate-y-1/2 text-quiet" />
          </div>
        </Labelled>
        {source.from === "column" && <Samples column={columns[source.column]} />}
        {source.from === "constant" && typed && <Constant field={field} label={label} value={source.value} kind={typed} />}
      </div>
      {children}
    </div>
  );
}

function sourceValue(source: Source, constant: ImportSourceProps["constant"]): string {
  if (source.from === "nothing") return "";
  if (source.from === "column") return `column:${source.column}`;
  return typeof constant === "object" && "one" in constant ? `constant:${source.value}` : "constant";
}

function Samples({ column }: { column: ColumnView | undefined }) {
  if (!column) return null;
  if (column.samples.length === 0) return <p className="text-sm text-quiet md:pt-8">{m.import_samples_none()}</p>;
  return (
    <div className="min-w-0 text-sm md:pt-1">
      <p className="text-quiet">{m.import_samples()}</p>
      <ul className="mt-1 grid gap-1">
        {column.samples.map((sample) => (
          <li key={sample} dir="auto" className="border-s-2 border-line ps-3 font-serif wrap-anywhere">
            {sample}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Typed = Exclude<ImportSourceProps["constant"], { one: readonly Option[] } | undefined>;

function Constant({ field, label, value, kind }: { field: MappedField; label: string; value: string; kind: Typed }) {
  const name = m.import_source_constant_label({ field: label });
  const constant = part(`constant.${field}`, value);
  if (kind === "date") return <DateField field={constant} label={name} />;
  if (typeof kind === "object") {
    return <CheckboxGroup field={{ ...constant, defaultOptions: value.split(",") }} label={name} options={kind.several} />;
  }
  return <TextField field={constant} label={name} type={kind} autoComplete="off" />;
}
