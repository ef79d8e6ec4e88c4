/** Every story that somebody may read, as a stream. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { type ExportForm, written } from "#app/shared/exporting.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder } from "#db/dialect.ts";
import { departments, people, sites } from "#db/schema/people.ts";
import { stories, storyDepartments, storyFeelings } from "#db/schema/stories.ts";
import { mediaLeftOut, readable } from "./feed-statement.server.ts";
import { mediaOfSome } from "./media/media.queries.server.ts";
import { fileAddress, type ShownMedia } from "./media/media.ts";
import { holdsMedia } from "./stories.queries.server.ts";
import { tellerFor } from "./stories.ts";

/** Opens an export and records who took it. The text of the file, piece by piece, oldest story first. */
export async function exporting(world: World, person: Person, form: ExportForm): Promise<AsyncGenerator<string>> {
  await world.db.write(async (tx) => {
    await record(tx, { actorId: person.id, action: "stories.exported", detail: { form }, at: world.clock.now() });
  });
  return written(form, batches(world, person), { columns, said: feelingOrWord });
}

type Feeling = ExportedStory["feelings"][number];
const feelingOrWord = (one: unknown) => (typeof one === "string" ? one : `${(one as Feeling).family} ${(one as Feeling).intensity}`);

interface ExportedStory {
  readonly id: string;
  readonly url: string;
  readonly told_at: string;
  readonly edited_at: string | null;
  readonly teller: string;
  readonly title: string | null;
  readonly sketch: string | null;
  readonly kind: string;
  readonly channel: string | null;
  readonly site: string | null;
  readonly happened_on: string | null;
  readonly before: string | null;
  readonly happened: string;
  readonly after: string | null;
  readonly asks: string | null;
  readonly pleasure: number | null;
  readonly arousal: number | null;
  readonly pleasure_before: number | null;
  readonly pleasure_after: number | null;
  readonly feelings: { readonly family: string; readonly intensity: number }[];
  readonly departments: string[];
  /** What may be heavy to read in it. */
  readonly topics: readonly string[];
  /** It was not told here, but taken in from a file. */
  readonly from_a_file: boolean;
}

const columns = [
  "id",
  "url",
  "told_at",
  "edited_at",
  "teller",
  "title",
  "sketch",
  "kind",
  "channel",
  "site",
  "happened_on",
  "before",
  "happened",
  "after",
  "asks",
  "pleasure",
  "arousal",
  "pleasure_before",
  "pleasure_after",
  "feelings",
  "departments",
  "topics",
  "from_a_file",
] as const satisfies readonly (keyof ExportedStory)[];

const batchLength = 200;

async function* batches({ db, config }: World, person: Person): AsyncGenerator<ExportedWithMedia[]> {
  let rows: Row[] = [];
  do {
    const last = rows.at(-1);
    rows = await rowsAfter(db.read, last && { at: last.toldAt, id: last.id });
    if (rows.length > 0) yield await exported(db.read, { publicUrl: config.publicUrl, person }, rows);
  } while (rows.length === batchLength);
}

type Row = Awaited<ReturnType<typeof rowsAfter>>[number];

function rowsAfter(read: Reader, place?: { at: Date; id: string }) {
  return read
    .select({
      id: stories.id,
      toldAt: stories.toldAt,
      editedAt: stories.editedAt,
      tellerId: stories.tellerId,
      teller: people.name,
      tellerHiddenAt: stories.tellerHiddenAt,
      title: stories.title,
      sketch: stories.sketch,
      kind: stories.kind,
      channel: stories.channel,
      site: sites.name,
      happened_on: stories.happenedOn,
      before: stories.before,
      happened: stories.happened,
      after: stories.after,
      asks: stories.asks,
      pleasure: stories.pleasure,
      arousal: stories.arousal,
      pleasure_before: stories.pleasureBefore,
      pleasure_after: stories.pleasureAfter,
      topics: stories.topics,
      importId: stories.importId,
      cover: stories.cover,
      voiceSeconds: stories.voiceSeconds,
      leftOut: sql`${mediaLeftOut(read)}`.mapWith(Boolean),
    })
    .from(stories)
    .innerJoin(people, eq(people.id, stories.tellerId))
    .leftJoin(sites, eq(sites.id, stories.siteId))
    .where(and(readable(read), place && afterInOrder([stories.toldAt, stories.id], [place.at, place.id])))
    .orderBy(asc(stories.toldAt), asc(stories.id))
    .limit(batchLength);
}

/** With where its photos and its voice note are; only in JSON, which can hold lists of things. */
interface ExportedWithMedia extends ExportedStory {
  readonly photos: { readonly url: string; readonly alt: string }[];
  readonly voice: { readonly url: string; readonly seconds: number; readonly transcript: string } | null;
}

async function exported(
  read: Reader,
  { publicUrl, person }: { publicUrl: string; person: Person },
  rows: readonly Row[],
): Promise<ExportedWithMedia[]> {
  const ids = rows.map(({ id }) => id);
  const feelings = await read.select().from(storyFeelings).where(inArray(storyFeelings.storyId, ids));
  const concerned = await read
    .select({ storyId: storyDepartments.storyId, name: departments.name })
    .from(storyDepartments)
    .innerJoin(departments, eq(departments.id, storyDepartments.departmentId))
    .where(inArray(storyDepartments.storyId, ids))
    .orderBy(asc(departments.name));
  const media = await mediaOfSome(
    read,
    rows.filter((row) => holdsMedia(row) && !row.leftOut).map(({ id }) => id),
  );
  const addressOf = (hash: string) => new URL(fileAddress(hash), publicUrl).href;
  return rows.map(
    ({ toldAt, editedAt, cover: _, voiceSeconds: __, leftOut: ___, tellerId, teller, tellerHiddenAt, topics, importId, ...row }) => ({
      ...row,
      teller: tellerFor(person, { tellerId, teller, tellerHiddenAt }).name,
      url: new URL(`/stories/${row.id}`, publicUrl).href,
      told_at: toldAt.toISOString(),
      edited_at: editedAt?.toISOString() ?? null,
      feelings: feelings.filter(({ storyId }) => storyId === row.id).map(({ family, intensity }) => ({ family, intensity })),
      departments: concerned.filter(({ storyId }) => storyId === row.id).map(({ name }) => name),
      topics: topics ?? [],
      from_a_file: importId !== null,
      ...mediaIn(media.get(row.id), addressOf),
    }),
  );
}

function mediaIn({ photos, voice }: ShownMedia = { photos: [] }, addressOf: (hash: string) => string) {
  return {
    photos: photos.map(({ alt, files: [largest] }) => ({ url: addressOf(largest.hash), alt })),
    voice: voice ? { url: addressOf(voice.hash), seconds: Math.round(voice.seconds), transcript: voice.transcript } : null,
  };
}
