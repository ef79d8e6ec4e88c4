import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { Reader } from "#db/client.ts";
import { workshops } from "#db/schema/workshops.ts";

/** The next workshop that people are invited to on a map; one that nobody started within a day of its time is none. */
export async function plannedOn(read: Reader, journeyId: string, now: Date) {
  const planned = and(isNull(workshops.startedAt), isNull(workshops.endedAt), gt(workshops.plannedFor, shifted(now, -dayLength)));
  const [workshop] = await read
    .select({ id: workshops.id, title: workshops.title, plannedFor: workshops.plannedFor })
    .from(workshops)
    .where(and(eq(workshops.journeyId, journeyId), planned))
    .orderBy(asc(workshops.plannedFor))
    .limit(1);
  return workshop;
}
