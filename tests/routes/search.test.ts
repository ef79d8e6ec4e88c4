import { beforeEach, expect, test } from "vitest";
import { startingDemonstration } from "#app/domains/auth/demonstrating.server.ts";
import { loader } from "#app/routes/search._index.tsx";
import { loader as all } from "#app/routes/search.insights.tsx";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (url: string) => answerOf(loader(await doorArgs(w, { url, as: cast.amara.id })));

test("an address without words asks for some", async () => {
  await told(w, "grace");
  const { status, body } = await knock("/search");
  expect(status).toBe(200);
  expect(body).toMatchObject({ results: [], count: 0, typed: "", page: 1 });
});

test("what was typed is found, a page at a time", async () => {
  for (let number = 0; number < 12; number += 1) await told(w, "grace", { title: `Refund ${number}` });
  const first = (await knock("/search?q=refund")).body;
  expect(first).toMatchObject({ count: 12, more: false, page: 1, isLast: false, typed: "refund" });
  expect(first.results).toHaveLength(10);
  expect(first.told).toHaveLength(10);
  const second = (await knock("/search?q=refund&page=2")).body;
  expect(second).toMatchObject({ count: 12, page: 2, isLast: true });
  expect(second.results).toHaveLength(2);
  expect((await knock("/search?q=refund&page=9")).body).toMatchObject({ results: [], page: 9 });
});

test("studies and findings are counted apart from stories, and all of them stand on a page of their own", async () => {
  await told(w, "grace", { title: "Waiting in the rain" });
  for (let number = 0; number < 23; number += 1)
    await publishedStudy(w, { title: `Waiting ${number}`, answer: "They wait.", findings: [] });
  const { body } = await knock("/search?q=waiting");
  expect(body).toMatchObject({ count: 1, insights: { count: 23, more: false } });
  expect(body.insights.results).toHaveLength(5);
  const insights = async (url: string) => (await answerOf(all(await doorArgs(w, { url, as: cast.amara.id })))).body;
  const first = await insights("/search/insights?q=waiting");
  const second = await insights("/search/insights?q=waiting&page=2");
  expect([first, second]).toMatchObject([
    { count: 23, goesOn: true },
    { goesOn: false, page: 2 },
  ]);
  expect(new Set([...first.results, ...second.results].map((one: { id: string }) => one.id)).size).toBe(23);
  expect(await insights("/search/insights")).toMatchObject({ results: [], typed: "" });
  expect((await answerOf(all(await doorArgs(w, { url: "/search/insights?q=waiting" })))).location).toMatch(/^\/sign-in/);
});

test("filters stand in the address, and empty fields of the form do not", async () => {
  const department = castDepartments.finance.id;
  const id = await told(w, "grace", { title: "Refund", departments: [department] });
  await told(w, "grace", { title: "Refund" });
  const { body } = await knock(`/search?q=refund&department=${department}&kind=struggle`);
  expect(body.results.map((one: { id: string }) => one.id)).toEqual([id]);
  expect(body.names.department).toBe(castDepartments.finance.name);
  expect((await knock("/search?q=late+refund&channel=&site=&from=&kind=delight&choosing=yes")).location).toBe(
    "/search?q=late+refund&kind=delight&choosing=yes",
  );
  expect((await knock("/search?q=")).location).toBe("/search");
  expect((await knock("/search?q=a&choosing=yes")).body.choices.sites.length).toBeGreaterThan(0);
});

test("whatever is typed is answered", async () => {
  await told(w, "grace", { title: "Refund" });
  for (const typed of ['"* OR NEAR(', "x".repeat(10_000), "\u0000", "%_\\", "<script>", "refund ".repeat(1_500)]) {
    expect((await knock(`/search?q=${encodeURIComponent(typed)}`)).status, typed.slice(0, 20)).toBe(200);
  }
});

test("the demonstration can be searched as soon as it has begun", async () => {
  w = await world({ empty: true });
  await startingDemonstration(w);
  await w.settle();
  const { body } = await answerOf(loader(await doorArgs(w, { url: "/search?q=eggs", as: cast.amara.id })));
  expect(body.count).toBeGreaterThan(0);
});
