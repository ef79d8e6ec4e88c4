import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { wordsOf } from "#app/domains/notifications/wording.ts";
import { withdrawingConsent } from "#app/domains/stories/consent/withdrawing-consent.server.ts";
import { veil } from "#app/domains/stories/hiding.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { emit } from "#app/shared/events.server.ts";
import { notifications } from "#db/schema/notifications.ts";
import { personDeactivations, personRoles } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { agreed } from "#tests/support/consenting.ts";
import { oneFinding, publishedStudy } from "#tests/support/insighting.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { findingsOf } from "./findings.queries.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const restingOn = (...storyIds: string[]) =>
  publishedStudy(w, { findings: [{ ...oneFinding, evidence: storyIds.map((storyId) => ({ kind: "story", storyId })) }] });
const said = async () => {
  await w.settle();
  const rows = await w.db.read.select().from(notifications).where(eq(notifications.kind, "study-evidence-gone"));
  return rows.map(({ personId, kind, params, aboutId, count }) => ({
    personId,
    aboutId,
    count,
    words: wordsOf({ kind, about: { kind: "study", id: aboutId }, params: params as Record<string, string>, actors: [] }),
  }));
};
const words = "A story that a finding of “What waiting sounds like” rests on can no longer be read";

test("when a story that is evidence is withdrawn, the owner of the study is told once", async () => {
  const story = await told(w, "grace");
  const { id } = await restingOn(story);
  await withdrawing(w, await w.person("grace"), story, "The customer asked for it");
  expect(await said()).toEqual([{ personId: cast.tomas.id, aboutId: id, count: 1, words }]);
  // Hidden for another reason as well: it was gone already.
  await w.db.write((tx) => veil(tx, { id: story, tellerId: cast.grace.id }, "consent", w.clock.now(), w.clock.now()));
  expect(await said()).toHaveLength(1);
  expect((await said())[0]?.count).toBe(1);
});

test("so when the customer takes the consent back, and when it ends with its day", async () => {
  const takenBack = await agreed(w, "grace");
  const ends = await agreed(w, "grace", { until: "2026-10-07" });
  const { id } = await restingOn(takenBack, ends);
  await withdrawingConsent(w, await w.person("grace"), takenBack, "They rang");
  expect(await said()).toMatchObject([{ aboutId: id, count: 1 }]);
  w.clock.set("2026-10-09T09:00:00Z");
  expect(await said()).toMatchObject([{ aboutId: id, count: 2 }]);
  expect((await findingsOf(w.db.read, id))[0]?.evidence).toEqual([
    { kind: "story", story: undefined },
    { kind: "story", story: undefined },
  ]);
});

test("so when an import is taken back", async () => {
  const story = await told(w, "grace");
  const { id } = await restingOn(story);
  await w.db.write(async (tx) => {
    await tx.delete(stories).where(eq(stories.id, story));
    await emit(tx, { kind: "stories.removed", payload: { storyIds: [story] }, at: w.clock.now() });
  });
  expect(await said()).toMatchObject([{ aboutId: id, personId: cast.tomas.id }]);
});

test("the curators hear when its owner has gone", async () => {
  const story = await told(w, "grace");
  await restingOn(story);
  const at = w.clock.now();
  await w.db.write(async (tx) => {
    await tx.insert(personDeactivations).values({ personId: cast.tomas.id, by: cast.amara.id, at });
    await tx.insert(personRoles).values({ personId: cast.amara.id, role: "curator", grantedAt: at });
  });
  await withdrawing(w, await w.person("grace"), story, "The customer asked for it");
  expect(await said()).toMatchObject([{ personId: cast.amara.id }]);
});

test("nobody is told while it waits for an editor, of a finding that stands no more, or of a story that is no evidence", async () => {
  const waits = await told(w, "grace");
  const { id } = await restingOn(waits);
  await w.db.write((tx) => veil(tx, { id: waits, tellerId: cast.grace.id }, "review", w.clock.now(), w.clock.now()));
  await withdrawing(w, await w.person("grace"), await told(w, "grace"), "The customer asked for it");
  expect(await said()).toEqual([]);
  await publishedStudy(w, { findings: [] }, { id, revision: 1, note: "It was not so" });
  await withdrawing(w, await w.person("grace"), waits, "The customer asked for it");
  expect(await said()).toEqual([]);
});
