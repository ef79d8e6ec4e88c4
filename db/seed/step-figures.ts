/** What steps of the demonstration's maps weigh, and what its teams have promised about them. */
import { asc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type JourneyMap, stepsOf } from "#app/domains/journeys/board/map.ts";
import { dayLength } from "#app/shared/clock.ts";
import type { Transaction } from "../client.ts";
import { journeyRemedies, journeyRemedyStates, journeyStepFigures } from "../schema/journeys-impact.ts";
import { people, teams } from "../schema/people.ts";
import type { RemedyState } from "../words/journey-impact.ts";

interface Weighed {
  readonly map: string;
  readonly step: string;
  readonly customers: number;
  readonly importance: number;
  /** Minutes. */
  readonly wait?: number;
  readonly business?: string;
}

interface Promised {
  readonly map: string;
  readonly step: string;
  readonly team: string;
  readonly text: string;
  readonly state: RemedyState;
  readonly daysAgo: number;
  readonly dueInDays: number;
}

const [death, moving] = ["When a customer has died", "Moving house"];
const day = 1_440;

const figures: readonly Weighed[] = [
  { map: death, step: "Says that somebody has died", customers: 2_100, importance: 5 },
  { map: death, step: "Shows that it is so", customers: 2_100, importance: 4, wait: 2 * day },
  {
    map: death,
    step: "A letter to the dead arrives",
    customers: 900,
    importance: 5,
    business: "Complaints, and refunds sent twice: about £60,000 a year",
  },
  { map: death, step: "Receives what is theirs", customers: 1_700, importance: 4, wait: 9 * day },
  { map: moving, step: "Tells us the new address", customers: 14_000, importance: 3 },
  { map: moving, step: "A letter goes to the old address", customers: 3_200, importance: 4, wait: 3 * day },
];

const promises: readonly Promised[] = [
  {
    map: death,
    step: "A letter to the dead arrives",
    team: "Policy Systems",
    text: "The mark on the record stops every print run the same night.",
    state: "under-way",
    daysAgo: 30,
    dueInDays: 45,
  },
  {
    map: death,
    step: "Receives what is theirs",
    team: "Accounts Payable",
    text: "A cheque can be made out to who opens the letters, without the form for solicitors.",
    state: "done",
    daysAgo: 40,
    dueInDays: -30,
  },
  {
    map: moving,
    step: "A letter goes to the old address",
    team: "Letters and Documents",
    text: "The letter to the old address no longer says the new one.",
    state: "done",
    daysAgo: 60,
    dueInDays: -55,
  },
];

export async function seedStepFigures(
  tx: Transaction,
  drawn: readonly { readonly id: string; readonly map: JourneyMap }[],
  by: string,
  now: Date,
): Promise<void> {
  const at = (row: { map: string; step: string }) => {
    const found = drawn.find(({ map }) => map.title === row.map);
    const stepId = found && stepsOf(found.map).find(({ title }) => title === row.step)?.id;
    if (!found || !stepId) throw new Error(`The map ${row.map} has no step ${row.step}.`);
    return { journeyId: found.id, stepId };
  };
  const ago = (days: number) => new Date(now.getTime() - days * dayLength);
  const dayAgo = (days: number) => ago(days).toISOString().slice(0, 10);
  await tx.insert(journeyStepFigures).values(
    figures.map(({ customers, importance, wait, business, ...row }) => ({
      ...at(row),
      customers,
      importance,
      wait,
      business,
      by,
      at: ago(5),
    })),
  );
  const members = await tx
    .select({ team: teams.name, teamId: teams.id, personId: people.id })
    .from(people)
    .innerJoin(teams, eq(teams.id, people.teamId))
    .orderBy(asc(people.nameKey));
  for (const { team, text, state, daysAgo, dueInDays, ...row } of promises) {
    const speaker = members.find((one) => one.team === team);
    if (!speaker) throw new Error(`Nobody speaks for ${team}.`);
    const [id, stateOn, moment] = [uuidv7(), dayAgo(daysAgo), ago(daysAgo)];
    await tx.insert(journeyRemedies).values({
      id,
      ...at(row),
      teamId: speaker.teamId,
      text,
      dueOn: dayAgo(-dueInDays),
      by: speaker.personId,
      at: moment,
      state,
      stateOn,
    });
    await tx.insert(journeyRemedyStates).values({ id: uuidv7(), remedyId: id, state, stateOn, by: speaker.personId, at: moment });
  }
}
