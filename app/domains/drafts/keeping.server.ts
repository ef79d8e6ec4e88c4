import { and, count, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { drafts } from "#db/schema/hallway.ts";
import { draftIsLate, draftTooLarge, tooManyDrafts } from "./drafts.errors.ts";
import { type DraftValues, draftLimits } from "./drafts.ts";

export interface Saving {
  readonly form: string;
  readonly values: DraftValues;
  /** One stretch of typing, named by the browser. */
  readonly writing: string;
  /** Counts the savings of a stretch: one that was overtaken by a later one changes nothing. */
  readonly sequence: number;
  /** Milliseconds since the stretch began, by the browser's own count, whose clock may be wrong. */
  readonly age: number;
}

type Check = (tx: Transaction, saving: Saving) => Promise<void>;

/**
 * Keeps what a person has typed so far. Refused when it began before the draft was discarded: it belongs to what was posted.
 * A page that knows that it did not post begins a new stretch and saves again. `check`: the room's of the form may refuse it too.
 */
export async function keepDraft({ db, clock }: World, personId: string, saving: Saving, check?: Check): Promise<void> {
  const { form, values, writing, sequence, age } = saving;
  if (JSON.stringify(values).length > draftLimits.size) throw draftTooLarge();
  const now = clock.now();
  await db.write(async (tx) => {
    await check?.(tx, saving);
    const [known] = await locked(tx.select().from(drafts).where(place(personId, form)));
    if (known?.discardedAt && (known.writing === writing || known.discardedAt >= shifted(now, -age))) throw draftIsLate();
    if (known && known.writing === writing && known.sequence >= sequence) return;
    if (!known || known.discardedAt) await makeRoom(tx, personId);
    const row = { values, updatedAt: now, writing, sequence, discardedAt: null };
    await tx
      .insert(drafts)
      .values({ id: newId(), personId, form, ...row })
      .onConflictDoUpdate({ target: [drafts.personId, drafts.form], set: row });
  });
}

/** Throws away what a person has begun in a form: in the transaction that posts it, or because they want it gone. */
export async function discarding(tx: Transaction, personId: string, form: string, now: Date): Promise<void> {
  const row = { values: {}, updatedAt: now, discardedAt: now };
  await tx
    .insert(drafts)
    .values({ id: newId(), personId, form, writing: "", sequence: 0, ...row })
    .onConflictDoUpdate({ target: [drafts.personId, drafts.form], set: row });
  // What was typed first and replaced before it was posted must not be found in a file of the database.
  await eraseSoon(tx, now);
}

/** The same of everybody who has begun in a form of something that is gone. */
export async function discardingAll(tx: Transaction, form: string, now: Date): Promise<void> {
  await tx.update(drafts).set({ values: {}, updatedAt: now, discardedAt: now }).where(eq(drafts.form, form));
  await eraseSoon(tx, now);
}

/** A draft is never dropped to make room for another: the newest is refused instead, and its writer told. */
async function makeRoom(tx: Transaction, personId: string): Promise<void> {
  const [row] = await tx
    .select({ count: count() })
    .from(drafts)
    .where(and(eq(drafts.personId, personId), isNull(drafts.discardedAt)));
  if ((row?.count ?? 0) >= draftLimits.count) throw tooManyDrafts();
}

const place = (personId: string, form: string) => and(eq(drafts.personId, personId), eq(drafts.form, form));

/** The marks of discarded drafts, once nothing can be under way to them any more. */
export const draftSweep: JobHandler = {
  kind: "drafts.sweep",
  atStart: true,
  async run({ db, clock }) {
    const now = clock.now();
    await db.write(async (tx) => {
      await tx.delete(drafts).where(and(isNotNull(drafts.discardedAt), lt(drafts.discardedAt, shifted(now, -dayLength))));
    });
    return shifted(now, dayLength);
  },
};
