/** Every comment on what somebody may read, as a stream. */
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { type ExportForm, written } from "#app/shared/exporting.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { commentRemovals, comments } from "#db/schema/comments.ts";
import { people } from "#db/schema/people.ts";
import type { Disguise } from "./comments.queries.server.ts";
import { type Thing, thingKey } from "./comments.ts";

/** What the reader may see of some things at once, by `thingKey`: comments know a thing only by its kind and id. */
export interface ReachOfMany {
  within(things: readonly Thing[]): Promise<ReadonlySet<string>>;
  disguises(things: readonly Thing[]): Promise<ReadonlyMap<string, Disguise>>;
}

/** Opens an export and records who took it. */
export async function exportingComments(
  world: World,
  person: Person,
  form: ExportForm,
  reach: ReachOfMany,
): Promise<AsyncGenerator<string>> {
  await world.db.write(async (tx) => {
    await record(tx, { actorId: person.id, action: "comments.exported", detail: { form }, at: world.clock.now() });
  });
  return written(form, batches(world, reach), { columns });
}

interface ExportedComment {
  readonly id: string;
  readonly url: string;
  /** `story`, `study` and so on, and its id. */
  readonly about: string;
  readonly about_id: string;
  /** The comment that it answers. */
  readonly answers: string | null;
  readonly person: string;
  readonly text: string;
  readonly said_at: string;
  readonly edited_at: string | null;
}

const columns = [
  "id",
  "url",
  "about",
  "about_id",
  "answers",
  "person",
  "text",
  "said_at",
  "edited_at",
] as const satisfies readonly (keyof ExportedComment)[];

const batchLength = 200;

async function* batches({ db, config }: World, reach: ReachOfMany): AsyncGenerator<ExportedComment[]> {
  let rows: Row[] = [];
  do {
    rows = await rowsAfter(db.read, rows.at(-1)?.id);
    const things = [...new Map(rows.map(({ about }) => [thingKey(about), about])).values()];
    const [within, disguises] = await Promise.all([reach.within(things), reach.disguises(things)]);
    yield rows
      .filter(({ about }) => within.has(thingKey(about)))
      .map(({ about, answers, personId, person, text, createdAt, editedAt, id }) => {
        const disguise = disguises.get(thingKey(about));
        return {
          id,
          url: new URL(`/comments/${id}`, config.publicUrl).href,
          about: about.kind,
          about_id: about.id,
          answers,
          person: disguise?.personId === personId ? disguise.name : person,
          text,
          said_at: createdAt.toISOString(),
          edited_at: editedAt?.toISOString() ?? null,
        };
      });
  } while (rows.length === batchLength);
}

type Row = Awaited<ReturnType<typeof rowsAfter>>[number];

function rowsAfter(read: Reader, last: string | undefined) {
  return read
    .select({
      id: comments.id,
      about: { kind: comments.aboutKind, id: comments.aboutId },
      answers: comments.parentId,
      personId: comments.personId,
      person: people.name,
      text: comments.text,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.personId))
    .leftJoin(commentRemovals, eq(commentRemovals.commentId, comments.id))
    .where(and(isNull(commentRemovals.commentId), last ? gt(comments.id, last) : undefined))
    .orderBy(asc(comments.id))
    .limit(batchLength);
}
