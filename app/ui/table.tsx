import type { ReactNode } from "react";

export interface Column {
  key: string;
  label: string;
  align?: "start" | "end";
}

export interface Row {
  id: string;
  cells: Record<string, ReactNode>;
}

/** Scrolls within itself where it is too wide; on a phone each row becomes a small card with its labels. */
export function Table({ caption, columns, rows }: { caption: string; columns: readonly Column[]; rows: readonly Row[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full border-collapse text-start max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-b border-line text-sm text-quiet">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={`px-4 py-3 font-medium ${column.align === "end" ? "text-end" : "text-start"}`}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-line last:border-0 max-sm:block max-sm:py-3">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={`px-4 py-3 align-top max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:py-1 ${column.align === "end" ? "text-end tabular-nums" : ""}`}
                >
                  <span aria-hidden="true" className="shrink-0 text-sm text-quiet sm:hidden">
                    {column.label}
                  </span>
                  <span className="min-w-0 max-sm:text-end">{row.cells[column.key]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
