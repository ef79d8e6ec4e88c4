import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { assuming } from "#app/domains/journeys/curve/assuming.server.ts";
import { namingEditors } from "#app/domains/journeys/holding.server.ts";
import { action as answerAsked, loader as askedForm } from "#app/routes/journeys.$id.asked-twice.tsx";
import { action as enterFigures, loader as figures } from "#app/routes/journeys.$id.steps.$step.figures.tsx";
import { action as promise, loader as remedies } from "#app/routes/journeys.$id.steps.$step.remedies.tsx";
import { loader as impact } from "#app/routes/journeys.impact._index.tsx";
import { loader as askedTwice } from "#app/routes/journeys.impact.asked-twice._index.tsx";
import { action as changeWords, loader as words } from "#app/routes/journeys.impact.asked-twice.words.tsx";
import { loader as handOvers } from "#app/routes/journeys.impact.hand-overs.tsx";
import { loader as poster } from "#app/routes/journeys.impact.poster.tsx";
import { loader as ranking } from "#app/routes/journeys.impact.ranking.tsx";
import { minute } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { people } from "#db/schema/people.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { claimed } from "#tests/support/claims.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

const rings = stepCalled("Rings us");
const calls = castDepartments.contact.teamId;

let w: TestWorld;
let journey: string;
beforeEach(async () => {
  w = await world();
  journey = await drawn(w, "priya");
});

const get = async (door: Door, url: string, as: CastName) => answerOf(door(await doorArgs(w, { url, as: cast[as].id })));

test("a person sees their own team first, chooses another, and a manager the department", async () => {
  await claimed(w, "grace", { journeyId: journey, stepId: rings }, { role: "with-customer" });
  expect((await get(impact, "/journeys/impact", "grace")).body).toMatchObject({
    title: "Your effect on the customer",
    subject: { kind: "team", name: "Wellington Calls" },
    shown: { totals: { steps: 1 } },
    together: [],
  });
  expect((await get(impact, `/journeys/impact?team=${calls}`, "henrik")).body).toMatchObject({
    title: "The effect of Wellington Calls on the customer",
    together: [{ name: "Finance" }],
  });
  expect((await get(impact, `/journeys/impact?department=${castDepartments.finance.id}`, "henrik")).body).toMatchObject({
    subject: { kind: "department" },
    shown: { rows: [{ steps: 0 }] },
  });
});

test("whoever is in no team chooses one", async () => {
  await w.db.write((tx) => tx.update(people).set({ teamId: null }).where(eq(people.id, cast.leila.id)));
  expect((await get(impact, "/journeys/impact?team=", "leila")).body).toMatchObject({ subject: null, shown: null });
  expect((await get(poster, "/journeys/impact/poster", "leila")).status).toBe(404);
});

test("the sheet for the wall holds shared maps alone, on the paper that is asked for", async () => {
  const draft = await drawn(w, "grace", { draft: true });
  await claimed(w, "grace", { journeyId: draft, stepId: rings });
  expect((await get(impact, "/journeys/impact", "grace")).body.shown.maps).toHaveLength(1);
  expect((await get(poster, "/journeys/impact/poster?paper=a3", "grace")).body).toMatchObject({
    paper: "a3",
    maps: [],
    totals: { steps: 0 },
  });
  await claimed(w, "grace", { journeyId: journey, stepId: rings });
  expect((await get(poster, "/journeys/impact/poster?paper=letter", "grace")).body).toMatchObject({
    paper: "a4",
    organisation: "Fernhollow Mutual",
    maps: [{ id: journey, steps: [{ title: "Rings us" }] }],
    left: 0,
  });
});

const onStep = (as: CastName, form?: Record<string, string>) => ({
  url: `/journeys/${journey}/steps/${rings}`,
  params: { id: journey, step: rings },
  as: cast[as].id,
  ...(form ? { form } : {}),
});
const knock = async (door: Door, what: Parameters<typeof doorArgs>[1]) => answerOf(door(await doorArgs(w, what)));

test("figures are entered as people write them, and mistakes are said beside their fields", async () => {
  const entered = { customers: "40 000", importance: "4", wait: "1.5", unit: "days", business: "£40,000 a year in repeated calls" };
  expect((await knock(enterFigures, onStep("priya", entered))).location).toBe(`/journeys/${journey}/steps/${rings}`);
  expect((await knock(figures, onStep("priya"))).body).toMatchObject({
    values: { customers: "40000", importance: "4", wait: "1.5", unit: "days", business: "£40,000 a year in repeated calls" },
    entered: { by: "Priya Raman" },
  });
  const wrong = await knock(enterFigures, onStep("priya", { customers: "many", importance: "9", wait: "600", unit: "weeks" }));
  expect(wrong.status).toBe(400);
  expect(wrong.body.result).toMatchObject({
    initialValue: { customers: "many" },
    error: { customers: ["Write a whole number, such as 40000."], importance: ["Choose again."] },
  });
  expect((await knock(enterFigures, onStep("priya", { wait: "600", unit: "weeks" }))).body.result.error).toMatchObject({
    wait: ["Write a length of time of at most ten years."],
  });
});

test("figures that somebody has entered meanwhile are not blanked: they are shown beside what was typed, and a second press replaces them", async () => {
  const before = (await knock(figures, onStep("priya"))).body;
  await namingEditors(w, await w.person("priya"), journey, { add: [cast.amara.id], remove: [] });
  const hers = { opened: before.opened, customers: "900", business: "Repeated calls" };
  expect((await knock(enterFigures, onStep("amara", hers))).status).toBe(302);
  w.clock.advance(minute);
  const own = { opened: before.opened, importance: "4", unit: "hours", business: "Ring Mrs Alder on 020 7946 0958" };
  expect((await knock(enterFigures, onStep("priya", own))).status).toBe(422);
  const refused = await knock(enterFigures, onStep("priya", { ...own, business: "" }));
  expect(refused).toMatchObject({
    status: 409,
    body: {
      result: { initialValue: { importance: "4" }, error: { "": [expect.stringContaining("Somebody has changed this while you wrote")] } },
      standing: { entered: { by: "Amara Okafor" }, values: { customers: "900", business: "Repeated calls" } },
    },
  });
  expect((await knock(figures, onStep("priya"))).body.values).toMatchObject({ customers: "900", importance: "" });
  // Sent twice it is said once, whatever it was opened with.
  expect((await knock(enterFigures, onStep("amara", hers))).status).toBe(302);
  const again = { ...own, business: "", opened: refused.body.standing.opened };
  expect((await knock(enterFigures, onStep("priya", again))).status).toBe(302);
  expect((await knock(figures, onStep("priya"))).body.values).toMatchObject({ customers: "", importance: "4", business: "" });
});

test("the ranking takes weights and a map from the address", async () => {
  await assuming(w, await w.person("priya"), { journeyId: journey, stepId: rings, sketchId: null, pleasure: -50, note: null });
  await knock(enterFigures, onStep("priya", { importance: "4" }));
  // 0.5 × 1 × 4/5 × (0.5 / 3.5) = 0.0571…
  expect((await get(ranking, "/journeys/impact/ranking", "grace")).body.ranking).toMatchObject({
    steps: [{ title: "Rings us", score: 5.7 }],
  });
  const weighted = (await get(ranking, `/journeys/impact/ranking?map=${journey}&evidence=0&pain=2`, "grace")).body;
  // 0.25 × 0.8 = 0.2
  expect(weighted).toMatchObject({ map: journey, weights: { pain: 2, evidence: 0 }, ranking: { steps: [{ score: 20 }] } });
  expect((await get(ranking, "/journeys/impact/ranking?map=&page=999", "grace")).body).toMatchObject({
    map: null,
    ranking: { page: { at: 1, pages: 1 } },
  });
});

test("a promise is made, seen in the ranking and on the team's page, and done", async () => {
  await assuming(w, await w.person("priya"), { journeyId: journey, stepId: rings, sketchId: null, pleasure: -50, note: null });
  const payables = castDepartments.finance.teamId;
  const given = { id: newId(), team: payables, text: "Say back where it was changed.", dueOn: "2030-01-01" };
  expect((await knock(remedies, onStep("amara"))).body).toMatchObject({ teams: [{ value: payables }], ownTeam: payables });
  expect((await knock(promise, onStep("amara", { ...given, dueOn: "2020-01-01", text: "" }))).body.result.error).toMatchObject({
    text: ["Say what will be done."],
    dueOn: ["Choose a day that is to come."],
  });
  expect((await knock(promise, onStep("amara", { ...given, text: "Ring Mrs Alder on 020 7946 0958" }))).status).toBe(422);
  expect((await knock(promise, onStep("amara", given))).status).toBe(302);
  expect((await get(ranking, "/journeys/impact/ranking", "grace")).body.ranking.steps).toMatchObject([
    { remedy: { team: "Accounts Payable", state: "promised" } },
  ]);
  const late = await knock(promise, onStep("amara", { intent: "turn", remedy: given.id, state: "done", stateOn: "2030-01-01" }));
  expect(late).toMatchObject({
    status: 400,
    body: { turned: given.id, result: { error: { stateOn: ["Choose today or a day before it."] } } },
  });
  const today = w.clock.now().toISOString().slice(0, 10);
  const opened = `promised ${today}`;
  const turn = { intent: "turn", remedy: given.id, state: "done", stateOn: today, opened };
  expect(await knock(promise, onStep("amara", { ...turn, stateOn: "1999-12-31" }))).toMatchObject({
    status: 422,
    body: { turned: given.id, result: { initialValue: { opened }, error: { stateOn: ["Choose the day of the promise or a later one."] } } },
  });
  expect((await knock(promise, onStep("amara", turn))).status).toBe(302);
  // Who read it as it stood before is told, and says it again knowingly.
  expect(await knock(promise, onStep("priya", { ...turn, state: "under-way" }))).toMatchObject({
    status: 409,
    body: { turned: given.id, meanwhile: true, result: { error: { state: [expect.stringContaining("Somebody has said meanwhile")] } } },
  });
  expect((await get(impact, "/journeys/impact", "amara")).body.shown.remedies).toMatchObject([
    { text: given.text, state: "done", stateOn: today },
  ]);
});

test("something asked twice is found, answered with a promise, and its words are joined by who may", async () => {
  await claimed(w, "amara", { journeyId: journey, stepId: rings }, { asks: ["FM no"], handsTo: calls });
  await claimed(w, "grace", { journeyId: journey, stepId: stepCalled("The floor is dry") }, { asks: ["Policy number"] });
  expect((await get(askedTwice, "/journeys/impact/asked-twice", "amara")).body).toMatchObject({ found: [], all: 0 });
  const change = async (form: Record<string, string>) =>
    answerOf(changeWords(await doorArgs(w, { url: "/journeys/impact/asked-twice/words", as: cast.tomas.id, form })));
  expect((await change({ said: "", means: "x".repeat(90) })).body.result.error).toMatchObject({
    said: ["Write a word."],
    means: ["At most 80 characters."],
  });
  expect((await change({ said: "the policies", means: "Policy" })).body.result).toMatchObject({
    initialValue: { said: "the policies" },
    error: { "": ["Say two different words that name something a customer can be asked for."] },
  });
  expect((await change({ said: "FM no", means: "policy number" })).status).toBe(302);
  expect((await get(words, "/journeys/impact/asked-twice/words", "amara")).body.words).toMatchObject([{ said: "FM no", by: "Tomás Arce" }]);
  const found = (await get(askedTwice, `/journeys/impact/asked-twice?map=${journey}`, "amara")).body;
  expect(found).toMatchObject({ all: 1, found: [{ term: "number policy", mayAnswer: true, handsTo: [calls] }] });
  const door = { url: `/journeys/${journey}/asked-twice?term=number+policy`, params: { id: journey }, as: cast.amara.id };
  expect((await knock(askedForm, door)).body).toMatchObject({
    teams: [{ label: "Accounts Payable" }],
    ownTeam: castDepartments.finance.teamId,
  });
  expect((await knock(answerAsked, { ...door, form: {} })).body.result.error).toMatchObject({ answer: ["Choose what you say to it."] });
  expect((await knock(answerAsked, { ...door, form: { answer: "refused", words: "" } })).body.result.error).toMatchObject({
    words: ["Say why it has to be so."],
  });
  const promised = { answer: "committed", words: "We take it from the call.", id: newId(), team: castDepartments.finance.teamId };
  expect((await knock(answerAsked, { ...door, form: promised })).body.result).toMatchObject({
    initialValue: { words: "We take it from the call." },
    error: { dueOn: ["Choose a day."] },
  });
  // Who opened the form before somebody answered is shown that answer, and answers knowingly.
  const { opened } = (await knock(askedForm, door)).body;
  const refusal = { answer: "refused", words: "The law says so.", opened };
  expect((await knock(answerAsked, { ...door, as: cast.henrik.id, form: refusal })).status).toBe(302);
  const late = await knock(answerAsked, { ...door, form: { ...promised, dueOn: "2030-01-01", opened } });
  expect(late).toMatchObject({
    status: 409,
    body: { standing: { answer: "refused", words: "The law says so." } },
  });
  const knowing = { ...promised, dueOn: "2030-01-01", opened: late.body.standing.opened };
  expect((await knock(answerAsked, { ...door, form: knowing })).location).toBe(`/journeys/impact/asked-twice?map=${journey}`);
  expect((await get(impact, "/journeys/impact", "amara")).body.shown.remedies).toMatchObject([
    { text: "We take it from the call.", step: "Rings us" },
  ]);
  expect((await change({ intent: "forget", term: "fm no" })).status).toBe(302);
  expect((await get(askedTwice, "/journeys/impact/asked-twice", "amara")).body.found).toEqual([]);
});

test("hand-overs stand there for one map or for all", async () => {
  await claimed(w, "amara", { journeyId: journey, stepId: rings }, { handsTo: calls });
  const empty = await drawn(w, "priya");
  expect((await get(handOvers, "/journeys/impact/hand-overs", "leila")).body.shown).toMatchObject({
    teams: [{ name: "Accounts Payable" }, { name: "Wellington Calls" }],
    pairs: [{ count: 1, dips: 0 }],
  });
  expect((await get(handOvers, `/journeys/impact/hand-overs?map=${empty}`, "leila")).body.shown).toMatchObject({ pairs: [] });
});
