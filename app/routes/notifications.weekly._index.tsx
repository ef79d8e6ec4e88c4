import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { foundAgain } from "#app/domains/notifications/weekly/composing.server.ts";
import { WeeklyItems } from "#app/domains/notifications/weekly/ui/weekly-items.tsx";
import { lettersOf } from "#app/domains/notifications/weekly/weekly.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page, Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";
import { weeklyRooms } from "#app/weekly.server.ts";

export const meta: MetaFunction = () => titled(m.weekly_title());

/** A person's own letters: what stood in them and may still be read. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const letters = await lettersOf(read, person.id);
  const asked = new URL(request.url).searchParams.get("week");
  const letter = letters.find(({ week }) => week === asked) ?? letters[0];
  const items = letter ? await foundAgain(read, weeklyRooms, person, letter.items) : [];
  return {
    letter: letter && { week: letter.week, at: letter.at },
    items,
    earlier: letters.filter(({ week }) => week !== letter?.week).map(({ week, at }) => ({ week, at })),
  };
}

export default function Weekly() {
  const { letter, items, earlier } = useLoaderData<typeof loader>();
  const settings = (
    <LinkButton tone="quiet" to="/settings/notifications">
      {m.weekly_settings()}
    </LinkButton>
  );
  return (
    <Page narrow title={m.weekly_title()} lead={letter ? <Time at={letter.at} /> : m.weekly_lead()} actions={settings}>
      {!letter && <EmptyState title={m.weekly_none()} text={m.weekly_none_text()} />}
      {letter && items.length === 0 && <EmptyState title={m.weekly_emptied()} text={m.weekly_emptied_text()} />}
      {items.length > 0 && (
        <section aria-label={m.weekly_title()}>
          <h2 className="sr-only">{m.weekly_lead()}</h2>
          <WeeklyItems items={items} />
        </section>
      )}
      {earlier.length > 0 && (
        <Section title={m.weekly_earlier()}>
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            {earlier.map(({ week, at }) => (
              <li key={week}>
                <Link to={`?week=${week}`} className="inline-block py-1 font-medium text-accent underline underline-offset-4">
                  <Time at={at} />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
