import { Link } from "@remix-run/react";
import type { WeeklyItem } from "../weekly.ts";
import { headingOf } from "../wording.ts";

/** What stands in a letter, as a page of a magazine shows its contents. */
export function WeeklyItems({ items }: { items: readonly WeeklyItem[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {items.map(({ part, id, title, about, to }) => (
        <li key={`${part} ${id}`} className="group relative py-6">
          <p className="text-sm font-medium text-quiet">{headingOf(part)}</p>
          <h3 className="mt-1 font-serif text-2xl font-semibold leading-snug tracking-tight" dir="auto">
            <Link to={to} className="after:absolute after:inset-0 group-hover:text-accent">
              {title}
            </Link>
          </h3>
          <p className="mt-1 font-serif text-lg italic text-quiet" dir="auto">
            {about}
          </p>
        </li>
      ))}
    </ol>
  );
}
