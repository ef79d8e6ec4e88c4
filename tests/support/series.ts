/** Series of shifts for tests, through the ability itself. */
import { asc, eq } from "drizzle-orm";
import { type NewSeries, repeating } from "#app/domains/face-time/repeating.server.ts";
import { daysOf, ruleText } from "#app/domains/face-time/series.ts";
import type { World } from "#app/shared/world.ts";
import { shifts } from "#db/schema/face-time.ts";
import { cast, castSites } from "#db/seed/cast.ts";
import { personOf, terms } from "./shifts.ts";

type Wanted = Partial<Omit<NewSeries, "times">> & { times: number };

/** Tuesday mornings at the counter in Bristol, from 20 October. */
export function seriesTerms({ times, except = [], ...changes }: Wanted): NewSeries {
  const pattern = { frequency: "weekly", every: 1, on: ["TU"] } as const;
  const ending = { count: times };
  const readings = { startsReading: "earlier", endsReading: "earlier" } as const;
  return {
    ...terms({
      siteId: castSites.bristol.id,
      activity: "counter",
      startsWall: "2026-10-20T09:00",
      endsWall: "2026-10-20T12:00",
      places: 2,
    }),
    rule: ruleText(pattern, ending),
    times: daysOf({ pattern, ending, from: "2026-10-20", except }).map((day) => ({
      day,
      startsWall: `${day}T09:00`,
      endsWall: `${day}T12:00`,
      ...readings,
    })),
    except,
    ...changes,
  };
}

/** Opened by Grace: the ids of its shifts, in order. */
export async function openedSeries(w: World, wanted: Wanted): Promise<string[]> {
  const said = seriesTerms(wanted);
  await repeating(w, await personOf(w, cast.grace.id), said);
  const [first] = await w.db.read.select({ seriesId: shifts.seriesId }).from(shifts).where(eq(shifts.id, said.id));
  const rows = await w.db.read
    .select({ id: shifts.id })
    .from(shifts)
    .where(eq(shifts.seriesId, first?.seriesId ?? ""))
    .orderBy(asc(shifts.originalDay));
  return rows.map(({ id }) => id);
}
