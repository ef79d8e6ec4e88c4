/** What the minutes say of who was there and of what they left on the map. */
import { and, asc, count, eq, gte } from "drizzle-orm";
import { readable } from "#app/domains/stories/stories.queries.server.ts";
import type { Reader } from "#db/client.ts";
import { journeyCards, journeyStories, journeyWorkshopCards } from "#db/schema/journeys.ts";
import { departments, people, teams } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import { workshopParticipants } from "#db/schema/workshops.ts";

const mostCards = 1_000;

/** How many came of each department; null: of none. */
export function cameByDepartment(read: Reader, workshopId: string) {
  return read
    .select({ name: departments.name, count: count() })
    .from(workshopParticipants)
    .innerJoin(people, eq(people.id, workshopParticipants.personId))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(departments, eq(departments.id, teams.departmentId))
    .where(eq(workshopParticipants.workshopId, workshopId))
    .groupBy(departments.id, departments.name)
    .orderBy(asc(departments.name));
}

/** Cards that were put on the map in it and still stand there, in the order of time. Not whose they are. */
export function cardsPutIn(read: Reader, workshopId: string) {
  return read
    .select({ id: journeyCards.id, stepId: journeyCards.fromStepId, text: journeyCards.text })
    .from(journeyWorkshopCards)
    .innerJoin(
      journeyCards,
      and(eq(journeyCards.journeyId, journeyWorkshopCards.journeyId), eq(journeyCards.id, journeyWorkshopCards.cardId)),
    )
    .where(eq(journeyWorkshopCards.workshopId, workshopId))
    .orderBy(asc(journeyWorkshopCards.at), asc(journeyCards.id))
    .limit(mostCards);
}

/** How many stories those who came put at each step since it began. */
export function storiesPutIn(read: Reader, { id, journeyId, from }: { id: string; journeyId: string; from: Date }) {
  return read
    .select({ stepId: journeyStories.stepId, count: count() })
    .from(journeyStories)
    .innerJoin(stories, eq(stories.id, journeyStories.storyId))
    .innerJoin(workshopParticipants, and(eq(workshopParticipants.workshopId, id), eq(workshopParticipants.personId, journeyStories.by)))
    .where(and(eq(journeyStories.journeyId, journeyId), gte(journeyStories.at, from), readable(read)))
    .groupBy(journeyStories.stepId);
}
