import { and, desc, eq, inArray, isNull, or, type Placeholder, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { kept } from "#db/kept.ts";
import { drafts } from "#db/schema/hallway.ts";
import { type DraftValues, draftLimits } from "./drafts.ts";

export interface Draft {
  readonly form: string;
  readonly values: DraftValues;
  readonly updatedAt: Date;
}

const columns = { form: drafts.form, values: drafts.values, updatedAt: drafts.updatedAt };
const mine = (personId: string | Placeholder) => and(eq(drafts.personId, personId), isNull(drafts.discardedAt));

/** What a person has begun in a form. */
export async function draftOf(read: Reader, personId: string, form: string): Promise<Draft | undefined> {
  const [row] = await read
    .select(columns)
    .from(drafts)
    .where(and(mine(personId), eq(drafts.form, form)));
  return row;
}

/** Everything a person has begun, the latest first. */
export async function draftsOf(read: Reader, personId: string): Promise<Draft[]> {
  return kept(read, begun).execute({ personId });
}

const begun = (read: Reader) =>
  read
    .select(columns)
    .from(drafts)
    .where(mine(sql.placeholder("personId")))
    .orderBy(desc(drafts.updatedAt))
    .limit(draftLimits.count)
    .prepare();

/** What a person has begun in a form and in the forms under it: `comments/story/ID` and `comments/story/ID/…`. */
export async function draftsUnder(read: Reader, personId: string, form: string): Promise<Draft[]> {
  // "0" follows "/": a range that an index can walk.
  return kept(read, begunUnder).execute({ personId, form, from: `${form}/`, to: `${form}0` });
}

function begunUnder(read: Reader) {
  const under = sql`${drafts.form} > ${sql.placeholder("from")} and ${drafts.form} < ${sql.placeholder("to")}`;
  return read
    .select(columns)
    .from(drafts)
    .where(and(mine(sql.placeholder("personId")), or(eq(drafts.form, sql.placeholder("form")), under)))
    .prepare();
}

/** Those of the ids that what their person has begun still names: a photo that was added to a form, a study that is not saved yet. */
export async function namedInDrafts(
  read: Reader,
  things: readonly { readonly id: string; readonly personId: string }[],
): Promise<Set<string>> {
  if (things.length === 0) return new Set();
  const begun = await read
    .select({ personId: drafts.personId, values: drafts.values })
    .from(drafts)
    .where(and(inArray(drafts.personId, [...new Set(things.map(({ personId }) => personId))]), isNull(drafts.discardedAt)));
  const isNamed = ({ id, personId }: (typeof things)[number]) =>
    begun.some((draft) => draft.personId === personId && Object.values(draft.values).some((list) => list.includes(id)));
  return new Set(things.filter(isNamed).map(({ id }) => id));
}
