/** What somebody promises to do, and how that ended. It is followed up as pledges are. */
import { and, count, eq } from "drizzle-orm";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { workshopCommitmentEndings, workshopCommitmentMoves, workshopCommitments, workshops } from "#db/schema/workshops.ts";
import type { CommitmentOutcome } from "#db/words/workshops.ts";
import { commitmentToFollowUp } from "./commitments.queries.server.ts";
import { forgetRecalls, planRecalls } from "./recalling.server.ts";
import { stepOf, tellEverybody, toTakePartIn } from "./standing.server.ts";
import { commitmentEnded, idTaken, tooMany } from "./workshops.errors.ts";
import { mayLead } from "./workshops.policy.ts";
import { mostCommitments } from "./workshops.ts";

export interface NewCommitment {
  /** Made in the browser: posted twice, it is one commitment; posted again with other words, it is changed. */
  readonly id: string;
  readonly text: string;
  readonly stepId: string | null;
  readonly ownerId: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Refuses with `hallway.not-found`, `workshops.not-in`, `workshops.not-now`, `workshops.ended`, `workshops.too-many`,
 * `workshops.id-taken`, `workshops.commitment-ended`, `privacy.unanswered`.
 */
export async function committing(
  world: World,
  person: Person,
  workshopId: string,
  { id, stepId, ownerId, dueOn, answers, ...said }: NewCommitment,
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "workshop", id: workshopId }, texts: { text: said.text }, answers });
  await world.db.write(async (tx) => {
    // Counted one after the other.
    await locked(tx.select({ id: workshops.id }).from(workshops).where(eq(workshops.id, workshopId)));
    const workshop = await toTakePartIn(tx, person, workshopId, "commit", "close");
    if (stepId) await stepOf(tx, workshop, stepId);
    const owner = ownerId === person.id ? person : await activePerson(tx, ownerId);
    if (!owner) throw notFound();
    const now = world.clock.now();
    const row = { id, workshopId, stepId, ownerId, dueOn, by: person.id, createdAt: now, text: cleared.texts.text };
    const made = await tx
      .insert(workshopCommitments)
      .values(row)
      .onConflictDoNothing({ target: workshopCommitments.id })
      .returning({ id: workshopCommitments.id });
    await cleared.note(tx);
    if (made.length === 0) return commitAgain(tx, row, owner.zone);
    const [all] = await tx.select({ count: count() }).from(workshopCommitments).where(eq(workshopCommitments.workshopId, workshopId));
    if ((all?.count ?? 0) > mostCommitments) throw tooMany();
    await planRecalls(tx, { commitmentId: id, dueOn, zone: owner.zone, now });
    await emit(tx, { kind: "workshops.committed", payload: { commitmentId: id, by: person.id }, at: now });
  });
  await tellEverybody(world, workshopId);
}

/** The answer to the first posting was lost on its way; what was written since must not be lost too. */
async function commitAgain(
  tx: Transaction,
  again: typeof workshopCommitments.$inferInsert & { createdAt: Date },
  zone: string,
): Promise<void> {
  const { id, workshopId, by, stepId, ownerId, text, createdAt: now } = again;
  const [known] = await locked(tx.select().from(workshopCommitments).where(eq(workshopCommitments.id, id)));
  if (known?.by !== by || known.workshopId !== workshopId) throw idTaken();
  const about = eq(workshopCommitmentMoves.commitmentId, id);
  const moves = await tx.select({ id: workshopCommitmentMoves.id }).from(workshopCommitmentMoves).where(about).limit(1);
  // A day that was moved since, with a reason, stands.
  const dueOn = moves.length > 0 ? known.dueOn : again.dueOn;
  if (known.text === text && known.stepId === stepId && known.ownerId === ownerId && known.dueOn === dueOn) return;
  const ended = eq(workshopCommitmentEndings.commitmentId, id);
  if ((await tx.select().from(workshopCommitmentEndings).where(ended)).length > 0) throw commitmentEnded();
  await tx.update(workshopCommitments).set({ stepId, ownerId, text, dueOn }).where(eq(workshopCommitments.id, id));
  await forgetRecalls(tx, { commitmentId: id, dueOn: known.dueOn });
  await planRecalls(tx, { commitmentId: id, dueOn, zone, now });
  // Whoever was not its owner before hears of it.
  if (known.ownerId !== ownerId) await emit(tx, { kind: "workshops.committed", payload: { commitmentId: id, by }, at: now });
}

/** Takes back what was said by mistake, while it is still being talked about. Refuses as above, and with `hallway.not-allowed`. */
export async function takingCommitmentBack(world: World, person: Person, workshopId: string, id: string): Promise<void> {
  await world.db.write(async (tx) => {
    const workshop = await toTakePartIn(tx, person, workshopId, "commit", "close");
    const one = and(eq(workshopCommitments.id, id), eq(workshopCommitments.workshopId, workshopId));
    const [found] = await tx
      .select({ by: workshopCommitments.by, ownerId: workshopCommitments.ownerId, dueOn: workshopCommitments.dueOn })
      .from(workshopCommitments)
      .where(one);
    if (!found) throw notFound();
    if (found.by !== person.id && found.ownerId !== person.id && !mayLead(person, workshop.stake)) throw notAllowed();
    await tx.delete(workshopCommitments).where(one);
    await forgetRecalls(tx, { commitmentId: id, dueOn: found.dueOn });
  });
  await tellEverybody(world, workshopId);
}

/**
 * Says how a commitment ended; the same said twice by the same person is said once. Refuses with `hallway.not-found`,
 * `hallway.not-allowed`, `workshops.commitment-ended`, `privacy.unanswered`.
 */
export async function endingCommitment(
  world: World,
  person: Person,
  id: string,
  { outcome, answers, ...said }: { outcome: CommitmentOutcome; words: string | null; answers?: readonly FindingAnswer[] },
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "commitment", id }, texts: { words: said.words }, answers });
  const { words } = cleared.texts;
  const ended = await world.db.write(async (tx) => {
    // Moved or ended, one after the other.
    await locked(tx.select({ id: workshopCommitments.id }).from(workshopCommitments).where(eq(workshopCommitments.id, id)));
    const { workshopId, dueOn } = await commitmentToFollowUp(tx, person, id);
    const at = world.clock.now();
    const made = await tx
      .insert(workshopCommitmentEndings)
      .values({ commitmentId: id, outcome, by: person.id, at, words })
      .onConflictDoNothing()
      .returning({ id: workshopCommitmentEndings.commitmentId });
    if (made.length === 0) {
      const [known] = await tx.select().from(workshopCommitmentEndings).where(eq(workshopCommitmentEndings.commitmentId, id));
      if (known?.by === person.id && known.outcome === outcome && known.words === words) return undefined;
      throw commitmentEnded();
    }
    await cleared.note(tx);
    await forgetRecalls(tx, { commitmentId: id, dueOn });
    await emit(tx, { kind: "workshops.commitment-ended", payload: { commitmentId: id, by: person.id }, at });
    return workshopId;
  });
  if (ended) await tellEverybody(world, ended);
}
