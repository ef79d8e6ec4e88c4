/** The maps that a page of evidence can be asked about. */
import { asc, desc, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { journeys } from "#db/schema/journeys.ts";
import { editedBy, mostMaps, readableBy } from "./ground.queries.server.ts";

export async function mapsToChoose(read: Reader, person: Pick<Person, "id">): Promise<{ id: string; title: string; edits: boolean }[]> {
  const rows = await read
    .select({ id: journeys.id, title: journeys.title, edits: sql<number | boolean>`${editedBy(person)}` })
    .from(journeys)
    .where(readableBy(person))
    .orderBy(asc(sql`lower(${journeys.title})`), desc(journeys.id))
    .limit(mostMaps);
  return rows.map((row) => ({ ...row, edits: Boolean(row.edits) }));
}
