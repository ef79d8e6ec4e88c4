import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { readStudyFilter } from "#app/domains/insights/filter.ts";
import { editableStudy, foundStudy, studyList } from "#app/domains/insights/insights.queries.server.ts";
import { searchInsights } from "#app/domains/insights/searching.queries.server.ts";
import { deactivating } from "#app/domains/people/deactivating.server.ts";
import { dayLength } from "#app/shared/clock.ts";
import { notifications } from "#db/schema/notifications.ts";
import { personRoles } from "#db/schema/people.ts";
import { cast } from "#db/seed/cast.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { sayingTruth } from "./answering.server.ts";
import { askingStillTrue } from "./asking.server.ts";
import { truthSaid } from "./truth.queries.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});
const dayAhead = (days: number) => new Date(w.clock.now().getTime() + days * dayLength).toISOString().slice(0, 10);
const found = (slug: string) => foundStudy(w.db.read, cast.amara, slug);
const asked = async (personId: string = cast.tomas.id) =>
  (await w.db.read.select().from(notifications).where(eq(notifications.personId, personId))).filter(
    ({ kind }) => kind === "study-still-true",
  );
const titles = async (query = "") =>
  (await studyList(w.db.read, readStudyFilter(new URLSearchParams(query)))).rows.map(({ title }) => title);
const daysGoBy = async (days: number) => {
  for (let day = 0; day < days; day += 1) {
    w.clock.advance(dayLength);
    await askingStillTrue.run(w, null, { key: "still-true", attempt: 1, signal: new AbortController().signal });
    await w.settle();
  }
};

test("its owner is asked on the day itself; the day after it is due, and stands after those that are not", async () => {
  const { slug } = await publishedStudy(w, { title: "Old" }, { settings: { reviewOn: dayAhead(2) } });
  await publishedStudy(w, { title: "Older still", findings: [] }, { settings: { reviewOn: null } });
  await w.settle();
  expect(await asked()).toEqual([]);
  await daysGoBy(2);
  expect(await asked()).toMatchObject([{ params: { title: "Old" }, count: 1 }]);
  expect((await found(slug)).standing).toBe("current");
  await daysGoBy(1);
  expect((await found(slug)).standing).toBe("due");
  expect(await asked()).toMatchObject([{ count: 1 }]);
  await publishedStudy(w, { title: "Oldest", findings: [] }, { settings: { reviewOn: null } });
  expect(await titles()).toEqual(["Oldest", "Older still", "Old"]);
  expect(await titles("fresh=due")).toEqual(["Old"]);
});

test("what is published with a day that has gone by is due at once, and its owner is asked", async () => {
  const { slug } = await publishedStudy(w, { title: "Old" }, { settings: { reviewOn: dayAhead(-1) } });
  expect((await found(slug)).standing).toBe("due");
  expect(await titles("fresh=due")).toEqual(["Old"]);
  await w.settle();
  expect(await asked()).toMatchObject([{ params: { title: "Old" }, count: 1 }]);
});

test("it is looked again as soon as the next day begins", async () => {
  const now = w.clock.now();
  w.clock.advance(Date.parse(`${dayAhead(1)}T00:00:00Z`) - now.getTime() - 60_000);
  const next = await askingStillTrue.run(w, null, { key: "still-true", attempt: 1, signal: new AbortController().signal });
  expect(next).toEqual(new Date(w.clock.now().getTime() + 60_000));
});

test("while nobody answers it is asked again after a month, not every day", async () => {
  await publishedStudy(w, {}, { settings: { reviewOn: dayAhead(1) } });
  await daysGoBy(29);
  expect(await asked()).toMatchObject([{ count: 1 }]);
  await daysGoBy(5);
  expect(await asked()).toMatchObject([{ count: 2 }]);
});

test("when its owner works here no more, the curators are asked", async () => {
  await publishedStudy(w, {}, { settings: { reviewOn: dayAhead(1) } });
  const grantedAt = w.clock.now();
  await w.db.write((tx) => tx.insert(personRoles).values({ personId: cast.grace.id, role: "curator", grantedAt }));
  await deactivating(w, await w.person("jonas"), { personId: cast.tomas.id, reason: "moved on" }, { endSessions: async () => undefined });
  await daysGoBy(1);
  expect(await asked()).toEqual([]);
  expect(await asked(cast.grace.id)).toHaveLength(1);
});

test("what is still true is current again until its next day, and says who said so", async () => {
  const { id, slug } = await publishedStudy(w, {}, { settings: { reviewOn: dayAhead(1) } });
  await daysGoBy(2);
  await sayingTruth(w, await w.person("tomas"), {
    studyId: id,
    verdict: "still-true",
    nextOn: dayAhead(365),
    words: "Heard a hundred calls again.",
  });
  expect(await found(slug)).toMatchObject({ standing: "current", reviewOn: dayAhead(365) });
  expect(await truthSaid(w.db.read, id)).toMatchObject([
    { verdict: "still-true", words: "Heard a hundred calls again.", by: "Tomás Arce" },
  ]);
  await daysGoBy(2);
  expect((await found(slug)).standing).toBe("current");
});

test("a superseded study points on, past what is superseded itself, and never in a circle", async () => {
  const tomas = await w.person("tomas");
  const say = (studyId: string, by: string) => sayingTruth(w, tomas, { studyId, verdict: "superseded", by, words: null });
  const [first, second, third] = [
    await publishedStudy(w, { title: "First", answer: "Waiting, first." }),
    await publishedStudy(w, { title: "Second", answer: "Waiting, second.", findings: [] }),
    await publishedStudy(w, { title: "Third", answer: "Waiting, third.", findings: [] }),
  ];
  await say(first.id, second.id);
  expect((await found(first.slug)).supersededBy).toEqual({ slug: "second", title: "Second" });
  await say(second.id, third.id);
  expect((await found(first.slug)).supersededBy).toEqual({ slug: "third", title: "Third" });
  await expect(say(third.id, first.id)).rejects.toMatchObject({ code: "insights.supersedes-itself" });
  await expect(say(third.id, third.id)).rejects.toMatchObject({ code: "insights.supersedes-itself" });
  expect(await titles("fresh=past")).toHaveLength(2);
  expect((await titles())[0]).toBe("Third");
  const { results } = await searchInsights(w.db.read, "waiting");
  expect(results.filter(({ kind }) => kind === "study").map(({ slug }) => slug)[0]).toBe("third");
});

test("what is retired can be taken up again", async () => {
  const { id, slug } = await publishedStudy(w);
  const tomas = await w.person("tomas");
  await sayingTruth(w, tomas, { studyId: id, verdict: "retired", words: "The line was closed." });
  expect((await found(slug)).standing).toBe("retired");
  await sayingTruth(w, tomas, { studyId: id, verdict: "still-true", nextOn: dayAhead(30), words: null });
  expect((await found(slug)).standing).toBe("current");
});

test("a form that was open meanwhile does not set the day back unseen", async () => {
  const { id, slug } = await publishedStudy(w);
  const { revision } = await editableStudy(w.db.read, await w.person("tomas"), slug);
  await sayingTruth(w, await w.person("tomas"), { studyId: id, verdict: "still-true", nextOn: dayAhead(900), words: null });
  await expect(publishedStudy(w, { answer: "New." }, { id, revision })).rejects.toMatchObject({ code: "insights.changed" });
});

test("nobody says it but the owner and curators, nor in words that name a customer, nor of what is not there", async () => {
  const { id } = await publishedStudy(w);
  const retired = { studyId: id, verdict: "retired", words: "Old." } as const;
  await expect(sayingTruth(w, await w.person("amara"), retired)).rejects.toMatchObject({ code: "hallway.not-allowed" });
  const tomas = await w.person("tomas");
  await expect(sayingTruth(w, tomas, { ...retired, words: "Ring 07700 900123." })).rejects.toMatchObject({ code: "privacy.unanswered" });
  const elsewhere = { ...retired, verdict: "superseded", by: cast.amara.id } as const;
  await expect(sayingTruth(w, tomas, elsewhere)).rejects.toMatchObject({ code: "hallway.not-found" });
  expect(await truthSaid(w.db.read, id)).toEqual([]);
});

test("each of two superseded by the other, said at once: one of them is refused", async () => {
  const tomas = await w.person("tomas");
  for (let round = 0; round < 8; round += 1) {
    const one = await publishedStudy(w, { title: `One ${round}`, findings: [] });
    const other = await publishedStudy(w, { title: `Other ${round}`, findings: [] });
    const said = await Promise.allSettled([
      sayingTruth(w, tomas, { studyId: one.id, verdict: "superseded", by: other.id, words: null }),
      sayingTruth(w, tomas, { studyId: other.id, verdict: "superseded", by: one.id, words: null }),
    ]);
    expect(said.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(said.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "insights.supersedes-itself" } });
  }
});
