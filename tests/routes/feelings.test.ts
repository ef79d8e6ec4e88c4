import { expect, test } from "vitest";
import { loader } from "#app/routes/stories.feelings.tsx";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const knock = async (w: TestWorld, query = "", as: string | undefined = cast.amara.id) =>
  answerOf(loader(await doorArgs(w, { url: `/stories/feelings${query}`, ...(as ? { as } : {}) })));

test("the pictures are for whoever is signed in", async () => {
  expect((await knock(await world(), "", "")).location).toMatch(/^\/sign-in/);
});

test("the pictures are those of the filter in the address, and what is misspelt there is left out", async () => {
  const w = await world();
  await told(w, "grace", { kind: "delight" });
  await told(w, "grace", { kind: "struggle" });
  expect((await knock(w)).body.felt.stories).toBe(2);
  const { body } = await knock(w, "?kind=delight&channel=phone");
  expect(body.filter).toEqual({ kind: "delight", channel: "phone" });
  expect(body.felt.stories).toBe(1);
  expect(body.months.at(-1).name).toMatch(/20\d\d/);
  const mistyped = await knock(w, "?kind=delite&department=1%27--&from=2026-02-30&feeling=joy,anger");
  expect(mistyped.status).toBe(200);
  expect(mistyped.body.filter).toEqual({});
  expect(mistyped.body.felt.stories).toBe(2);
});

test("empty fields of the form do not stay in the address, and the form stays where it was sent", async () => {
  const w = await world();
  expect((await knock(w, "?kind=delight&channel=&from=")).location).toBe("/stories/feelings?kind=delight");
  expect((await knock(w, "?choosing=yes")).body.choices.departments.length).toBeGreaterThan(0);
});
