import { beforeEach, expect, test } from "vitest";
import { loader as page } from "#app/routes/insights.$slug._index.tsx";
import { loader as form, action as say } from "#app/routes/insights.$slug.truth.tsx";
import { studyReviews } from "#db/schema/insights.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let old: { id: string; slug: string };
let newer: { id: string; slug: string };
beforeEach(async () => {
  w = await world();
  old = await publishedStudy(w, { title: "Old" });
  newer = await publishedStudy(w, { title: "Newer", findings: [] });
});
const knock = async (door: Door, as: keyof typeof cast | undefined, slug: string, given?: Record<string, string>) => {
  const what: Knock = {
    url: `/insights/${slug}/truth`,
    params: { slug },
    ...(as ? { as: cast[as].id } : {}),
    ...(given ? { form: given } : {}),
  };
  return answerOf(door(await doorArgs(w, what)));
};

test("its owner says that another stands in its place, and readers are pointed on with why", async () => {
  const { body } = await knock(form, "tomas", old.slug);
  expect(body.others).toEqual([{ value: newer.id, label: "Newer" }]);
  const said = await knock(say, "tomas", old.slug, { verdict: "superseded", by: newer.id, words: "Asked twice as many." });
  expect(said.location).toBe(`/insights/${old.slug}`);
  const read = (await knock(page, "amara", old.slug)).body;
  expect(read.study).toMatchObject({ standing: "superseded", supersededBy: { slug: newer.slug } });
  expect(read.said).toMatchObject({ words: "Asked twice as many.", by: "Tomás Arce" });
  expect(read.mayAnswer).toBe(false);
});

test("what is missing is asked for beside its field, with everything typed kept", async () => {
  const mistakes = async (given: Record<string, string>) => {
    const { status, body } = await knock(say, "tomas", old.slug, given);
    expect(status).toBeGreaterThanOrEqual(400);
    return Object.keys(body.result.error);
  };
  expect(await mistakes({ verdict: "still-true", nextOn: "2020-01-01" })).toEqual(["nextOn"]);
  expect(await mistakes({ verdict: "superseded", by: "", words: "x" })).toEqual(["by"]);
  expect(await mistakes({ verdict: "superseded", by: old.id })).toEqual(["by"]);
  expect(await mistakes({ verdict: "retired", words: " " })).toEqual(["words"]);
  expect(await mistakes({ verdict: "retired", words: "Ring 07700 900123." })).toEqual(["words"]);
  expect(await mistakes({ verdict: "guessed" })).toEqual(["verdict"]);
  expect(await w.db.read.select().from(studyReviews)).toEqual([]);
});

test("nobody else is asked, and nothing is said without a session", async () => {
  for (const door of [form, say]) {
    expect((await knock(door, undefined, old.slug, door === say ? { verdict: "retired", words: "x" } : undefined)).location).toMatch(
      /^\/sign-in/,
    );
    expect((await knock(door, "amara", old.slug, door === say ? { verdict: "retired", words: "x" } : undefined)).status).toBe(403);
    expect((await knock(door, "tomas", "nothing", door === say ? { verdict: "retired", words: "x" } : undefined)).status).toBe(404);
  }
  expect(await w.db.read.select().from(studyReviews)).toEqual([]);
});

test("a notification leads to the question", async () => {
  expect((await knock(form, "tomas", old.id)).location).toBe(`/insights/${old.slug}/truth`);
});
