import { eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { isReadable } from "#app/domains/stories/stories.queries.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { pledgeMoves, pledges } from "#db/schema/pledges.ts";
import { idTaken, noTeam, pledgeEnded } from "./pledges.errors.ts";
import { mayPledgeForTeam } from "./pledges.policy.ts";
import { newPledgeDraft } from "./pledges.ts";
import { forgetReminders, planReminders } from "./reminding.server.ts";

export interface NewPledge {
  /** Made in the browser: posted twice, it is one pledge; posted again with other words, it is changed. */
  readonly id: string;
  readonly storyId: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly forTeam: boolean;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Promises something about a story. Refuses with `hallway.not-found`, `pledges.no-team`, `pledges.id-taken`, `pledges.ended`,
 * `privacy.unanswered`.
 */
export async function pledging(world: World, person: Person, pledge: NewPledge): Promise<void> {
  const { id, storyId, dueOn, forTeam, answers } = pledge;
  if (forTeam && !mayPledgeForTeam(person)) throw noTeam();
  const cleared = await clearing(world, person, { about: { kind: "pledge", id }, texts: { text: pledge.text }, answers });
  const { text } = cleared.texts;
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    if (!(await isReadable(tx, storyId))) throw notFound();
    await discarding(tx, person.id, newPledgeDraft(storyId), now);
    const teamId = forTeam ? person.teamId : null;
    const row = { id, storyId, personId: person.id, teamId, departmentId: person.departmentId, text, dueOn, createdAt: now };
    const made = await tx.insert(pledges).values(row).onConflictDoNothing({ target: pledges.id }).returning({ id: pledges.id });
    await cleared.note(tx);
    if (made.length === 0) return promiseAgain(tx, person, row);
    await planReminders(tx, { pledgeId: id, dueOn, zone: person.zone, now });
    await emit(tx, { kind: "pledges.made", payload: { pledgeId: id, storyId, personId: person.id }, at: now });
  });
}

/** The answer to the first posting was lost on its way; what was written since must not be lost too. */
async function promiseAgain(tx: Transaction, person: Person, again: typeof pledges.$inferInsert): Promise<void> {
  const { id, storyId, text, teamId, createdAt: now } = again;
  const [known] = await locked(tx.select().from(pledges).where(eq(pledges.id, id)));
  if (known?.personId !== person.id || known.storyId !== storyId) throw idTaken();
  const moves = await tx.select({ id: pledgeMoves.id }).from(pledgeMoves).where(eq(pledgeMoves.pledgeId, id)).limit(1);
  // A day that was moved since, with a reason, stands.
  const dueOn = moves.length > 0 ? known.dueOn : again.dueOn;
  if (known.text === text && known.teamId === teamId && known.dueOn === dueOn) return;
  if (known.endedAt) throw pledgeEnded();
  await tx.update(pledges).set({ text, teamId, dueOn }).where(eq(pledges.id, id));
  if (known.dueOn === dueOn) return;
  await forgetReminders(tx, { pledgeId: id, dueOn: known.dueOn, now });
  await planReminders(tx, { pledgeId: id, dueOn, zone: person.zone, now });
}
