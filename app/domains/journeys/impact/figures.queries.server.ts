/** What steps weigh, as who edits the map has entered it. */
import { and, asc, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { journeys } from "#db/schema/journeys.ts";
import { journeyStepFigures } from "#db/schema/journeys-impact.ts";
import { people } from "#db/schema/people.ts";
import { readableBy } from "./ground.queries.server.ts";

const mostRows = 20_000;

export interface StepFigures {
  readonly journeyId: string;
  readonly stepId: string;
  /** In a year. */
  readonly customers: number | null;
  /** 1…5. */
  readonly importance: number | null;
  /** Minutes. */
  readonly wait: number | null;
  readonly business: string | null;
}

const columns = {
  journeyId: journeyStepFigures.journeyId,
  stepId: journeyStepFigures.stepId,
  customers: journeyStepFigures.customers,
  importance: journeyStepFigures.importance,
  wait: journeyStepFigures.wait,
  business: journeyStepFigures.business,
};

/** Of all maps that the person reads, or of one of them. */
export function figuresOver(read: Reader, person: Pick<Person, "id">, map?: string): Promise<StepFigures[]> {
  return read
    .select(columns)
    .from(journeyStepFigures)
    .innerJoin(journeys, eq(journeys.id, journeyStepFigures.journeyId))
    .where(and(readableBy(person), map ? eq(journeys.id, map) : undefined))
    .orderBy(asc(journeyStepFigures.journeyId), asc(journeyStepFigures.stepId))
    .limit(mostRows);
}

/** Of one step, with who entered them and when. The caller has found the step within reach. */
export async function figuresAt(
  read: Reader,
  journeyId: string,
  stepId: string,
): Promise<(StepFigures & { by: string; at: Date }) | undefined> {
  const [row] = await read
    .select({ ...columns, by: people.name, at: journeyStepFigures.at })
    .from(journeyStepFigures)
    .innerJoin(people, eq(people.id, journeyStepFigures.by))
    .where(and(eq(journeyStepFigures.journeyId, journeyId), eq(journeyStepFigures.stepId, stepId)));
  return row;
}
