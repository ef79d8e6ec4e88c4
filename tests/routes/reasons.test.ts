/** Reasons are read by others as well: each form that asks for one asks about what may identify the customer. */
import { beforeEach, expect, test } from "vitest";
import { answerField, answerValue } from "#app/domains/privacy/answers.ts";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { action as consentList } from "#app/routes/admin.consent.tsx";
import { action as answerReports } from "#app/routes/admin.reports.tsx";
import { action as settings } from "#app/routes/admin.stories.tsx";
import { action as report } from "#app/routes/reports._index.tsx";
import { action as consent } from "#app/routes/stories.$id.consent.tsx";
import { action as review, loader as reviewForm } from "#app/routes/stories.$id.review.tsx";
import { action as withdraw } from "#app/routes/stories.$id.withdrawal.tsx";
import { action as takeDown } from "#app/routes/stories.collections.$id.takedown.tsx";
import { action as post } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { collectionTakedowns } from "#db/schema/collections.ts";
import { reportAnswers, reports } from "#db/schema/comments.ts";
import { storyConsents, storyConsentWithdrawals } from "#db/schema/consent.ts";
import { storyReviews } from "#db/schema/review.ts";
import { storyWithdrawals } from "#db/schema/stories.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { collected } from "#tests/support/collecting.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const words = "Mrs Alder asked us from 07700 900123";
const fitting = "Mrs [name] asked us from [phone]";
const knock = async (as: CastName, door: Door, what: Knock) => answerOf(door(await doorArgs(w, { ...what, as: cast[as].id })));
const at = (id: string, form: Knock["form"]): Knock => ({ url: `/stories/${id}`, params: { id }, form });

/** Sends the form, is asked about both, and sends it again with both replaced. */
async function askedFirst(as: CastName, door: Door, what: Knock, field: string) {
  const refused = await knock(as, door, what);
  expect(refused).toMatchObject({ status: 422, body: { result: { error: { [field]: [expect.any(String)] } } } });
  const findings: ShownFinding[] = refused.body.findings;
  expect(findings.map(({ kind }) => kind)).toEqual(["name", "phone"]);
  const given = findings.map((finding, place) => [`${answerField}/${field}/${place}`, answerValue({ ...finding, answer: "replace" })]);
  return knock(as, door, { ...what, form: { ...what.form, ...Object.fromEntries(given) } });
}

test("why a story is withdrawn", async () => {
  const id = await told(w, "amara");
  expect(await askedFirst("amara", withdraw, at(id, { reason: words }), "reason")).toMatchObject({ status: 302 });
  expect(await w.db.read.select().from(storyWithdrawals)).toMatchObject([{ reason: fitting }]);
});

test("why a consent is withdrawn, and why none is needed", async () => {
  const id = await told(w, "amara");
  const needed = { intent: "record", consent: "not-needed", consentReason: words };
  expect(await askedFirst("amara", consent, at(id, needed), "consentReason")).toMatchObject({ status: 302 });
  await knock("amara", consent, at(id, { intent: "record", consent: "spoken" }));
  expect(await askedFirst("amara", consent, at(id, { intent: "withdraw", reason: words }), "reason")).toMatchObject({ status: 302 });
  expect((await w.db.read.select().from(storyConsents)).map(({ reason }) => reason)).toContain(fitting);
  expect(await w.db.read.select().from(storyConsentWithdrawals)).toMatchObject([{ reason: fitting }]);
});

test("why no consent is needed, where a story is told", async () => {
  const form = { id: newId(), happened: "She waited.", kind: "mixed", consent: "not-needed", consentReason: words, intent: "post" };
  expect(await askedFirst("amara", post, { url: "/stories/new", form }, "consentReason")).toMatchObject({ status: 302 });
  expect(await w.db.read.select().from(storyConsents)).toMatchObject([{ reason: fitting }]);
});

test("why none is needed for many", async () => {
  const story = [await told(w, "amara"), await told(w, "grace")];
  const what = { url: "/admin/consent", form: { story, reason: words } };
  expect(await askedFirst("leila", consentList, what, "reason")).toMatchObject({ status: 302 });
  expect((await w.db.read.select().from(storyConsents)).map(({ reason }) => reason)).toEqual([fitting, fitting]);
});

test("what an editor asks for", async () => {
  await knock("jonas", settings, { url: "/admin/stories", form: { review: "all" } });
  const id = await told(w, "amara");
  const seen = (await knock("leila", reviewForm, { url: `/stories/${id}/review`, params: { id } })).body.steps[0].id;
  expect(await askedFirst("leila", review, at(id, { outcome: "change", seen, words }), "words")).toMatchObject({ status: 302 });
  expect((await w.db.read.select().from(storyReviews)).map((step) => step.words)).toContain(fitting);
});

test("why something is reported, and what is answered", async () => {
  const about = await told(w, "grace");
  const said = { id: newId(), kind: "story", about, reason: words };
  expect(await askedFirst("amara", report, { url: "/reports", form: said }, "reason")).toMatchObject({ status: 302 });
  expect(await w.db.read.select().from(reports)).toMatchObject([{ reason: fitting }]);
  const decided = { kind: "story", about, outcome: "kept", note: words };
  expect(await askedFirst("leila", answerReports, { url: "/admin/reports", form: decided }, "note")).toMatchObject({ status: 302 });
  expect(await w.db.read.select().from(reportAnswers)).toMatchObject([{ note: fitting }]);
});

test("why a collection is taken down", async () => {
  const id = await collected(w, "amara", [await told(w, "grace")], { shared: true });
  const what = { url: `/stories/collections/${id}/takedown`, params: { id }, form: { reason: words } };
  expect(await askedFirst("leila", takeDown, what, "reason")).toMatchObject({ status: 302 });
  expect(await w.db.read.select().from(collectionTakedowns)).toMatchObject([{ reason: fitting }]);
});
