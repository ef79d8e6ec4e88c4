import { beforeEach, expect, test } from "vitest";
import { action as answerAsked, loader as askedForm } from "#app/routes/journeys.$id.asked-twice.tsx";
import { loader as overTime } from "#app/routes/journeys.$id.over-time.tsx";
import { action as enterFigures, loader as figures } from "#app/routes/journeys.$id.steps.$step.figures.tsx";
import { action as promise, loader as remedies } from "#app/routes/journeys.$id.steps.$step.remedies.tsx";
import { loader as impact } from "#app/routes/journeys.impact._index.tsx";
import { loader as askedTwice } from "#app/routes/journeys.impact.asked-twice._index.tsx";
import { action as changeWords, loader as words } from "#app/routes/journeys.impact.asked-twice.words.tsx";
import { loader as handOvers } from "#app/routes/journeys.impact.hand-overs.tsx";
import { loader as poster } from "#app/routes/journeys.impact.poster.tsx";
import { loader as ranking } from "#app/routes/journeys.impact.ranking.tsx";
import { newId } from "#app/shared/ids.ts";
import { journeyRemovals } from "#db/schema/journeys.ts";
import { journeyAskedAnswers, journeyRemedies, journeyStepFigures, journeySynonyms } from "#db/schema/journeys-impact.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { claimed } from "#tests/support/claims.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const get = async (door: Door, url: string, as?: CastName) =>
  answerOf(door(await doorArgs(w, { url, ...(as ? { as: cast[as].id } : {}) })));

const doors: readonly (readonly [Door, string])[] = [
  [impact, "/journeys/impact"],
  [poster, "/journeys/impact/poster"],
];
const overMaps: readonly (readonly [Door, string])[] = [
  [ranking, "/journeys/impact/ranking"],
  [askedTwice, "/journeys/impact/asked-twice"],
  [handOvers, "/journeys/impact/hand-overs"],
];
const rings = stepCalled("Rings us");
const onStep: readonly (readonly [Door, Record<string, string> | undefined])[] = [
  [overTime, undefined],
  [figures, undefined],
  [enterFigures, { importance: "3" }],
  [remedies, undefined],
  [promise, { id: newId(), team: castDepartments.experience.teamId, text: "Ring back.", dueOn: "2030-01-01" }],
  [promise, { intent: "turn", remedy: newId(), state: "done", stateOn: "2020-01-01" }],
];
const at = (journey: string, as: CastName | undefined, form: Record<string, string> | undefined, step = rings) => ({
  url: `/journeys/${journey}/steps/${step}`,
  params: { id: journey, step },
  ...(as ? { as: cast[as].id } : {}),
  ...(form ? { form } : {}),
});
const knock = async (door: Door, what: Parameters<typeof doorArgs>[1]) => answerOf(door(await doorArgs(w, what)));
const nothingWritten = async () => {
  expect(await w.db.read.select().from(journeyStepFigures)).toEqual([]);
  expect(await w.db.read.select().from(journeyRemedies)).toEqual([]);
};

test("nobody comes through a door without a session", async () => {
  for (const [door, url] of [...doors, ...overMaps]) expect((await get(door, url)).location, url).toMatch(/^\/sign-in/);
  const journey = await drawn(w, "priya");
  for (const [door, form] of onStep) expect((await knock(door, at(journey, undefined, form))).location).toMatch(/^\/sign-in/);
  await nothingWritten();
});

test("a department as a whole is for who manages people there alone", async () => {
  for (const [door, url] of doors) {
    const finance = `${url}?department=${castDepartments.finance.id}`;
    for (const as of ["amara", "grace", "jonas", "leila", "priya"] as const)
      expect((await get(door, finance, as)).status, `${as} ${url}`).toBe(403);
    expect((await get(door, `${url}?department=${castDepartments.contact.id}`, "henrik")).status, url).toBe(403);
    expect((await get(door, finance, "henrik")).status, url).toBe(200);
  }
});

test("addresses that are no ids find nothing and break nothing", async () => {
  for (const id of ["not-an-id", newId(), "'%20or%201=1%20--", "%00"]) {
    for (const [door, url] of doors) {
      for (const name of ["team", "department"]) expect((await get(door, `${url}?${name}=${id}`, "amara")).status, id).toBe(404);
    }
  }
});

test("a draft and a map in the bin are there for nobody else, over all maps neither", async () => {
  const draft = await drawn(w, "priya", { draft: true });
  const bin = await drawn(w, "priya");
  await w.db.write((tx) => tx.insert(journeyRemovals).values({ journeyId: bin, by: cast.priya.id, at: w.clock.now() }));
  for (const as of ["amara", "grace", "leila", "jonas"] as const) {
    for (const map of [draft, bin, newId()]) {
      for (const [door, form] of onStep) expect((await knock(door, at(map, as, form))).status, as).toBe(404);
      for (const [door, url] of overMaps) expect((await get(door, `${url}?map=${map}`, as)).status, `${as} ${url}`).toBe(404);
    }
    for (const [door, url] of overMaps) expect(JSON.stringify((await get(door, url, as)).body), `${as} ${url}`).not.toContain(draft);
  }
  await nothingWritten();
});

test("who only reads a map enters no figures and promises nothing for others", async () => {
  const journey = await drawn(w, "priya");
  for (const as of ["amara", "grace", "leila", "jonas"] as const) {
    expect((await knock(figures, at(journey, as, undefined))).status, as).toBe(403);
    expect((await knock(enterFigures, at(journey, as, { importance: "3" }))).status, as).toBe(403);
    expect((await knock(promise, at(journey, as, onStep[4]?.[1]))).status, as).toBe(403);
  }
  for (const id of ["not-an-id", newId(), "' or 1=1 --"]) {
    for (const [door, form] of onStep.filter(([one]) => one !== overTime)) {
      expect((await knock(door, at(journey, "priya", form, id))).status, id).toBe(404);
    }
    expect((await knock(overTime, at(id, "priya", undefined))).status, id).toBe(404);
  }
  await nothingWritten();
});

test("what is asked twice is answered by the teams that ask alone, and on a draft by its editors", async () => {
  const shared = await drawn(w, "priya");
  const draft = await drawn(w, "priya", { draft: true, editors: ["amara", "grace"] });
  for (const journey of [shared, draft]) {
    await claimed(w, "amara", { journeyId: journey, stepId: rings }, { asks: ["DOB"] });
    await claimed(w, "grace", { journeyId: journey, stepId: stepCalled("The floor is dry") }, { asks: ["Date of birth"] });
  }
  const ask = (journey: string, as: CastName | undefined, form?: Record<string, string>, term = "birth date") => ({
    ...at(journey, as, form),
    url: `/journeys/${journey}/asked-twice?${new URLSearchParams({ term })}`,
  });
  const forms: (Record<string, string> | undefined)[] = [
    undefined,
    { answer: "accepted" },
    { answer: "committed", words: "Once.", id: newId(), team: castDepartments.finance.teamId, dueOn: "2030-01-01" },
  ];
  for (const form of forms) {
    const door = form ? answerAsked : askedForm;
    expect((await knock(door, ask(shared, undefined, form))).location).toMatch(/^\/sign-in/);
    for (const as of ["leila", "jonas", "tomas"] as const) {
      expect((await knock(door, ask(shared, as, form))).status, as).toBe(403);
      expect((await knock(door, ask(draft, as, form))).status, as).toBe(404);
    }
    for (const term of ["shoe size", "", "' or 1=1 --"])
      expect((await knock(door, ask(shared, "amara", form, term))).status, term).toBe(404);
  }
  // Grace asks as well, but does not speak for Accounts Payable.
  expect((await knock(answerAsked, ask(shared, "grace", forms[2]))).status).toBe(403);
  expect(await w.db.read.select().from(journeyAskedAnswers)).toEqual([]);
  await nothingWritten();
});

test("words that mean the same are read by everybody and kept by curators, facilitators and administrators", async () => {
  const url = "/journeys/impact/asked-twice/words";
  const change = async (as: CastName | undefined, form: Record<string, string>) =>
    answerOf(changeWords(await doorArgs(w, { url, form, ...(as ? { as: cast[as].id } : {}) })));
  expect((await get(words, url)).location).toMatch(/^\/sign-in/);
  expect((await change(undefined, { said: "FM no", means: "policy number" })).location).toMatch(/^\/sign-in/);
  for (const as of ["amara", "henrik", "grace", "leila"] as const) {
    expect((await get(words, url, as)).body, as).toMatchObject({ mayKeep: false });
    expect((await change(as, { said: "FM no", means: "policy number" })).status, as).toBe(403);
    expect((await change(as, { intent: "forget", term: "fm no" })).status, as).toBe(403);
  }
  expect(await w.db.read.select().from(journeySynonyms)).toEqual([]);
});
