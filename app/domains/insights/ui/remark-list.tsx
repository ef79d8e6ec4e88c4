import * as m from "#app/paraglide/messages.js";
import { Chevron } from "#app/ui/chevron.tsx";
import { numberFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import type { Remark } from "../importing/reading.ts";
import { groupedRemarks, remarkWords } from "./remarks.ts";

/** What could not be taken of one file; what there is much of is said once, and listed for who opens it. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  return (
    <ul className="mt-3 grid gap-1.5 text-sm">
      {groupedRemarks(remarks).map(({ kind, title, remarks: all }) =>
        title ? (
          <li key={kind}>
            <details className="group">
              <summary className="flex min-h-6 list-none gap-1.5 rounded hover:text-accent">
                <Chevron className="mt-0.5 shrink-0 -rotate-90 text-quiet transition-transform group-open:rotate-0 rtl:rotate-90 rtl:group-open:rotate-0" />
                <span dir="auto" className="min-w-0 break-words">
                  {title}
                </span>
              </summary>
              <ul className="my-2 grid gap-1.5 border-s border-line ps-4">
                {all.map((remark, place) => (
                  <Line key={`${remark.what}-${String(place)}`} remark={remark} />
                ))}
              </ul>
            </details>
          </li>
        ) : (
          all.map((remark, place) => <Line key={`${kind}-${String(place)}`} remark={remark} />)
        ),
      )}
    </ul>
  );
}

function Line({ remark }: { remark: Remark }) {
  const numbers = numberFormat(useReader().locale);
  return (
    <li className="grid grid-cols-[4.5rem_1fr] gap-3">
      <span className="text-quiet">{remark.line ? m.insights_import_line({ line: remark.line }) : ""}</span>
      <span dir="auto" className="min-w-0 break-words">
        {remarkWords(remark, (number) => numbers.format(number))}
      </span>
    </li>
  );
}
