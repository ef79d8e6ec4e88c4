import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as page from "#app/routes/admin.import.stories.$id._index.tsx";
import * as preview from "#app/routes/admin.import.stories.$id.preview.tsx";
import * as waiting from "#app/routes/admin.import.stories.$id.waiting.tsx";
import * as list from "#app/routes/admin.import.waiting.tsx";
import { stories } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { imported, mapped } from "#tests/support/imports.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const leila = cast.leila.id;
const wish = { columns: { row: "Ref", happened: "Answer" } } as const;
const content = `Ref,Answer\nx1,All went well\n${Array.from({ length: 23 }, (_, at) => `w${at},Mrs Ashdown waited ${at} days`).join("\n")}\nx2,Ring me on 07700 900123\n`;

const here = (id: string, query = "") => `/admin/import/stories/${id}/waiting${query}`;
const get = async (w: TestWorld, id: string, query = "", as = leila) =>
  answerOf(waiting.loader(await doorArgs(w, { url: here(id, query), params: { id }, as })));
const post = async (w: TestWorld, id: string, form: Record<string, string>, query = "", as = leila) =>
  answerOf(waiting.action(await doorArgs(w, { url: here(id, query), params: { id }, form, as })));

test("an editor reads what waits page by page and by kind, the words with their marks", async () => {
  const w = await world();
  const { id } = await imported(w, content, wish);
  const { body } = await get(w, id);
  expect(body).toMatchObject({
    found: { waiting: 24, fileName: "verbatims.csv" },
    kinds: [
      { kind: "name", rows: 23, findings: 23 },
      { kind: "phone", rows: 1, findings: 1 },
    ],
    mayImport: false,
  });
  expect(body.rows).toHaveLength(20);
  expect(body.rows[0]).toMatchObject({
    line: 3,
    texts: [{ field: "happened", parts: [{ text: "Mrs " }, { text: "Ashdown", kind: "name" }, { text: " waited 0 days" }] }],
    findings: [{ kind: "name", words: "Ashdown", replacement: "[name]" }],
  });
  expect([body.previous, body.next]).toEqual([undefined, 22]);
  const second = (await get(w, id, "?after=22")).body;
  expect(second.rows.map(({ line }: { line: number }) => line)).toEqual([23, 24, 25, 26]);
  expect([second.previous, second.next]).toEqual([23, undefined]);
  const first = (await get(w, id, "?before=23")).body;
  expect(first.rows.map(({ line }: { line: number }) => line)).toEqual(body.rows.map(({ line }: { line: number }) => line));
  expect([first.previous, first.next]).toEqual([undefined, 22]);
  const phones = (await get(w, id, "?kind=phone")).body;
  expect(phones.rows.map(({ line }: { line: number }) => line)).toEqual([26]);
  for (const query of ["?kind=nonsense", "?after=nonsense"]) expect((await get(w, id, query)).body.rows).toHaveLength(20);
  const imports = await answerOf(list.loader(await doorArgs(w, { url: "/admin/import/waiting", as: leila })));
  expect(imports.body.imports).toMatchObject([{ id, waiting: 24 }]);
});

test("rows are answered by forms alone: one by one, by their words, all at once", async () => {
  const w = await world();
  const { id } = await imported(w, content, wish);
  const [row] = (await get(w, id)).body.rows;
  const name = `finding.${row.findings[0].id}`;
  const unanswered = await post(w, id, { line: "3", intent: "answer" }, "?kind=name");
  expect([unanswered.status, unanswered.location]).toEqual([302, here(id, "?kind=name")]);
  expect((await get(w, id)).body.found.waiting).toBe(24);
  await post(w, id, { line: "3", intent: "answer", [name]: "replace" });
  await post(w, id, { line: "4", intent: "leave" });
  expect((await get(w, id)).body.found.waiting).toBe(22);
  await post(w, id, { line: "5", everywhere: row.findings[0].id });
  expect((await get(w, id)).body.underWay).toMatchObject([{ action: "keep", kind: "name", rows: 21, done: 0 }]);
  await w.settle();
  expect((await get(w, id)).body).toMatchObject({ found: { waiting: 1 }, underWay: [] });
  await post(w, id, { intent: "replace-all", kind: "phone" });
  await w.settle();
  const told = await w.db.read
    .select({ happened: stories.happened })
    .from(stories)
    .where(eq(stories.importId, id))
    .orderBy(asc(stories.id));
  expect(told).toHaveLength(24);
  expect(told.map(({ happened }) => happened)).toEqual(
    expect.arrayContaining(["Mrs [name] waited 0 days", "Mrs Ashdown waited 2 days", "Ring me on [phone]"]),
  );
  expect((await get(w, id)).body).toMatchObject({ found: { waiting: 0 }, rows: [] });
  const importPage = await answerOf(page.loader(await doorArgs(w, { url: "/", params: { id }, as: cast.jonas.id })));
  expect(importPage.body.found).toMatchObject({ taken: 24, waiting: 0, skipped: 1, erasedAt: w.clock.now() });
  expect((await post(w, id, { line: "6", intent: "leave" })).status).toBe(404);
  // Done twice, or with nothing left to do, it is done once.
  expect((await post(w, id, { intent: "leave-all" })).status).toBe(302);
});

test("a preview says how many of the first rows would wait, and marks what was found", async () => {
  const w = await world();
  const { id } = await mapped(w, content, wish);
  const { body } = await answerOf(preview.loader(await doorArgs(w, { url: "/", params: { id }, as: cast.jonas.id })));
  expect(body.preview).toMatchObject({ taken: 25, personal: { rows: 24, of: 25 } });
  expect(body.preview.stories[1].marked.happened).toEqual([
    { text: "Mrs " },
    { text: "Ashdown", kind: "name" },
    { text: " waited 0 days" },
  ]);
});
