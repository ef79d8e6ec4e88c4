/** A promise that somebody else gives in a team's name: those who lead the team hear of it, or the team where nobody does. */
import { and, eq, isNull } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import type { Reader } from "#db/client.ts";
import { alias } from "#db/dialect.ts";
import { journeys } from "#db/schema/journeys.ts";
import { journeyRemedies } from "#db/schema/journeys-impact.ts";
import { people, personDeactivations } from "#db/schema/people.ts";
import { audienceOfMap } from "../journeys.queries.server.ts";

const tellingTeam: Reaction = {
  name: "impact.telling-team",
  on: "journeys.promised",
  async react({ db, clock }, { payload }) {
    const { remedyId } = payload as { remedyId: string };
    const [found] = await db.read
      .select({ by: journeyRemedies.by, teamId: journeyRemedies.teamId, stepId: journeyRemedies.stepId, journeyId: journeys.id })
      .from(journeyRemedies)
      .innerJoin(journeys, eq(journeys.id, journeyRemedies.journeyId))
      .where(eq(journeyRemedies.id, remedyId));
    if (!found?.teamId) return;
    const [concerned, audience] = await Promise.all([
      concernedBy(db.read, found.teamId, found.by),
      audienceOfMap(db.read, found.journeyId),
    ]);
    const readers = audience === "everybody" ? concerned : concerned.filter((id) => audience.includes(id));
    if (readers.length === 0) return;
    await db.write(async (tx) => {
      const [map] = await tx.select({ title: journeys.title }).from(journeys).where(eq(journeys.id, found.journeyId));
      if (!map) return;
      await tell(tx, {
        people: readers,
        kind: "promise-for-team",
        about: { kind: "journey-step", id: found.stepId },
        params: { title: map.title },
        actorId: found.by,
        cause: `promise-for-team:${remedyId}`,
        now: clock.now(),
      });
    });
  },
};

const most = 30;
const leader = alias(people, "leader");
const leaderGone = alias(personDeactivations, "leader_gone");

/** Nobody where whoever promised is of the team or leads somebody in it: they speak for it. */
async function concernedBy(read: Reader, teamId: string, by: string): Promise<string[]> {
  const members = await read
    .select({ id: people.id, leaderId: leader.id, leaderGone: leaderGone.personId })
    .from(people)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
    .leftJoin(leader, eq(leader.id, people.managerId))
    .leftJoin(leaderGone, eq(leaderGone.personId, leader.id))
    .where(and(eq(people.teamId, teamId), isNull(personDeactivations.personId)));
  if (members.some(({ id, leaderId }) => id === by || leaderId === by)) return [];
  const leaders = new Set(members.flatMap(({ leaderId, leaderGone }) => (leaderId && !leaderGone ? [leaderId] : [])));
  return (leaders.size > 0 ? [...leaders] : members.map(({ id }) => id)).slice(0, most);
}

export const promiseReactions: readonly Reaction[] = [tellingTeam];
