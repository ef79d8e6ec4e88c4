import { beforeEach, expect, test } from "vitest";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { editing } from "#app/domains/stories/editing.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { storedContent, versionsOf } from "#app/domains/stories/stories.queries.server.ts";
import { minute } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import { engine } from "#db/dialect.ts";
import { auditEntries, jobs } from "#db/schema/hallway.ts";
import { privacyAnswers } from "#db/schema/privacy.ts";
import { storyVersions } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { filesWith } from "#tests/support/keeping.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import type { FindingAnswer } from "./answers.ts";
import { findingsToShow } from "./showing.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const named = content({ sketch: "retired teacher", happened: "Mrs Alder rang from 07700 900123.\nMrs Alder rang twice." });
const about = (id: string) => ({ kind: "story", id });

/** An answer to everything that is found in a telling. */
async function answersTo(texts: Record<string, string | null>, answer: FindingAnswer["answer"]): Promise<FindingAnswer[]> {
  const findings = await findingsToShow(w, { texts });
  expect(findings.length).toBeGreaterThan(0);
  return findings.map(({ kind, text }) => ({ answer, kind, text }));
}

test("a story that may say who the customer is is not posted until everything is answered", async () => {
  const id = newId();
  const amara = await w.person("amara");
  await expect(posting(w, amara, id, named)).rejects.toMatchObject({ code: "privacy.unanswered", status: 422 });
  const answers = await answersTo({ happened: named.happened }, "replace");
  await expect(posting(w, amara, id, named, { answers: answers.slice(1) })).rejects.toMatchObject({ code: "privacy.unanswered" });
  expect(await storedContent(w.db.read, id)).toBeUndefined();
  await posting(w, amara, id, named, { answers });
  const said = (await storedContent(w.db.read, id))?.happened ?? "";
  expect(said).not.toMatch(/Alder|900123/);
  expect(said).toMatch(/\[name\].*\[phone\]\.\n.*\[name\] rang twice/);
});

test("every text of a story is looked at", async () => {
  const amara = await w.person("amara");
  for (const field of ["title", "sketch", "before", "after", "asks"]) {
    await expect(posting(w, amara, newId(), content({ [field]: "Ring her: 07700 900123" })), field).rejects.toMatchObject({
      code: "privacy.unanswered",
    });
  }
});

test("what is called not personal is written down without its words, once, and is not asked again by an edit", async () => {
  const id = newId();
  const amara = await w.person("amara");
  const answers = await answersTo({ happened: named.happened }, "keep");
  await posting(w, amara, id, named, { answers });
  expect((await storedContent(w.db.read, id))?.happened).toBe(named.happened);
  const rows = await w.db.read.select().from(privacyAnswers);
  expect(rows).toHaveLength(answers.length);
  for (const row of rows) expect(row).toMatchObject({ aboutKind: "story", aboutId: id, personId: amara.id, at: w.clock.now() });
  expect(JSON.stringify(rows)).not.toMatch(/Alder|900123/);
  const audit = await w.db.read.select().from(auditEntries);
  expect(audit).toMatchObject([{ action: "privacy.kept", actorId: amara.id, subjectId: id }]);
  expect(JSON.stringify(audit)).not.toMatch(/Alder|900123/);

  await editing(w, amara, id, { ...named, after: "She rang again." });
  expect(await w.db.read.select().from(privacyAnswers)).toHaveLength(answers.length);
  // Other words are asked about, the same words elsewhere are too.
  await expect(editing(w, amara, id, { ...named, after: "So did Mrs Rowan." })).rejects.toMatchObject({ code: "privacy.unanswered" });
  await expect(posting(w, amara, newId(), named)).rejects.toMatchObject({ code: "privacy.unanswered" });
});

test("an answer for words that are not there does nothing", async () => {
  const id = newId();
  const forged: FindingAnswer[] = [
    { answer: "keep", kind: "name", text: "Mrs Rowan" },
    { answer: "replace", kind: "name", text: "eggs" },
  ];
  await posting(w, await w.person("amara"), id, content(), { answers: forged });
  expect((await storedContent(w.db.read, id))?.happened).toBe(content().happened);
  expect(await w.db.read.select().from(privacyAnswers)).toEqual([]);
  expect(await w.db.read.select().from(auditEntries)).toEqual([]);
});

test("who says both has not said that it may stand", async () => {
  const id = newId();
  const both = [...(await answersTo({ happened: named.happened }, "keep")), ...(await answersTo({ happened: named.happened }, "replace"))];
  await posting(w, await w.person("amara"), id, named, { answers: both });
  expect((await storedContent(w.db.read, id))?.happened).not.toMatch(/Alder|900123/);
});

test("an edit that replaces something takes it out of what the story said before, of drafts and of what was told", async () => {
  const id = newId();
  const amara = await w.person("amara");
  await posting(w, amara, id, named, { answers: await answersTo({ happened: named.happened }, "keep") });
  await editing(w, amara, id, { ...named, title: "Mrs Alder rings" }, { answers: await answersTo({ title: "Mrs Alder rings" }, "keep") });
  const asking = { ...named, title: "Mrs Alder, again", after: "She asked for Mrs Alder." };
  await keepDraft(w, cast.grace.id, { form: `stories/${id}/edit`, values: { after: [asking.after] }, writing: "one", sequence: 1, age: 0 });
  await w.db.write(async (tx) => {
    await tx.delete(privacyAnswers);
  });
  await editing(w, amara, id, asking, { answers: await answersTo({ happened: asking.happened }, "replace") });
  const versions = await versionsOf(w.db.read, id);
  expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(JSON.stringify(versions)).not.toMatch(/Alder|900123/);
  expect(versions[0]?.content.title).toBe("Mrs [name] rings");
  expect((await draftOf(w.db.read, cast.grace.id, `stories/${id}/edit`))?.values.after).toEqual(["She asked for Mrs [name]."]);
});

test("what nobody answered for is not kept as what a story said before, even when an edit only leaves it out", async () => {
  const id = await told(w, "amara");
  const { stories } = await import("#db/schema/stories.ts");
  await w.db.write(async (tx) => {
    await tx.update(stories).set({ happened: named.happened });
  });
  await editing(w, await w.person("amara"), id, content({ happened: "A customer rang." }));
  const [version] = await w.db.read.select().from(storyVersions);
  expect(JSON.stringify(version)).not.toMatch(/Alder|900123/);
});

test("what was replaced before posting is in no file of the data folder", { skip: engine === "postgres" }, async () => {
  const id = newId();
  const amara = await w.person("amara");
  const values = { happened: [named.happened.repeat(40)] };
  for (let sequence = 1; sequence < 5; sequence++)
    await keepDraft(w, amara.id, { form: "stories/new", values, writing: "one", sequence, age: 0 });
  expect(filesWith(w.config.dataFolder, "Alder")).not.toEqual([]);
  await posting(w, amara, id, named, { answers: await answersTo({ happened: named.happened }, "replace") });
  w.clock.advance(minute);
  await w.settle();
  expect(filesWith(w.config.dataFolder, "Alder")).toEqual([]);
  expect(filesWith(w.config.dataFolder, "900123")).toEqual([]);
  const open = (await w.db.read.select().from(jobs)).filter((job) => job.kind === "hallway.erase" && !job.endedAt);
  expect(open).toEqual([]);
});

test("mentions of colleagues are none of a customer", async () => {
  const texts = { text: "@Mrs Alder, did you ring Mrs Alder?" };
  const [found] = await findingsToShow(w, { about: about(newId()), texts, colleagues: ["Mrs Alder"] });
  expect(found).toMatchObject({ kind: "name", places: [[29, 34]], after: "?" });
});
