/** What the values of a column become: each one of ours, nothing, or the row is left out. */

import * as m from "#app/paraglide/messages.js";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { NativeSelect, type Option, SelectField } from "#app/ui/field.tsx";
import { numberFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import { skipRow } from "../importing/mapping.ts";
import type { ListView } from "../importing/mapping-view.ts";
import { fieldName } from "../importing/reasons.ts";
import { part } from "./import-part.ts";

export function ImportValues({ list, options, others }: { list: ListView; options: readonly Option[]; others: "empty" | "skip" }) {
  const write = numberFormat(useReader().locale);
  const { field, column, values, more } = list;
  const leaving = [
    { value: "", label: m.import_values_empty() },
    { value: skipRow, label: m.import_values_skip() },
  ] as const;
  const title = m.import_values_title({ field: fieldName(field) });
  const count = m.import_values_count({ count: values.length, shown: write.format(values.length) });
  return (
    <Disclosure
      // Another column has other values: native fields keep what they began with.
      key={column}
      open={values.length <= 30}
      title={
        <span>
          {title} <span className="font-normal text-quiet">· {count}</span>
        </span>
      }
    >
      <input type="hidden" name={`values.${field}.column`} value={column} />
      <ul className="divide-y divide-line">
        {values.map(({ value, count: rows, target }) => (
          <li key={value}>
            <label className="grid items-center gap-x-6 gap-y-1 py-2 sm:grid-cols-2">
              <span className="flex min-w-0 items-baseline justify-between gap-3">
                <span dir="auto" className="wrap-anywhere">
                  {value}
                </span>
                <span className="shrink-0 text-sm text-quiet">{m.import_values_rows({ count: rows, shown: write.format(rows) })}</span>
              </span>
              <input type="hidden" name={`values.${field}.from`} value={value} />
              <NativeSelect name={`values.${field}.to`} start={target} options={[...leaving, ...options]} />
            </label>
          </li>
        ))}
      </ul>
      {more && (
        <div className="mt-3 grid gap-3 border-t border-line pt-4">
          <p className="text-sm text-quiet">{m.import_values_more()}</p>
          <SelectField
            field={part(`others.${field}`, others)}
            label={m.import_values_others()}
            options={[{ value: "empty", label: m.import_values_empty() }, leaving[1]]}
          />
        </div>
      )}
    </Disclosure>
  );
}
