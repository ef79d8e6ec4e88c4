import { beforeEach, expect, test } from "vitest";
import { claiming } from "#app/domains/journeys/claims/claiming.server.ts";
import { loader as lane } from "#app/routes/journeys.$id.claims._index.tsx";
import { loader as oneClaim, action as word } from "#app/routes/journeys.$id.claims.$claim._index.tsx";
import { action as change, loader as changeForm } from "#app/routes/journeys.$id.claims.$claim.edit.tsx";
import { loader as curve } from "#app/routes/journeys.$id.curve.tsx";
import { loader as step } from "#app/routes/journeys.$id.steps.$step._index.tsx";
import { action as claim, loader as form } from "#app/routes/journeys.$id.steps.$step.claims.tsx";
import { action as feel, loader as feelForm } from "#app/routes/journeys.$id.steps.$step.feeling.tsx";
import { action as attach, loader as suggestions } from "#app/routes/journeys.$id.steps.$step.stories.tsx";
import { action as fromStory, loader as fromStoryForm } from "#app/routes/stories.$id.journeys.tsx";
import { newId } from "#app/shared/ids.ts";
import { journeyAssumptions, journeyClaimConfirmations, journeyClaims, journeyRemovals, journeyStories } from "#db/schema/journeys.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

const rings = stepCalled("Rings us");
const payables = castDepartments.finance.teamId;

let w: TestWorld;
let shared: string;
let draft: string;
let story: string;
const own = newId();
beforeEach(async () => {
  w = await world();
  shared = await drawn(w, "priya");
  draft = await drawn(w, "priya", { draft: true });
  story = await told(w, "grace");
  const said = {
    role: "decides",
    channel: null,
    frequency: null,
    asks: [],
    gives: null,
    handsTo: null,
    note: null,
    confidence: "sure",
  } as const;
  await claiming(w, await w.person("amara"), { ...said, id: own, journeyId: shared, stepId: rings, teamId: payables });
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const fresh = (): Record<string, string> => ({ id: newId(), team: payables, role: "decides", confidence: "sure" });

const doors = (journey: string): [Door, Partial<Knock>][] => [
  [lane, {}],
  [curve, {}],
  [step, {}],
  [form, {}],
  [claim, { form: fresh() }],
  [oneClaim, {}],
  [word, { form: { intent: "take-back" } }],
  [changeForm, {}],
  [change, { form: { role: "decides", confidence: "guess" } }],
  [suggestions, {}],
  [attach, { form: { intent: "attach", story } }],
  [feelForm, {}],
  [feel, { form: { as: "assumption", pleasure: "5" } }],
  [fromStoryForm, { params: { id: story } }],
  [fromStory, { params: { id: story }, url: `/stories/${story}/journeys?map=${journey}`, form: { step: rings } }],
];
const at = (journey: string, as: CastName | undefined, given: Partial<Knock>): Knock => ({
  url: `/journeys/${journey}`,
  params: { id: journey, step: rings, claim: own },
  ...(as ? { as: cast[as].id } : {}),
  ...given,
});

async function nothingChanged(): Promise<void> {
  expect(await w.db.read.select().from(journeyClaims)).toHaveLength(1);
  expect(await w.db.read.select().from(journeyClaimConfirmations)).toEqual([]);
  expect(await w.db.read.select().from(journeyStories)).toEqual([]);
  expect(await w.db.read.select().from(journeyAssumptions)).toEqual([]);
}

test("nobody comes through a door without a session", async () => {
  for (const [door, given] of doors(shared)) expect((await knock(door, at(shared, undefined, given))).location).toMatch(/^\/sign-in/);
  await nothingChanged();
});

test("a map that is somebody's draft, or in the bin, is there for nobody else", async () => {
  const others = doors(draft).filter(([door]) => door !== fromStoryForm);
  for (const as of ["amara", "grace", "leila", "jonas"] as const) {
    for (const [door, given] of others) expect((await knock(door, at(draft, as, given))).status, `${as} ${door.name}`).toBe(404);
  }
  await w.db.write((tx) => tx.insert(journeyRemovals).values({ journeyId: shared, by: cast.priya.id, at: w.clock.now() }));
  for (const [door, given] of doors(shared).filter(([one]) => one !== fromStoryForm)) {
    expect((await knock(door, at(shared, "priya", given))).status, door.name).toBe(404);
  }
  await nothingChanged();
});

test("a claim is found only on its own map", async () => {
  const other = await drawn(w, "priya");
  for (const door of [oneClaim, word, changeForm, change]) {
    expect((await knock(door, at(other, "amara", door === word ? { form: { intent: "take-back" } } : {}))).status).toBe(404);
  }
  await nothingChanged();
});

test("nobody speaks for a team of others, confirms what is not theirs to confirm, or takes it back", async () => {
  for (const as of ["grace", "leila", "jonas", "tomas"] as const) {
    expect((await knock(claim, at(shared, as, { form: fresh() }))).status, as).toBe(403);
    expect((await knock(changeForm, at(shared, as, {}))).status, as).toBe(403);
    expect((await knock(change, at(shared, as, { form: { role: "decides", confidence: "guess" } }))).status, as).toBe(403);
    for (const intent of ["confirm", "unconfirm", "still-so", "take-back"]) {
      expect((await knock(word, at(shared, as, { form: { intent } }))).status, `${as} ${intent}`).toBe(403);
    }
  }
  expect((await knock(word, at(shared, "amara", { form: { intent: "confirm" } }))).status).toBe(403);
  await nothingChanged();
});

test("a reader of a map puts no story on it and writes no feeling", async () => {
  for (const as of ["amara", "grace", "leila", "jonas"] as const) {
    for (const door of [suggestions, feelForm]) expect((await knock(door, at(shared, as, {}))).status, as).toBe(403);
    expect((await knock(attach, at(shared, as, { form: { intent: "attach", story } }))).status, as).toBe(403);
    expect((await knock(feel, at(shared, as, { form: { as: "assumption", pleasure: "5" } }))).status, as).toBe(403);
    const from = { params: { id: story }, url: `/stories/${story}/journeys?map=${shared}`, form: { step: rings } };
    expect((await knock(fromStory, at(shared, as, from))).status, as).toBe(403);
  }
  await nothingChanged();
});

test("addresses and fields that are no ids find nothing and break nothing", async () => {
  for (const id of ["not-an-id", newId(), "' or 1=1 --", "../stories"]) {
    for (const params of [
      { id, step: rings, claim: own },
      { id: shared, step: id, claim: id },
    ]) {
      expect((await knock(step, { ...at(shared, "priya", {}), params })).status).toBe(404);
      expect(
        (await knock(word, { ...at(shared, "priya", { form: { intent: "confirm" } }), params: { ...params, claim: id } })).status,
      ).toBe(404);
    }
    expect((await knock(claim, at(shared, "amara", { form: { ...fresh(), handsTo: id } }))).status).toBeGreaterThanOrEqual(400);
    expect((await knock(attach, at(shared, "priya", { form: { intent: "attach", story: id } }))).status).toBeGreaterThanOrEqual(400);
  }
  expect((await knock(claim, at(shared, "amara", { form: { ...fresh(), note: "null\0byte \ud800", asks: "a\0b" } }))).status).toBe(302);
});
