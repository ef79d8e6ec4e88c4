import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Time } from "#app/ui/time.tsx";

interface Use {
  id: string;
  personId: string;
  name: string;
  department: string | null;
  words: string;
  at: string | Date;
}

/** On a study: what came of it, and the way to say so. */
export function Uses({ slug, uses, more }: { slug: string; uses: readonly Use[]; more: boolean }) {
  return (
    <section aria-labelledby="uses" className="mt-12">
      <h2 id="uses" className="font-serif text-2xl font-semibold">
        {m.reach_uses()}
      </h2>
      {uses.length === 0 ? <p className="mt-2 text-quiet">{m.reach_uses_none()}</p> : <UseList uses={uses} />}
      <p className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-sm font-medium text-accent print:hidden">
        <Link to={`/insights/${slug}/uses`} className="underline underline-offset-2">
          {m.reach_use_add()}
        </Link>
        {more && (
          <Link to={`/insights/${slug}/uses#all`} className="underline underline-offset-2">
            {m.reach_uses_all()}
          </Link>
        )}
      </p>
    </section>
  );
}

/** `after`: what stands below each of them. */
export function UseList({ uses, after }: { uses: readonly Use[]; after?: (use: Use) => React.ReactNode }) {
  return (
    <ul className="mt-4 divide-y divide-line border-y border-line">
      {uses.map((use) => (
        <li key={use.id} className="py-4">
          <p className="whitespace-pre-line font-serif text-lg leading-relaxed" dir="auto">
            {use.words}
          </p>
          <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-quiet">
            <Link to={`/people/${use.personId}`} className="hover:text-accent" dir="auto">
              {use.name}
            </Link>
            {use.department && <span dir="auto">{use.department}</span>}
            <Time at={use.at} />
          </p>
          {after?.(use)}
        </li>
      ))}
    </ul>
  );
}
