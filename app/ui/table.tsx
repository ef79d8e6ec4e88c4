import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";

export interface Column {
  key: string;
  label: string;
  align?: "start" | "end";
}

export interface Row {
  id: string;
  cells: Record<string, ReactNode>;
}

/**
 * Rows with their name in the first column. Scrolls within itself where it is too wide; on a phone each row becomes a small
 * card with its labels. The roles are said because a browser forgets them with the layout.
 */
export function Table({ caption, columns, rows }: { caption: string; columns: readonly Column[]; rows: readonly Row[] }) {
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-xl border border-line bg-surface">
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table role="table" className="w-full border-collapse text-start max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="max-sm:sr-only">
          <tr role="row" className="border-b border-line text-sm text-quiet">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" className={`px-4 py-3 font-medium ${alignment(column)}`}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-sm:block">
          {rows.length === 0 && (
            <tr role="row" className="max-sm:block">
              <td role="cell" colSpan={columns.length} className="px-4 py-6 text-center text-quiet max-sm:block">
                {m.ui_table_empty()}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={row.id} role="row" className="border-b border-line last:border-0 max-sm:block max-sm:py-3">
              <th
                role="rowheader"
                scope="row"
                className={`px-4 py-3 align-top font-normal max-sm:block max-sm:py-1 max-sm:text-start max-sm:font-semibold ${alignment(first)}`}
              >
                {row.cells[first.key]}
              </th>
              {others.map((column) => (
                <td
                  key={column.key}
                  role="cell"
                  className={`px-4 py-3 align-top max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:py-1 ${alignment(column)}`}
                >
                  <span aria-hidden="true" className="shrink-0 text-sm/6 text-quiet sm:hidden">
                    {column.label}
                  </span>
                  <span className="min-w-0 max-sm:text-end">{row.cells[column.key]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </section>
  );
}

const alignment = ({ align }: Column) => (align === "end" ? "text-end tabular-nums" : "text-start");
