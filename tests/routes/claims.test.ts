import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { edit } from "#app/domains/journeys/board/edits.ts";
import { project } from "#app/domains/journeys/board/projecting.ts";
import { claimsOf } from "#app/domains/journeys/claims/claims.queries.server.ts";
import { loadDocument } from "#app/domains/journeys/journal.server.ts";
import { journalling } from "#app/domains/journeys/journalling.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { loader as lane } from "#app/routes/journeys.$id.claims._index.tsx";
import { action as word } from "#app/routes/journeys.$id.claims.$claim._index.tsx";
import { action as change, loader as changeForm } from "#app/routes/journeys.$id.claims.$claim.edit.tsx";
import { loader as step } from "#app/routes/journeys.$id.steps.$step._index.tsx";
import { action as claim, loader as form } from "#app/routes/journeys.$id.steps.$step.claims.tsx";
import { loader as openTold } from "#app/routes/notifications.$id.tsx";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

const rings = stepCalled("Rings us");
const payables = castDepartments.finance.teamId;
const calls = castDepartments.contact.teamId;
const platforms = castDepartments.technology.teamId;

let w: TestWorld;
let journey: string;
beforeEach(async () => {
  w = await world();
  journey = await drawn(w, "priya");
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const onStep = (as: CastName, fields?: Record<string, string>): Knock => ({
  url: `/journeys/${journey}/steps/${rings}`,
  params: { id: journey, step: rings },
  as: cast[as].id,
  ...(fields ? { form: fields } : {}),
});
const onClaim = (as: CastName, id: string, fields?: Record<string, string>): Knock => ({
  url: `/journeys/${journey}/claims/${id}`,
  params: { id: journey, claim: id },
  as: cast[as].id,
  ...(fields ? { form: fields } : {}),
});
const fields = (given: Record<string, string> = {}) => ({
  id: newId(),
  team: payables,
  role: "behind-scenes",
  confidence: "sure",
  asks: "An invoice number\r\n\r\nWhich bank?",
  handsTo: calls,
  ...given,
});

test("a claim is made, read on its step, confirmed, changed and taken back", async () => {
  expect((await knock(form, onStep("amara"))).body).toMatchObject({
    step: { title: "Rings us" },
    ownTeams: [{ name: "Accounts Payable" }],
  });
  const given = fields();
  expect((await knock(claim, onStep("amara", given))).location).toBe(`/journeys/${journey}/steps/${rings}#claims`);
  expect((await knock(step, onStep("henrik"))).body.claims).toMatchObject([
    {
      claim: { asks: ["An invoice number", "Which bank?"], by: "Amara Okafor" },
      may: { change: true, takeBack: true, confirm: true },
      due: false,
    },
  ]);
  expect((await knock(step, onStep("grace"))).body.claims).toMatchObject([{ may: { change: false, takeBack: false, confirm: false } }]);
  expect((await knock(word, onClaim("henrik", given.id, { intent: "confirm" }))).status).toBe(302);
  expect(await claimsOf(w.db.read, journey)).toMatchObject([{ confirmed: { by: "Henrik Lindqvist" } }]);
  expect((await knock(changeForm, onClaim("amara", given.id))).body.values).toMatchObject({
    asks: "An invoice number\nWhich bank?",
    role: "behind-scenes",
  });
  const readAt = String(w.clock.now().getTime());
  expect((await knock(change, onClaim("amara", given.id, { role: "decides", confidence: "guess", readAt }))).status).toBe(302);
  expect(await claimsOf(w.db.read, journey)).toMatchObject([{ role: "decides", asks: [], handsTo: null, confirmed: null }]);
  expect((await knock(word, onClaim("amara", given.id, { intent: "take-back" }))).status).toBe(302);
  expect(await claimsOf(w.db.read, journey)).toEqual([]);
});

test("whoever may confirm claims of a map finds them on one page, and is led back to it", async () => {
  const [first, second] = [fields(), fields({ role: "decides" })];
  for (const one of [first, second]) await knock(claim, onStep("amara", one));
  const listed = async (as: CastName) =>
    (await knock(lane, { url: `/journeys/${journey}/claims`, params: { id: journey }, as: cast[as].id })).body.waiting.map(
      (one: { claim: { id: string }; step: string }) => [one.claim.id, one.step],
    );
  const both = [first, second].map(({ id }) => [id, "Rings us"]);
  expect([await listed("henrik"), await listed("priya"), await listed("amara"), await listed("grace")]).toEqual([both, both, [], []]);
  const answer = await knock(word, onClaim("henrik", first.id, { intent: "confirm", from: "waiting" }));
  expect(answer.location).toBe(`/journeys/${journey}/claims#waiting`);
  expect(await listed("priya")).toEqual(both.slice(1));
  await w.settle();
  const [told] = (await notificationsOf(w.db.read, cast.henrik.id)).rows;
  const id = told?.id ?? "";
  expect((await knock(openTold, { url: `/notifications/${id}`, params: { id }, as: cast.henrik.id })).location).toBe(
    `/journeys/${journey}/claims#waiting`,
  );
});

test("who changes a claim that was changed meanwhile is shown how, keeps what they typed, and may then put it in its place", async () => {
  const given = fields();
  await knock(claim, onStep("amara", given));
  const { readAt } = (await knock(changeForm, onClaim("amara", given.id))).body.values;
  w.clock.advance(1_000);
  const henriks = { role: "decides", confidence: "sure", note: "We decide." };
  expect((await knock(change, onClaim("henrik", given.id, { ...henriks, readAt }))).status).toBe(302);
  const amaras = { role: "informed", confidence: "guess", note: "We only hear of it." };
  const late = await knock(change, onClaim("amara", given.id, { ...amaras, readAt }));
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ result: { initialValue: amaras }, now: { ...henriks, by: "Henrik Lindqvist" } });
  expect(late.body.result.error[""][0]).toContain("Somebody has changed this claim");
  expect(await claimsOf(w.db.read, journey)).toMatchObject([henriks]);
  const again = String(new Date(late.body.now.saidAt).getTime());
  expect((await knock(change, onClaim("amara", given.id, { ...amaras, readAt: again }))).status).toBe(302);
  expect(await claimsOf(w.db.read, journey)).toMatchObject([amaras]);
  expect((await knock(change, onClaim("amara", given.id, amaras))).status).toBe(400);
});

test("mistakes are said beside their fields, and what was typed stays", async () => {
  const { status, body } = await knock(
    claim,
    onStep("amara", { id: newId(), team: payables, asks: "x".repeat(200), gives: "y".repeat(500) }),
  );
  expect(status).toBe(400);
  expect(body.result.error).toMatchObject({
    role: ["Choose what the team is here."],
    confidence: ["Choose how sure you are."],
    asks: ["Each line has at most 120 characters."],
    gives: ["At most 400 characters."],
  });
  await knock(claim, onStep("amara", fields()));
  const twice = await knock(claim, onStep("henrik", fields()));
  expect([twice.status, twice.body.result]).toMatchObject([
    409,
    { initialValue: { handsTo: calls }, error: { role: [expect.anything()] } },
  ]);
  const itself = await knock(claim, onStep("amara", fields({ role: "decides", handsTo: payables })));
  expect([itself.status, itself.body.result.error]).toEqual([
    422,
    { handsTo: ["A team hands over to another team. Choose which, or leave it out."] },
  ]);
  const offered = (await knock(form, onStep("amara"))).body.teams.map(({ id }: { id: string }) => id);
  expect([offered.includes(payables), offered.includes(calls)]).toEqual([false, true]);
  const asked = await knock(claim, onStep("amara", fields({ note: "Ring Mrs Alder on 020 7946 0958" })));
  expect([asked.status, asked.body.findings.length > 0]).toEqual([422, true]);
});

test("the page of a step that was just added on an open map is there before the map is folded", async () => {
  const added = newId();
  const loaded = await loadDocument(w.db.read, journey);
  if (!loaded) throw new Error("There is no such map");
  const before = Y.encodeStateVector(loaded.doc);
  const stageId = project(loaded.doc).stages[0]?.id ?? "";
  edit(loaded.doc, [{ do: "add-step", id: added, stageId, parentId: null, title: "Rings again", before: null }]);
  const bytes = Y.encodeStateAsUpdate(loaded.doc, before);
  await journalling(w, [{ journeyId: journey, epoch: loaded.epoch, bytes, personId: cast.priya.id }]);
  const at = (id: string): Knock => ({ ...onStep("amara"), params: { id: journey, step: id } });
  expect((await knock(step, at(added))).body.step).toMatchObject({ title: "Rings again" });
  expect((await knock(step, at(newId()))).status).toBe(404);
  expect((await knock(step, at("nothing"))).status).toBe(404);
});

test("the lane counts by step and team, says nobody, and leads teams without a claim to the customer", async () => {
  await knock(claim, onStep("grace", fields({ team: calls, role: "with-customer", handsTo: "" })));
  await knock(claim, onStep("grace", fields({ team: calls, role: "decides", handsTo: "" })));
  // Accounts Payable speaks of its hand-over on another map.
  const other = await drawn(w, "tomas");
  await knock(claim, { ...onStep("amara", fields()), params: { id: other, step: rings } });
  const { body } = await knock(lane, { url: `/journeys/${journey}/claims`, params: { id: journey }, as: cast.jonas.id });
  expect(body.counts).toEqual({ steps: 4, claimed: 1, teams: 1 });
  const steps = body.rows.flatMap((stage: { steps: { title: string; teams: unknown[] }[] }) => stage.steps);
  expect(steps.find((one: { title: string }) => one.title === "Rings us").teams).toMatchObject([
    { team: "Wellington Calls", count: 2, role: "with-customer", confirmed: false },
  ]);
  expect(steps.find((one: { title: string }) => one.title === "Finds the water").teams).toEqual([]);
  const unseen = new Map(body.unseen.map((team: { id: string; chain: string[] | null }) => [team.id, team.chain]));
  expect(unseen.get(payables)).toEqual(["Accounts Payable", "Wellington Calls"]);
  expect(unseen.get(platforms)).toBeNull();
  expect(unseen.has(calls)).toBe(false);
});

test("whoever meets customers on another map is near them there, and so are those who hand over to them", async () => {
  const other = await drawn(w, "tomas");
  const onOther = { params: { id: other, step: rings } };
  await knock(claim, { ...onStep("grace", fields({ team: calls, role: "with-customer", handsTo: "" })), ...onOther });
  await knock(claim, { ...onStep("amara", fields()), ...onOther });
  const { body } = await knock(lane, { url: `/journeys/${journey}/claims`, params: { id: journey }, as: cast.jonas.id });
  const chains = new Map(body.unseen.map((team: { id: string; chain: string[] | null }) => [team.id, team.chain]));
  expect([chains.get(payables), chains.get(calls), chains.get(platforms)]).toEqual([
    ["Accounts Payable", "Wellington Calls"],
    ["Wellington Calls"],
    null,
  ]);
});

test("hand-overs on maps that are a draft or in the bin lead nowhere", async () => {
  await knock(claim, onStep("grace", fields({ team: calls, role: "with-customer", handsTo: "" })));
  const draft = await drawn(w, "amara", { draft: true });
  await knock(claim, { ...onStep("amara", fields()), params: { id: draft, step: rings } });
  const { body } = await knock(lane, { url: `/journeys/${journey}/claims`, params: { id: journey }, as: cast.jonas.id });
  expect(body.unseen.find((team: { id: string }) => team.id === payables).chain).toBeNull();
});
