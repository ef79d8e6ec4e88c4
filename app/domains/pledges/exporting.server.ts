/** Every promise about a story that somebody may read, as a stream. */
import { and, asc, eq, gt } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { readable } from "#app/domains/stories/stories.queries.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { type ExportForm, written } from "#app/shared/exporting.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { departments, people, teams } from "#db/schema/people.ts";
import { pledgeEndings, pledges } from "#db/schema/pledges.ts";
import { stories } from "#db/schema/stories.ts";

/** Opens an export and records who took it. */
export async function exportingPledges(world: World, person: Person, form: ExportForm): Promise<AsyncGenerator<string>> {
  await world.db.write(async (tx) => {
    await record(tx, { actorId: person.id, action: "pledges.exported", detail: { form }, at: world.clock.now() });
  });
  return written(form, batches(world), { columns });
}

const columns = [
  "id",
  "url",
  "story",
  "text",
  "person",
  "team",
  "department",
  "due_on",
  "promised_at",
  "outcome",
  "ended_at",
  "ended_by",
  "words",
] as const satisfies readonly (keyof Exported)[];

const batchLength = 200;

async function* batches({ db, config }: World) {
  let rows: Row[] = [];
  do {
    rows = await rowsAfter(db.read, rows.at(-1)?.id);
    if (rows.length > 0) yield rows.map((row) => exported(row, config.publicUrl));
  } while (rows.length === batchLength);
}

type Row = Awaited<ReturnType<typeof rowsAfter>>[number];
type Exported = ReturnType<typeof exported>;

const ender = alias(people, "ender");

function rowsAfter(read: Reader, last: string | undefined) {
  return read
    .select({
      id: pledges.id,
      storyId: pledges.storyId,
      text: pledges.text,
      person: people.name,
      team: teams.name,
      department: departments.name,
      due_on: pledges.dueOn,
      createdAt: pledges.createdAt,
      outcome: pledgeEndings.outcome,
      endedAt: pledges.endedAt,
      ended_by: ender.name,
      words: pledgeEndings.words,
    })
    .from(pledges)
    .innerJoin(stories, eq(stories.id, pledges.storyId))
    .innerJoin(people, eq(people.id, pledges.personId))
    .leftJoin(teams, eq(teams.id, pledges.teamId))
    .leftJoin(departments, eq(departments.id, pledges.departmentId))
    .leftJoin(pledgeEndings, eq(pledgeEndings.pledgeId, pledges.id))
    .leftJoin(ender, eq(ender.id, pledgeEndings.by))
    .where(and(readable(read), last ? gt(pledges.id, last) : undefined))
    .orderBy(asc(pledges.id))
    .limit(batchLength);
}

function exported({ storyId, createdAt, endedAt, ...row }: Row, publicUrl: string) {
  return {
    ...row,
    url: new URL(`/pledges/${row.id}`, publicUrl).href,
    story: new URL(`/stories/${storyId}`, publicUrl).href,
    promised_at: createdAt.toISOString(),
    ended_at: endedAt?.toISOString() ?? null,
  };
}
