import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Section } from "#app/ui/page.tsx";
import type { ListedStudy } from "../insights.queries.server.ts";

/** On the home page: what was found out last. */
export function NewInsights({ studies }: { studies: readonly Pick<ListedStudy, "id" | "slug" | "title" | "answer">[] }) {
  const all = (
    <Link to="/insights" className="text-sm font-medium text-accent underline underline-offset-2">
      {m.insights_home_all()}
    </Link>
  );
  return (
    <Section title={m.insights_home()} actions={all}>
      <ul className="grid gap-x-8 gap-y-6 border-t border-line pt-5 sm:grid-cols-3">
        {studies.map(({ id, slug, title, answer }) => (
          <li key={id} className="group relative">
            <p className="font-serif text-xl font-semibold leading-snug" dir="auto">
              <Link to={`/insights/${slug}`} className="after:absolute after:inset-0 group-hover:text-accent">
                {title}
              </Link>
            </p>
            <p className="mt-1 text-quiet" dir="auto">
              {answer}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
