/** Who hands over to whom on the maps that the person reads, or on one of them. The statements of the ground alone. */
import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { teamsNamed } from "../claims/claims.queries.server.ts";
import { groundOf } from "./ground.queries.server.ts";
import { keyOf } from "./ground.ts";
import { handOversAt, pairsOf, teamsInOrder } from "./hand-overs.ts";

/** A picture of more teams cannot be read. */
const mostTeams = 24;
const mostPairs = 200;
const mostDips = 100;

export async function handOversPage(read: Reader, person: Pick<Person, "id">, map?: string) {
  const ground = await groundOf(read, person, { map }, read.now());
  const felt = ground.steps.map(({ journeyId, id, place, drawn }) => ({ journeyId, stepId: id, place, pleasure: drawn?.pleasure ?? null }));
  const handOvers = handOversAt(ground.claims, felt);
  const pairs = pairsOf(handOvers);
  const inOrder = teamsInOrder(pairs, mostTeams);
  const receivers = await namesOf(read, [...new Set(pairs.flatMap(({ from, to }) => [from, to]))]);
  const titles = new Map(ground.steps.map(({ journeyId, id, title }) => [keyOf({ journeyId, stepId: id }), title]));
  const maps = new Map(ground.maps.map(({ id, title }) => [id, title]));
  const dips = handOvers.filter((one) => one.dips).sort((one, other) => (one.change ?? 0) - (other.change ?? 0));
  return {
    teams: inOrder.map((id) => ({ id, name: receivers.get(id) ?? "" })),
    all: receivers.size,
    pairs: pairs
      .slice(0, mostPairs)
      .map((pair) => ({ ...pair, fromName: receivers.get(pair.from) ?? "", toName: receivers.get(pair.to) ?? "" })),
    allPairs: pairs.length,
    dips: dips.slice(0, mostDips).map((one) => ({
      journeyId: one.journeyId,
      map: maps.get(one.journeyId) ?? "",
      stepId: one.stepId,
      step: titles.get(keyOf(one)) ?? "",
      nextStepId: one.nextStepId,
      nextStep: titles.get(keyOf({ journeyId: one.journeyId, stepId: one.nextStepId ?? "" })) ?? "",
      from: receivers.get(one.from) ?? "",
      to: receivers.get(one.to) ?? "",
      before: one.before,
      after: one.after,
      change: one.change,
    })),
    allDips: dips.length,
    cut: ground.cut,
  };
}

async function namesOf(read: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map((await teamsNamed(read, ids)).map(({ id, name }) => [id, name]));
}
