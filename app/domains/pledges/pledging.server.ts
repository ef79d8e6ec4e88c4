import { and, eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { isReadable } from "#app/domains/stories/stories.queries.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { pledges } from "#db/schema/pledges.ts";
import { idTaken, noTeam } from "./pledges.errors.ts";
import { mayPledgeForTeam } from "./pledges.policy.ts";
import { newPledgeDraft } from "./pledges.ts";
import { planReminders } from "./reminding.server.ts";

export interface NewPledge {
  /** Made in the browser: posted twice, it is one pledge. */
  readonly id: string;
  readonly storyId: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly forTeam: boolean;
  readonly answers?: readonly FindingAnswer[];
}

/** Promises something about a story. Refuses with `hallway.not-found`, `pledges.no-team`, `pledges.id-taken`, `privacy.unanswered`. */
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
    if (made.length === 0) {
      const own = and(eq(pledges.id, id), eq(pledges.personId, person.id), eq(pledges.storyId, storyId));
      const [known] = await tx.select({ id: pledges.id }).from(pledges).where(own);
      if (!known) throw idTaken();
      return;
    }
    await cleared.note(tx);
    await planReminders(tx, { pledgeId: id, dueOn, zone: person.zone, now });
    await emit(tx, { kind: "pledges.made", payload: { pledgeId: id, storyId, personId: person.id }, at: now });
  });
}
