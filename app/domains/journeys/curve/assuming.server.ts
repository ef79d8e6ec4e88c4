/** What an editor believes of a feeling, and where one sets aside what the stories say. */
import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { journeyAssumptions, journeyOverrides, journeys } from "#db/schema/journeys.ts";
import { journeyWithin, stepWithin } from "../claims/standing.server.ts";
import { checkRevision, saysTheSame } from "../meanwhile.ts";
import { evidenceChanged } from "./attaching.server.ts";
import { nothingToSetAside } from "./curve.errors.ts";
import { type At, feelingSaid, feltOn, type SaidFeeling } from "./curve.queries.server.ts";

const key = ({ journeyId, stepId, sketchId }: At) => ({ journeyId, stepId, sketchId: sketchId ?? "" });
/** What the privacy room remembers of the words at a step. */
export const feelingThing = ({ stepId }: Pick<At, "stepId">) => ({ kind: "journey-step", id: stepId });

async function editable(tx: Transaction, person: Pick<Person, "id">, at: At): Promise<void> {
  // Two that say something of the feeling at once come one after the other.
  await locked(tx.select({ id: journeys.id }).from(journeys).where(eq(journeys.id, at.journeyId)));
  const { editsMap } = await journeyWithin(tx, person, at.journeyId);
  await stepWithin(tx, at.journeyId, at.stepId);
  if (!editsMap) throw notAllowed();
}

interface Opened extends At {
  /** What the form was opened with (`revisionOf`); missing where nothing was read before. */
  readonly opened?: string;
}

interface Believed extends Opened {
  readonly pleasure: number;
  readonly note: string | null;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Writes an assumption; it is shown only where no stories say anything. Refuses with `hallway.not-found`, `hallway.not-allowed`,
 * `journeys.changed-meanwhile`, `privacy.unanswered`.
 */
export async function assuming(world: World, person: Person, { pleasure, note, opened, answers, ...at }: Believed): Promise<void> {
  const cleared = await clearing(world, person, { about: feelingThing(at), texts: { note }, answers });
  await world.db.write(async (tx) => {
    await editable(tx, person, at);
    if (await isSaid(tx, "assumption", { ...at, opened }, { pleasure, words: cleared.texts.note })) return;
    const now = world.clock.now();
    // What a file said is no longer what is believed.
    const said = { pleasure, note: cleared.texts.note, rawScore: null, by: person.id, at: now };
    await tx
      .insert(journeyAssumptions)
      .values({ ...key(at), ...said })
      .onConflictDoUpdate({ target: [journeyAssumptions.journeyId, journeyAssumptions.stepId, journeyAssumptions.sketchId], set: said });
    await cleared.note(tx);
    await evidenceChanged(tx, at, now);
  });
}

interface SetAside extends Opened {
  readonly pleasure: number;
  readonly reason: string;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Sets a computed value aside with a reason that everybody reads. Refuses with `hallway.not-found`, `hallway.not-allowed`,
 * `curve.nothing-to-set-aside`, `journeys.changed-meanwhile`, `privacy.unanswered`.
 */
export async function settingAside(world: World, person: Person, { pleasure, reason, opened, answers, ...at }: SetAside): Promise<void> {
  const cleared = await clearing(world, person, { about: feelingThing(at), texts: { reason }, answers });
  await world.db.write(async (tx) => {
    await editable(tx, person, at);
    const felt = await feltOn(tx, at.journeyId);
    const counts = (sketchId: string | null) => at.sketchId === null || sketchId === null || sketchId === at.sketchId;
    if (!felt.some(({ stepId, sketchId }) => stepId === at.stepId && counts(sketchId))) throw nothingToSetAside();
    if (await isSaid(tx, "override", { ...at, opened }, { pleasure, words: cleared.texts.reason })) return;
    const now = world.clock.now();
    const said = { pleasure, reason: cleared.texts.reason, by: person.id, at: now };
    await tx
      .insert(journeyOverrides)
      .values({ ...key(at), ...said })
      .onConflictDoUpdate({ target: [journeyOverrides.journeyId, journeyOverrides.stepId, journeyOverrides.sketchId], set: said });
    await cleared.note(tx);
    await evidenceChanged(tx, at, now);
  });
}

/** Whether it is said already. Refuses with `journeys.changed-meanwhile` where something else was said since the form was opened. */
async function isSaid(
  tx: Transaction,
  what: SaidFeeling,
  { opened, ...at }: Opened,
  said: { pleasure: number; words: string | null },
): Promise<boolean> {
  const known = await feelingSaid(tx, what, at);
  if (known && saysTheSame(known, said)) return true;
  if (opened !== undefined) checkRevision(opened, known);
  return false;
}

/**
 * Takes back what an editor believed, or the setting aside. Refuses with `hallway.not-found`, `hallway.not-allowed`,
 * `journeys.changed-meanwhile`.
 */
export async function takingBackFeeling(world: World, person: Person, what: SaidFeeling, { opened, ...at }: Opened): Promise<void> {
  await world.db.write(async (tx) => {
    await editable(tx, person, at);
    const known = await feelingSaid(tx, what, at);
    if (known && opened !== undefined) checkRevision(opened, known);
    const { journeyId, stepId, sketchId } = key(at);
    const table = what === "assumption" ? journeyAssumptions : journeyOverrides;
    const gone = await tx
      .delete(table)
      .where(and(eq(table.journeyId, journeyId), eq(table.stepId, stepId), eq(table.sketchId, sketchId)))
      .returning({ stepId: table.stepId });
    if (gone.length === 0) throw notFound();
    await evidenceChanged(tx, at, world.clock.now());
  });
}
