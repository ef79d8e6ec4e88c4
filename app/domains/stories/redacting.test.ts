import { beforeEach, expect, test } from "vitest";
import { redactComment } from "#app/domains/comments/redacting.server.ts";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { endPledge } from "#app/domains/pledges/ending.server.ts";
import { movePledge } from "#app/domains/pledges/moving.server.ts";
import { rewordPledges } from "#app/domains/pledges/rewording.server.ts";
import { newId } from "#app/shared/ids.ts";
import { collectionStories } from "#db/schema/collections.ts";
import { comments } from "#db/schema/comments.ts";
import { storyConsents } from "#db/schema/consent.ts";
import { auditEntries, drafts } from "#db/schema/hallway.ts";
import { notifications } from "#db/schema/notifications.ts";
import { pledgeEndings, pledgeMoves, pledges } from "#db/schema/pledges.ts";
import { privacyAnswers, privacyRedactions } from "#db/schema/privacy.ts";
import { storyReviews } from "#db/schema/review.ts";
import { stories, storyVersions } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { collected } from "#tests/support/collecting.ts";
import { consent } from "#tests/support/consenting.ts";
import { filesLeftWith } from "#tests/support/keeping.ts";
import { promised } from "#tests/support/pledging.ts";
import { said } from "#tests/support/talking.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { recordingConsent } from "./consent/recording.server.ts";
import { editing } from "./editing.server.ts";
import { posting } from "./posting.server.ts";
import { reacting } from "./reacting.server.ts";
import { redacting } from "./redacting.server.ts";
import { checkEditDraft, revisionOf } from "./revisions.server.ts";

let w: TestWorld;
let id: string;
const where = "the yellow house by the weir";
beforeEach(async () => {
  w = await world();
  id = await told(w, "amara", { title: "At the yellow house by the weir", happened: `She lives in ${where}.`, asks: "Ring first." });
});

const words = [{ kind: "address" as const, text: where }];
const redact = async (as: "amara" | "leila" | "henrik", reason = "It says where she lives.") =>
  redacting(w, await w.person(as), id, { words, reason }, { rewordPledges });
const everything = async () =>
  JSON.stringify(
    await Promise.all(
      [stories, storyVersions, comments, drafts, notifications, auditEntries, privacyRedactions].map((table) =>
        w.db.read.select().from(table),
      ),
    ),
  );

test("words are taken out of the story, what it said before, what was begun and told of it, and its comments; the teller hears of it", async () => {
  const amara = await w.person("amara");
  await editing(w, amara, id, content({ title: "The yellow house by the weir", happened: `She lives in ${where}.`, after: "She moved." }));
  w.clock.advance(1_000);
  await keepDraft(w, amara.id, {
    form: `stories/${id}/edit`,
    values: { before: [`Before ${where}`] },
    writing: "one",
    sequence: 1,
    age: 0,
  });
  await said(w, "henrik", { kind: "story", id }, `I know ${where}.`);
  await reacting(w, await w.person("henrik"), id, { kind: "felt", on: true });
  await w.settle();
  expect(await everything()).toContain("weir");
  await redact("leila");
  expect(await everything()).not.toMatch(/weir/);
  const [story] = await w.db.read.select().from(stories);
  expect(story).toMatchObject({
    title: "[address]",
    happened: "She lives in [address].",
    editedAt: w.clock.now(),
  });
  expect(await w.db.read.select().from(storyVersions)).toHaveLength(1);
  expect((await w.db.read.select().from(comments))[0]?.text).toBe("I know [address].");
  expect(await w.db.read.select().from(privacyRedactions)).toMatchObject([{ aboutId: id, by: cast.leila.id, byEditor: true }]);
  const audit = (await w.db.read.select().from(auditEntries)).filter(({ action }) => action === "privacy.redacted");
  expect(audit).toMatchObject([{ actorId: cast.leila.id, subjectId: id, detail: { kinds: ["address"], byEditor: true } }]);
  await w.settle();
  const heard = (await notificationsOf(w.db.read, amara.id)).rows.map((row) => row.kind);
  expect(heard).toContain("story-redacted-by-editor");
});

test("whoever has the story or its comments open looks again at once when words were taken out", async () => {
  const comment = await said(w, "henrik", { kind: "story", id }, `I know ${where}.`);
  const pings = async () => {
    await w.settle();
    return w.pings.splice(0).flatMap(({ to, ping }) => (to === "everybody" && ping.id === id ? [ping.what] : []));
  };
  await pings();
  await redactComment(w, await w.person("leila"), comment, { words, reason: "It says where she lives." });
  expect(await pings()).toEqual(["comments"]);
  await redact("leila");
  expect(await pings()).toEqual(["stories"]);
});

test("a teller takes words out of their own story, not out of what others said", async () => {
  await said(w, "henrik", { kind: "story", id }, `I know ${where}.`);
  await redact("amara");
  expect((await w.db.read.select().from(stories))[0]?.happened).toBe("She lives in [address].");
  expect((await w.db.read.select().from(comments))[0]?.text).toContain("weir");
});

test("nobody else may, words must stand there, and the reason must not repeat them", async () => {
  await expect(redact("henrik")).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await expect(redact("leila", "She lives in The Yellow House by the weir")).rejects.toMatchObject({ code: "privacy.reason-personal" });
  await expect(redact("leila", "Her number is 07700 900123.")).rejects.toMatchObject({ code: "privacy.reason-personal" });
  await redact("leila");
  await expect(redact("leila")).rejects.toMatchObject({ code: "privacy.nothing-to-redact" });
  expect(await w.db.read.select().from(privacyRedactions)).toHaveLength(1);
});

test("what was called not personal and is taken out is asked about when it comes back", async () => {
  const amara = await w.person("amara");
  const ringing = content({ happened: "Ring 07700 900123." });
  const phone = { kind: "phone" as const, text: "07700 900123" };
  await editing(w, amara, id, ringing, { answers: [{ ...phone, answer: "keep" }] });
  expect(await w.db.read.select().from(privacyAnswers)).toHaveLength(1);
  await redacting(w, amara, id, { words: [phone], reason: "It was her own number." }, { rewordPledges });
  expect(await w.db.read.select().from(privacyAnswers)).toEqual([]);
  await expect(editing(w, amara, id, ringing)).rejects.toMatchObject({ code: "privacy.unanswered" });
});

test("a form that was opened before brings the words back neither as an edit, nor as a draft, nor by telling the story again", async () => {
  const amara = await w.person("amara");
  const before = content({ title: "At the weir", happened: `She lives in ${where}.`, asks: "Ring first." });
  const opened = await revisionOf(w.db.read, id);
  await redact("leila");
  const refused = { code: "stories.redacted-meanwhile" };
  await expect(editing(w, amara, id, before, { opened })).rejects.toMatchObject(refused);
  await expect(editing(w, amara, id, before, { opened: "" })).rejects.toMatchObject(refused);
  await expect(posting(w, amara, id, before)).rejects.toMatchObject(refused);
  const draft = { form: `stories/${id}/edit`, values: { before: [where], revision: [opened] }, writing: "one", sequence: 1, age: 0 };
  await expect(keepDraft(w, amara.id, draft, checkEditDraft)).rejects.toMatchObject(refused);
  expect(await everything()).not.toContain("weir");

  const anew = await revisionOf(w.db.read, id);
  await keepDraft(w, amara.id, { ...draft, values: { before: ["Begun anew"], revision: [anew] } }, checkEditDraft);
  await editing(w, amara, id, content({ title: "At home" }), { opened: anew });
  expect((await w.db.read.select().from(stories))[0]?.title).toBe("At home");
});

test("words are not brought back by a draft that is kept while they are taken out", async () => {
  const amara = await w.person("amara");
  const values = { before: [`Before ${where}`], revision: [await revisionOf(w.db.read, id)] };
  const draft = { form: `stories/${id}/edit`, values, writing: "one", age: 0 };
  const keeping = [1, 2, 3, 4].map((sequence) => keepDraft(w, amara.id, { ...draft, sequence }, checkEditDraft));
  await Promise.all([redact("leila"), Promise.allSettled(keeping)]);
  expect(await everything()).not.toContain("weir");
});

test("what was taken out is in no file of the data folder: not of the story, its versions, what was begun, or its comments", async () => {
  const amara = await w.person("amara");
  await editing(w, amara, id, content({ title: "The yellow house by the weir", happened: `She lives in ${where}.`.repeat(40) }));
  const values = { before: [`Before ${where}. `.repeat(40)] };
  for (let sequence = 1; sequence < 5; sequence++)
    await keepDraft(w, cast.henrik.id, { form: `stories/${id}/edit`, values, writing: "one", sequence, age: 0 });
  await said(w, "henrik", { kind: "story", id }, `I know ${where}.`);
  await w.settle();
  await redact("leila");
  expect(await filesLeftWith(w, "weir", "yellow")).toEqual([]);
});

test("what others promised, noted and wrote down about it is without them too, and the news of a pledge", async () => {
  const pledge = await promised(w, "henrik", id, { text: `I ring at ${where}.` });
  await movePledge(w, await w.person("henrik"), pledge, { dueOn: "2026-12-01", reason: `Nobody is at ${where}.` });
  await endPledge(w, await w.person("henrik"), pledge, { outcome: "kept", words: `I was at ${where}.` });
  await collected(w, "henrik", [id]);
  const at = w.clock.now();
  await w.db.write(async (tx) => {
    await tx.update(collectionStories).set({ notes: `Show ${where}` });
    await tx.insert(storyReviews).values({ id: newId(), storyId: id, state: "approved", by: cast.leila.id, at, words: `Not ${where}?` });
  });
  const needless = consent({ answer: "not-needed", giver: null, uses: [], reason: `Only ${where}` });
  await recordingConsent(w, await w.person("amara"), id, needless);
  await w.settle();
  const tables = [pledges, pledgeMoves, pledgeEndings, collectionStories, storyReviews, storyConsents, notifications];
  const held = async () => JSON.stringify(await Promise.all(tables.map((table) => w.db.read.select().from(table))));
  expect(JSON.parse(await held()).every((rows: unknown[]) => JSON.stringify(rows).includes("weir"))).toBe(true);
  await redact("leila");
  expect(await held()).not.toContain("weir");
  expect((await w.db.read.select().from(pledges))[0]?.text).toBe("I ring at [address].");
});
