import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import { isChoosing, readFilter } from "#app/domains/stories/feed.ts";

import { feelingsAddress } from "#app/domains/stories/feelings/feelings.ts";
import { recentlyFelt } from "#app/domains/stories/feelings/recent.server.ts";
import { FeelingsPage } from "#app/domains/stories/feelings/ui/feelings-page.tsx";
import { namesIn } from "#app/domains/stories/filter-names.ts";
import * as m from "#app/paraglide/messages.js";
import { dateFormat } from "#app/ui/formats.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.feelings_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const query = new URL(request.url).searchParams;
  const filter = readFilter(query);
  const choosing = isChoosing(query);
  // As the feed does: the address says only what was asked for.
  if ([...query.values()].includes("")) throw redirect(feelingsAddress(filter, { choosing }));
  const { read } = context.world.db;
  const [felt, choices] = await Promise.all([
    recentlyFelt(read, person, filter),
    choosing || filter.department || filter.site ? placesToChoose(read) : undefined,
  ]);
  const [name, short] = [dateFormat(person.locale, "UTC", "month"), dateFormat(person.locale, "UTC", "shortMonth")];
  const { from, to } = namesIn(felt.window ?? {}, undefined, person.locale);
  return {
    felt,
    months: felt.months.map((month) => {
      const day = new Date(`${month.from}T00:00:00Z`);
      return { ...month, name: name.format(day), short: short.format(day) };
    }),
    days: from && to ? { from, to } : undefined,
    filter,
    names: namesIn(filter, choices, person.locale),
    ...(choosing && choices ? { choices } : {}),
  };
}

export default function Feelings() {
  return <FeelingsPage {...useLoaderData<typeof loader>()} />;
}
