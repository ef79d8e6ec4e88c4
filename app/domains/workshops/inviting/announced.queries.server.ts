import { eq } from "drizzle-orm";
import { minute, shifted } from "#app/shared/clock.ts";
import type { Reader } from "#db/client.ts";
import { journeys } from "#db/schema/journeys.ts";
import { workshops } from "#db/schema/workshops.ts";
import { leadersOf } from "../workshops.queries.server.ts";
import { lengthOf } from "../workshops.ts";

/** A workshop as it is announced. */
export interface Announced {
  readonly id: string;
  readonly title: string;
  readonly journeyId: string;
  readonly map: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly minutes: number;
  readonly sequence: number;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** Names of who leads it. */
  readonly leaders: readonly string[];
}

/** Whoever asks; undefined where there is none. Two statements. */
export async function announcedWorkshop(read: Reader, id: string): Promise<Announced | undefined> {
  const [row] = await read
    .select({
      id: workshops.id,
      title: workshops.title,
      journeyId: workshops.journeyId,
      map: journeys.title,
      startsAt: workshops.plannedFor,
      phases: workshops.phases,
      sequence: workshops.sequence,
      startedAt: workshops.startedAt,
      endedAt: workshops.endedAt,
    })
    .from(workshops)
    .innerJoin(journeys, eq(journeys.id, workshops.journeyId))
    .where(eq(workshops.id, id));
  if (!row) return undefined;
  const { phases, ...workshop } = row;
  const minutes = lengthOf(phases);
  const leaders = (await leadersOf(read, id)).map(({ name }) => name);
  return { ...workshop, minutes, endsAt: shifted(row.startsAt, minutes * minute), leaders };
}
