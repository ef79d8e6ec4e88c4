import { expect, test } from "vitest";
import * as waiting from "#app/routes/admin.import.stories.$id.waiting.tsx";
import * as list from "#app/routes/admin.import.waiting.tsx";
import { loader as feed } from "#app/routes/stories._index.tsx";
import { loader as asJson } from "#app/routes/stories.export[.]jsonl.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { foundImport, imported } from "#tests/support/imports.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const wish = { columns: { row: "Ref", happened: "Answer" } } as const;
const here = (id: string) => ({ url: `/admin/import/stories/${id}/waiting`, params: { id } });
const read = async (w: TestWorld, id: string, as?: CastName) =>
  answerOf(waiting.loader(await doorArgs(w, { ...here(id), ...(as ? { as: cast[as].id } : {}) })));
const post = async (w: TestWorld, id: string, form: Record<string, string>, as?: CastName) =>
  answerOf(waiting.action(await doorArgs(w, { ...here(id), form, ...(as ? { as: cast[as].id } : {}) })));

const forms: Record<string, string>[] = [
  { line: "2", intent: "answer", "finding.happened.4.11.name": "keep" },
  { line: "2", intent: "leave" },
  { line: "2", everywhere: "happened.4.11.name" },
  { intent: "replace-all" },
  { intent: "leave-all", kind: "name" },
];

test("rows that wait are there for editors and administrators alone", async () => {
  const w = await world();
  const { id } = await imported(w, "Ref,Answer\n1,Mrs Ashdown waited\n", wish);
  for (const as of ["amara", "henrik", "tomas", "grace"] as const) {
    expect([as, (await read(w, id, as)).status]).toEqual([as, 404]);
    for (const form of forms) expect([as, (await post(w, id, form, as)).status]).toEqual([as, 404]);
    expect((await answerOf(list.loader(await doorArgs(w, { url: "/admin/import/waiting", as: cast[as].id })))).status).toBe(404);
  }
  expect((await read(w, id)).location).toContain("/sign-in");
  for (const form of forms) expect((await post(w, id, form)).location).toContain("/sign-in");
  await w.settle();
  expect(await foundImport(w, id)).toMatchObject({ waiting: 1, taken: 0 });
  for (const as of ["leila", "jonas"] as const) expect((await read(w, id, as)).status).toBe(200);
});

test("a row of another import, a finding of another row and an import that is not there lead nowhere", async () => {
  const w = await world();
  const one = await imported(w, "Ref,Answer\n1,Mrs Ashdown waited\n", wish);
  const other = await imported(w, "Ref,Answer\n2,All well\n3,Ring 07700 900123\n", wish);
  for (const [id, form] of [
    [other.id, forms[0]],
    [other.id, forms[1]],
    [other.id, forms[2]],
    [one.id, { line: "2", everywhere: "happened.0.18.name" }],
    [one.id, { line: "-1", intent: "leave" }],
    [newId(), forms[3]],
    ["not-an-id", forms[3]],
  ] as const) {
    expect([form, (await post(w, id, form ?? {}, "leila")).status]).toEqual([form, 404]);
  }
  for (const id of [newId(), "not-an-id"]) expect((await read(w, id, "leila")).status).toBe(404);
  await w.settle();
  for (const { id } of [one, other]) expect(await foundImport(w, id)).toMatchObject({ waiting: 1 });
});

test("what waits is nowhere that others read", async () => {
  const w = await world();
  await imported(w, "Ref,Answer\n1,Mrs Ashdown waited\n2,All well\n", wish);
  const page = await answerOf(feed(await doorArgs(w, { url: "/stories", as: cast.amara.id })));
  expect(JSON.stringify(page.body)).not.toContain("Ashdown");
  const exported = (await asJson(await doorArgs(w, { url: "/stories/export.jsonl", as: cast.amara.id }))) as Response;
  expect(await exported.text()).not.toContain("Ashdown");
});
