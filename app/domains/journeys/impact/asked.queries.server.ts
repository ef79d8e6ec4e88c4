/** What teams ask of the customer along maps, what was answered to what is asked twice, and which words mean the same. */
import { and, asc, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { journeyClaims, journeySteps, journeys } from "#db/schema/journeys.ts";
import { journeyAskedAnswers, journeyRemedies, journeySynonyms } from "#db/schema/journeys-impact.ts";
import { people, teams } from "#db/schema/people.ts";
import type { AskedAnswer } from "#db/words/journey-impact.ts";
import { type AskedTwice, type Asking, askedTwice } from "./asked-twice.ts";
import { mapsIn, readableBy } from "./ground.queries.server.ts";
import type { RemedyState } from "./remedies.ts";
import { normalForm, plainTerm, type Synonym } from "./terms.ts";

const mostRows = 50_000;
export const mostSynonyms = 1_000;
const mostShown = 100;

export interface ShownSynonym extends Synonym {
  readonly term: string;
  readonly by: string;
  readonly at: Date;
}

export function synonymsOf(read: Reader): Promise<ShownSynonym[]> {
  return read
    .select({
      term: journeySynonyms.term,
      said: journeySynonyms.said,
      means: journeySynonyms.means,
      by: people.name,
      at: journeySynonyms.at,
    })
    .from(journeySynonyms)
    .innerJoin(people, eq(people.id, journeySynonyms.by))
    .orderBy(asc(journeySynonyms.term))
    .limit(mostSynonyms);
}

async function askingsOver(read: Reader, person: Pick<Person, "id">, map: string | undefined) {
  return read
    .select({
      journeyId: journeyClaims.journeyId,
      map: journeys.title,
      stepId: journeyClaims.stepId,
      step: journeySteps.title,
      place: journeySteps.position,
      teamId: journeyClaims.teamId,
      team: teams.name,
      asks: journeyClaims.asks,
      handsToId: journeyClaims.handOverTeamId,
    })
    .from(journeyClaims)
    .innerJoin(journeys, eq(journeys.id, journeyClaims.journeyId))
    .innerJoin(journeySteps, and(eq(journeySteps.journeyId, journeyClaims.journeyId), eq(journeySteps.id, journeyClaims.stepId)))
    .innerJoin(teams, eq(teams.id, journeyClaims.teamId))
    .where(mapsIn(person, { map }))
    .orderBy(asc(journeyClaims.journeyId), asc(journeySteps.position), asc(journeyClaims.id))
    .limit(mostRows);
}

interface Answered {
  readonly journeyId: string;
  readonly term: string;
  readonly answer: AskedAnswer;
  readonly words: string | null;
  /** The promise that it is, where it is one. */
  readonly remedyId: string | null;
  readonly state: RemedyState | null;
  readonly at: Date;
}

function answersOver(read: Reader, person: Pick<Person, "id">, map: string | undefined): Promise<Answered[]> {
  return read
    .select({
      journeyId: journeyAskedAnswers.journeyId,
      term: journeyAskedAnswers.term,
      answer: journeyAskedAnswers.answer,
      words: journeyAskedAnswers.words,
      remedyId: journeyAskedAnswers.remedyId,
      state: journeyRemedies.state,
      at: journeyAskedAnswers.at,
    })
    .from(journeyAskedAnswers)
    .innerJoin(journeys, eq(journeys.id, journeyAskedAnswers.journeyId))
    .leftJoin(journeyRemedies, eq(journeyRemedies.id, journeyAskedAnswers.remedyId))
    .where(and(readableBy(person), map ? eq(journeys.id, map) : undefined))
    .limit(mostRows);
}

const answerIn = ({ journeyId: _, term: __, ...answer }: Answered) => answer;

export interface ShownAskedTwice extends AskedTwice {
  readonly map: string;
  readonly steps: Readonly<Record<string, string>>;
  readonly teamNames: Readonly<Record<string, string>>;
  /** Which of the later teams the first one hands over to already, on any step of the map. */
  readonly handsTo: readonly string[];
  readonly answered: Omit<Answered, "journeyId" | "term"> | null;
}

/** What is asked twice along the maps that the person reads, or along one of them; at most a hundred things. Three statements. */
export async function askedTwiceOver(
  read: Reader,
  person: Pick<Person, "id">,
  map?: string,
): Promise<{ found: ShownAskedTwice[]; all: number }> {
  // One after the other: it is asked within a transaction as well.
  const rows = await askingsOver(read, person, map);
  const answers = await answersOver(read, person, map);
  const synonyms = await synonymsOf(read);
  const normal = normalForm(synonyms);
  // Words may have been given another meaning since: what was answered is found under what they mean now.
  const answered = new Map(answers.map((one) => [`${one.journeyId} ${normal(one.term)}`, one]));
  const askings: Asking[] = rows;
  const all = askedTwice(askings, synonyms);
  const names = new Map(rows.map(({ teamId, team }) => [teamId, team]));
  const titles = new Map(rows.map(({ journeyId, stepId, step }) => [`${journeyId} ${stepId}`, step]));
  const maps = new Map(rows.map(({ journeyId, map: title }) => [journeyId, title]));
  const handOvers = new Set(rows.map(({ journeyId, teamId, handsToId }) => `${journeyId} ${teamId} ${handsToId}`));
  const found = all.slice(0, mostShown).map((one): ShownAskedTwice => {
    const [first = "", ...later] = one.teams;
    const known = one.terms.map((term) => answered.get(`${one.journeyId} ${normal(term)}`)).find((given) => given !== undefined);
    return {
      ...one,
      map: maps.get(one.journeyId) ?? "",
      steps: Object.fromEntries(one.places.map(({ stepId }) => [stepId, titles.get(`${one.journeyId} ${stepId}`) ?? ""])),
      teamNames: Object.fromEntries(one.teams.map((team) => [team, names.get(team) ?? ""])),
      handsTo: later.filter((team) => handOvers.has(`${one.journeyId} ${first} ${team}`)),
      answered: known ? answerIn(known) : null,
    };
  });
  return { found, all: all.length };
}

/** One of them, by any of its terms; undefined where it is no longer asked twice. */
export async function askedTwiceAt(
  read: Reader,
  person: Pick<Person, "id">,
  map: string,
  term: string,
): Promise<ShownAskedTwice | undefined> {
  const { found } = await askedTwiceOver(read, person, map);
  const wanted = plainTerm(term);
  return found.find((one) => one.term === wanted || one.terms.includes(wanted));
}
