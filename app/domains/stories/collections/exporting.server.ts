/** Every collection that somebody may read, as a stream. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { hasRole, type Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { type ExportForm, written } from "#app/shared/exporting.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { collectionSharings, collectionStories, collections, collectionTakedowns } from "#db/schema/collections.ts";
import { people } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import { readable } from "../feed-statement.server.ts";

/** Opens an export and records who took it. */
export async function exportingCollections(world: World, person: Person, form: ExportForm): Promise<AsyncGenerator<string>> {
  await world.db.write(async (tx) => {
    await record(tx, { actorId: person.id, action: "collections.exported", detail: { form }, at: world.clock.now() });
  });
  return written(form, batches(world, person), { columns, said: (one) => (one as ExportedStory).url });
}

const columns = [
  "id",
  "url",
  "title",
  "introduction",
  "made_by",
  "made_at",
  "changed_at",
  "shared_at",
  "stories",
] as const satisfies readonly (keyof Exported)[];

const batchLength = 100;

async function* batches({ db, config }: World, person: Person) {
  let rows: Row[] = [];
  do {
    rows = await rowsAfter(db.read, person, rows.at(-1)?.id);
    if (rows.length === 0) return;
    const places = Map.groupBy(await placesIn(db.read, rows), ({ collectionId }) => collectionId);
    yield rows.map((row) => exported(row, places.get(row.id) ?? [], { person, publicUrl: config.publicUrl }));
  } while (rows.length === batchLength);
}

type Row = Awaited<ReturnType<typeof rowsAfter>>[number];
type Exported = ReturnType<typeof exported>;

/** As `mayRead` says for one. */
function rowsAfter(read: Reader, person: Person, last: string | undefined) {
  const stands = hasRole(person, "editor") ? undefined : isNull(collectionTakedowns.collectionId);
  return read
    .select({
      id: collections.id,
      title: collections.title,
      introduction: collections.introduction,
      makerId: collections.makerId,
      made_by: people.name,
      createdAt: collections.createdAt,
      updatedAt: collections.updatedAt,
      sharedAt: collectionSharings.at,
    })
    .from(collections)
    .innerJoin(people, eq(people.id, collections.makerId))
    .leftJoin(collectionSharings, eq(collectionSharings.collectionId, collections.id))
    .leftJoin(collectionTakedowns, eq(collectionTakedowns.collectionId, collections.id))
    .where(
      and(
        or(eq(collections.makerId, person.id), and(isNotNull(collectionSharings.collectionId), stands)),
        last ? gt(collections.id, last) : undefined,
      ),
    )
    .orderBy(asc(collections.id))
    .limit(batchLength);
}

/** The stories that can be read, in their order. */
function placesIn(read: Reader, rows: readonly Row[]) {
  return read
    .select({ collectionId: collectionStories.collectionId, storyId: collectionStories.storyId, notes: collectionStories.notes })
    .from(collectionStories)
    .innerJoin(stories, eq(stories.id, collectionStories.storyId))
    .where(
      and(
        inArray(
          collectionStories.collectionId,
          rows.map(({ id }) => id),
        ),
        readable(read),
      ),
    )
    .orderBy(asc(collectionStories.position), asc(collectionStories.storyId));
}

interface ExportedStory {
  readonly url: string;
  /** What the maker wants to say is theirs alone. */
  readonly notes?: string | null;
}

function exported(
  { makerId, createdAt, updatedAt, sharedAt, ...row }: Row,
  places: Awaited<ReturnType<typeof placesIn>>,
  { person, publicUrl }: { person: Person; publicUrl: string },
) {
  const story = ({ storyId, notes }: (typeof places)[number]): ExportedStory => ({
    url: new URL(`/stories/${storyId}`, publicUrl).href,
    ...(makerId === person.id ? { notes } : {}),
  });
  return {
    ...row,
    url: new URL(`/stories/collections/${row.id}`, publicUrl).href,
    made_at: createdAt.toISOString(),
    changed_at: updatedAt.toISOString(),
    shared_at: sharedAt?.toISOString() ?? null,
    stories: places.map(story),
  };
}
