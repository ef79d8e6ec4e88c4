import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { mapInput } from "../board/map.input.ts";
import { stepsOf } from "../board/map.ts";
import { curveOf } from "../curve/curve.ts";
import { type MermaidJourney, readMermaid, writeMermaid } from "./mermaid.ts";
import { type ActorMeaning, actorsOf, guessedMeaning, mapFromMermaid, mermaidFromMap } from "./mermaid-map.ts";

const words = {
  untitled: "Untitled",
  unnamedStage: "Unnamed",
  curve: "Feeling",
  curveFor: (customer: string) => `Feeling: ${customer}`,
  backstage: "Behind the scenes",
};
const now = new Date("2026-11-26T10:00:00Z");

const journeyIn = (file: string): MermaidJourney => {
  const reading = readMermaid(file);
  if (!("journey" in reading)) throw new Error("Refused");
  return reading.journey;
};
const taken = (file: string, meaningOf: (actor: string) => ActorMeaning = () => "customer") =>
  mapFromMermaid(journeyIn(file), meaningOf, { words, newId });

/** Written as a map of the product says it: its assumptions, and no stories. */
function written({ map, assumptions, teams }: ReturnType<typeof taken>, nameOf: (teamId: string) => string = String): string {
  const known = { stories: [], overrides: [], assumptions: assumptions.map((one) => ({ ...one, by: "", at: now })) };
  const curves = [null, ...map.sketches.map(({ id }) => id)].map((sketchId) => curveOf(stepsOf(map), sketchId, known, now));
  const teamsOn = new Map(
    [...Map.groupBy(teams, ({ stepId }) => stepId)].map(([step, own]) => [step, own.map(({ teamId }) => nameOf(teamId))]),
  );
  return writeMermaid(mermaidFromMap({ map, curves, assumptions, teamsOn }));
}

const told = ({ title, sections }: MermaidJourney) => ({
  title,
  sections: sections.map(({ name, tasks }) => ({
    name,
    tasks: tasks.map(({ name: task, score, actors }) => ({ task, score, actors: actors.toSorted() })),
  })),
});

const file = [
  "journey",
  "  title Return a parcel",
  "  section At the counter",
  "    Queue: -1: Tenant",
  "    Hand over: 4.5: Tenant, Counter, Post system",
  "    Wait: 9",
].join("\n");

test("sections become stages, tasks steps, and scores assumptions of the customers beside them, the raw score kept", () => {
  const meaning = (actor: string): ActorMeaning =>
    actor === "Tenant" ? "customer" : actor === "Counter" ? { teamId: "counter" } : "backstage";
  const { map, assumptions, teams } = taken(file, meaning);
  const [queue, hand, wait] = stepsOf(map);
  const [tenant] = map.sketches;
  expect(mapInput.safeParse(map).error?.issues).toBeUndefined();
  expect([map.title, map.stages.map(({ title }) => title)]).toEqual(["Return a parcel", ["At the counter"]]);
  expect(assumptions).toEqual([
    { stepId: queue?.id, sketchId: tenant?.id, pleasure: -100, rawScore: "-1", note: null },
    { stepId: hand?.id, sketchId: tenant?.id, pleasure: 75, rawScore: "4.5", note: null },
    { stepId: wait?.id, sketchId: null, pleasure: 100, rawScore: "9", note: null },
  ]);
  expect(teams).toEqual([{ stepId: hand?.id, teamId: "counter" }]);
  expect(map.cards.map(({ text, from }) => [text, from])).toEqual([["Post system", hand?.id]]);
});

test("every score is seen in the row of a curve: one for each customer, one for what nobody is named for, none that is empty", () => {
  const rows = ({ map }: ReturnType<typeof taken>) =>
    map.lanes.map(({ title, sketchId }) => [title, map.sketches.find(({ id }) => id === sketchId)?.title ?? null]);
  expect(rows(taken(file))).toEqual([
    ["Feeling: Tenant", "Tenant"],
    ["Feeling: Counter", "Counter"],
    ["Feeling: Post system", "Post system"],
    ["Feeling", null],
  ]);
  expect(rows(taken("journey\n  Queue: 2: Tenant"))).toEqual([["Feeling: Tenant", "Tenant"]]);
  expect(rows(taken(file, () => "nobody"))).toEqual([["Feeling", null]]);
});

test("what is taken in and written again says the same, scores outside 1 to 5 too", () => {
  expect(told(journeyIn(written(taken(file))))).toEqual(told(journeyIn(file)));
});

test("customers who feel differently stand there once for each score", () => {
  const { map } = taken(file);
  const known = (pleasures: number[]) => ({
    stories: [],
    overrides: [],
    assumptions: map.sketches.slice(0, 2).map((sketch, at) => ({
      stepId: stepsOf(map)[0]?.id ?? "",
      sketchId: sketch.id,
      pleasure: pleasures[at] ?? 0,
      note: null,
      by: "",
      at: now,
    })),
  });
  const lines = (pleasures: number[]) => {
    const curves = map.sketches.map(({ id }) => curveOf(stepsOf(map), id, known(pleasures), now));
    return mermaidFromMap({ map, curves, assumptions: [], teamsOn: new Map() }).sections[0]?.tasks.filter(({ name }) => name === "Queue");
  };
  expect(lines([50, 50])).toMatchObject([{ score: 4, actors: ["Tenant", "Counter"] }]);
  expect(lines([50, -50])).toMatchObject([
    { score: 4, actors: ["Tenant"] },
    { score: 2, actors: ["Counter"] },
  ]);
});

test("an actor is guessed to be a team that is called so, a customer, or somebody behind the scenes", () => {
  const teams = [{ id: "t1", name: "Accounts Payable" }];
  expect(guessedMeaning("accounts payable", teams)).toEqual({ teamId: "t1" });
  expect(["New Customer", "User", "Tenant"].map((actor) => guessedMeaning(actor, teams))).toEqual(["customer", "customer", "customer"]);
  expect(["Support desk", "External Service", "DarkoobAPI"].map((actor) => guessedMeaning(actor, teams))).toEqual([
    "backstage",
    "backstage",
    "backstage",
  ]);
});

const shared = join(import.meta.dirname, "../../../../../shared/data/journeys");
describe.skipIf(!existsSync(shared))("real files", () => {
  const files = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith(".mmd")) : [];

  test.each(files)("%s is taken in as a map and written again", (name) => {
    const journey = journeyIn(readFileSync(join(shared, name), "utf8"));
    const result = mapFromMermaid(journey, () => "customer", { words, newId });
    expect(mapInput.safeParse(result.map).error?.issues).toBeUndefined();
    const again = told(journeyIn(written(result)));
    const title = journey.title || journey.spokenTitle || words.untitled;
    expect(again).toEqual({
      ...told(journey),
      title,
      sections: told(journey).sections.map((one) => ({ ...one, name: one.name || words.unnamedStage })),
    });
    expect(actorsOf(journey).toSorted()).toEqual(result.map.sketches.map((sketch) => sketch.title).toSorted());
  });
});
