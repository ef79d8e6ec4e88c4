/** What the pages beside the map need of it: its stages, steps and customer sketches, as they were last projected. */
import { asc, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { journeySnapshots, journeyStages, journeySteps } from "#db/schema/journeys.ts";

export interface OutlineStep {
  readonly id: string;
  readonly title: string;
  readonly stageId: string;
  /** The step that this is a sub-step of. */
  readonly parentId: string | null;
}

export interface Outline {
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  /** Along the map. */
  readonly steps: readonly OutlineStep[];
  readonly sketches: readonly { readonly id: string; readonly title: string }[];
}

/** Three statements. The caller has found the map within reach. */
export async function outlineOf(read: Reader, journeyId: string): Promise<Outline> {
  const [line, sketches] = await Promise.all([lineOf(read, journeyId), sketchesOf(read, journeyId)]);
  return { ...line, sketches };
}

/** The same without the sketches, for which the whole snapshot has to be read. Two statements. */
export async function lineOf(read: Reader, journeyId: string): Promise<Omit<Outline, "sketches">> {
  const [stages, steps] = await Promise.all([
    read
      .select({ id: journeyStages.id, title: journeyStages.title })
      .from(journeyStages)
      .where(eq(journeyStages.journeyId, journeyId))
      .orderBy(asc(journeyStages.position)),
    read
      .select({ id: journeySteps.id, title: journeySteps.title, stageId: journeySteps.stageId, parentId: journeySteps.parentId })
      .from(journeySteps)
      .where(eq(journeySteps.journeyId, journeyId))
      .orderBy(asc(journeySteps.position)),
  ]);
  return { stages, steps };
}

/** Customer sketches have no table of their own: they stand in the snapshot. SQLite gives what is in it as text, PostgreSQL as a value. */
async function sketchesOf(read: Reader, journeyId: string): Promise<{ id: string; title: string }[]> {
  const [row] = await read
    .select({ sketches: sql<string | { id: string; title: string }[] | null>`${journeySnapshots.map} -> 'sketches'` })
    .from(journeySnapshots)
    .where(eq(journeySnapshots.journeyId, journeyId));
  const sketches =
    typeof row?.sketches === "string" ? (JSON.parse(row.sketches) as { id: string; title: string }[]) : (row?.sketches ?? []);
  return sketches.map(({ id, title }) => ({ id, title }));
}
