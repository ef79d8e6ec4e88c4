import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as list from "#app/routes/admin.import.stories._index.tsx";
import * as one from "#app/routes/admin.import.stories.$id._index.tsx";
import * as preview from "#app/routes/admin.import.stories.$id.preview.tsx";
import { newId } from "#app/shared/ids.ts";
import { stories } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { begun, foundImport, imported } from "#tests/support/imports.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const here = "/admin/import/stories";
const jonas = cast.jonas.id;
const table =
  'Ref;Wann;Was geschah;Kanal\n1;30/09/2025;Erst nichts, dann alles;Telefon\n2;6/28/2025;"Zwei\nZeilen";Brief\n3;31/02/2025;Nie;Brief\n';

async function sent(w: TestWorld, content: BlobPart, name = "umfrage.csv", as: string = jonas) {
  const form = new FormData();
  form.append("file", new File([content], name));
  return answerOf(list.action(await doorArgs(w, { url: here, form, as })));
}

const post = async (w: TestWorld, id: string, form: Record<string, string | string[]>, as: string = jonas) =>
  answerOf(one.action(await doorArgs(w, { url: `${here}/${id}`, params: { id }, form, as })));
const get = async (w: TestWorld, id: string, as: string = jonas) =>
  answerOf(one.loader(await doorArgs(w, { url: `${here}/${id}`, params: { id }, as })));

test("a file is uploaded, mapped, previewed, run, read and taken back, by forms alone", async () => {
  const w = await world();
  const uploaded = await sent(w, table);
  expect(uploaded.status).toBe(302);
  const id = uploaded.location?.split("/").at(-1) ?? "";
  const page = await get(w, id);
  expect(page.body.chosen).toMatchObject({
    delimiter: ";",
    rows: 3,
    view: { columns: [{ name: "Ref" }, { name: "Wann" }, { name: "Was geschah" }, { name: "Kanal" }] },
  });

  const incomplete = await post(w, id, { intent: "preview", "field.title": "constant", "constant.title": "Aus der Umfrage" });
  expect([incomplete.status, incomplete.body.mistakes]).toEqual([400, ["happened"]]);
  expect((await get(w, id)).body.chosen.mapping.fields.title).toEqual({ from: "constant", value: "Aus der Umfrage" });

  const first = {
    intent: "show",
    "field.happened": "column:2",
    "field.toldOn": "column:1",
    "field.channel": "column:3",
    "field.row": "column:0",
  };
  expect((await post(w, id, first)).location).toBe(`${here}/${id}`);
  const shown = (await get(w, id)).body.chosen;
  expect(shown.mapping.formats).toEqual(["day-month-year", "month-day-year"]);
  expect(shown.view.lists).toEqual([
    {
      field: "channel",
      column: 3,
      more: false,
      values: [
        { value: "Telefon", count: 1, target: "" },
        { value: "Brief", count: 2, target: "" },
      ],
    },
  ]);

  const chosen = {
    ...first,
    intent: "preview",
    format: ["day-month-year", "month-day-year", "", ""],
    "values.channel.column": "3",
    "values.channel.from": ["Telefon", "Brief"],
    "values.channel.to": ["phone", "letter"],
  };
  expect((await post(w, id, chosen)).location).toBe(`${here}/${id}/preview`);
  const args = () => doorArgs(w, { url: `${here}/${id}/preview`, params: { id }, as: jonas });
  const previewed = await answerOf(preview.loader(await args()));
  expect(previewed.body.preview).toMatchObject({
    taken: 2,
    refused: 1,
    reasons: [{ reason: { code: "date-impossible" }, line: 5, count: 1 }],
  });
  expect(previewed.body.preview.stories[1].story).toMatchObject({ happened: "Zwei\nZeilen", channel: "letter", toldOn: "2025-06-28" });

  const started = await answerOf(preview.action(await doorArgs(w, { url: `${here}/${id}/preview`, params: { id }, form: {}, as: jonas })));
  expect(started.location).toBe(`${here}/${id}`);
  expect((await get(w, id)).body).toMatchObject({ found: { state: "waiting", rows: 3 } });
  await w.settle();
  expect((await get(w, id)).body.found).toMatchObject({ state: "done", read: 3, taken: 2, refused: 1 });
  expect((await answerOf(list.loader(await doorArgs(w, { url: here, as: jonas })))).body.imports).toMatchObject([{ id, taken: 2 }]);
  expect((await answerOf(preview.loader(await args()))).location).toBe(`${here}/${id}`);

  expect((await post(w, id, { intent: "undo" })).status).toBe(302);
  expect((await get(w, id)).body.found.state).toBe("undoing");
  await w.settle();
  expect((await get(w, id)).body.found.state).toBe("undone");
  expect(await w.db.read.select().from(stories).where(eq(stories.importId, id))).toEqual([]);
});

test("a file that cannot be taken is told about beside the field", async () => {
  const w = await world();
  for (const [content, name, status] of [
    ["", "", 400],
    ["\n\n", "empty.csv", 400],
    ["<html><body>", "page.csv", 415],
    [`${"a,".repeat(400)}\n`, "wide.csv", 400],
  ] as const) {
    const answer = await sent(w, content, name);
    expect([name, answer.status]).toEqual([name, status]);
    expect(answer.body.mistake).toMatch(/\w+/);
  }
});

test("what comes too late changes nothing and leads back", async () => {
  const w = await world();
  const { id } = await imported(w, "Story\nOne\n", { columns: { happened: "Story" } });
  for (const intent of ["show", "run", "stop", "read"]) {
    const answer = await post(w, id, { intent, "field.happened": "column:0", encoding: "utf-8", delimiter: "," });
    expect([answer.status, answer.location]).toEqual([302, `${here}/${id}`]);
  }
  expect(await foundImport(w, id)).toMatchObject({ state: "done", taken: 1 });
  const again = await answerOf(preview.action(await doorArgs(w, { url: `${here}/${id}/preview`, params: { id }, form: {}, as: jonas })));
  expect(again.location).toBe(`${here}/${id}`);
});

test("past imports come page by page, both ways", async () => {
  const w = await world();
  const ids: string[] = [];
  for (let at = 0; at < 23; at += 1) {
    w.clock.advance(60_000);
    ids.unshift((await begun(w, `Story\nStory ${at}\n`)).id);
  }
  const page = async (query: string) => (await answerOf(list.loader(await doorArgs(w, { url: here + query, as: jonas })))).body;
  const idsOf = (body: { imports: { id: string }[] }) => body.imports.map(({ id }) => id);
  const first = await page("");
  expect(idsOf(first)).toEqual(ids.slice(0, 20));
  expect(first.previous).toBeUndefined();
  const second = await page(`?after=${first.next}`);
  expect([idsOf(second), second.next]).toEqual([ids.slice(20), undefined]);
  const back = await page(`?before=${second.previous}`);
  expect([idsOf(back), back.previous]).toEqual([ids.slice(0, 20), undefined]);
});

test("of a file that holds nothing, and of one whose quotation mark never closes, it is said what is odd", async () => {
  const w = await world();
  expect((await sent(w, "", "leer.csv")).body).toEqual({ mistake: "There is nothing in this file." });
  const { id } = await begun(w, 'Id;Story\n"1;Hello\n');
  const { unreadable } = (await get(w, id)).body.chosen;
  expect(unreadable).toMatchObject({ line: 2, words: expect.stringContaining("quotation mark") });
  const { import_mapping_lead: lead } = await import("#app/paraglide/messages.js");
  expect(lead({ count: 1, shown: "1", wide: 1, columns: "1" })).toMatch(/^1 row in 1 column\./);
  expect(lead({ count: 2, shown: "2", wide: 3, columns: "3" })).toMatch(/^2 rows in 3 columns\./);
});

test("nobody but an administrator finds these pages, or does anything there", async () => {
  const w = await world();
  const { id } = await begun(w, "Story\nOne\n");
  for (const name of ["amara", "henrik", "leila", "tomas", "priya", "grace"] as const) {
    const as = cast[name].id;
    const args = (form?: Record<string, string>) => doorArgs(w, { url: `${here}/${id}`, params: { id }, as, ...(form ? { form } : {}) });
    const answers = [
      await answerOf(list.loader(await doorArgs(w, { url: here, as }))),
      await sent(w, table, "umfrage.csv", as),
      await get(w, id, as),
      ...(await Promise.all(["show", "preview", "read", "run", "stop", "undo"].map((intent) => post(w, id, { intent }, as)))),
      await answerOf(preview.loader(await args())),
      await answerOf(preview.action(await args({ go: "on" }))),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  }
  expect((await answerOf(list.loader(await doorArgs(w, { url: here })))).location).toMatch(/^\/sign-in/);
  expect((await answerOf(one.loader(await doorArgs(w, { url: `${here}/${id}`, params: { id } })))).location).toMatch(/^\/sign-in/);
  expect(await foundImport(w, id)).toMatchObject({ state: "mapping" });
});

test("an import that does not exist is not there", async () => {
  const w = await world();
  for (const id of [newId(), "nonsense", "../people"]) {
    expect((await get(w, id)).status).toBe(404);
    expect((await post(w, id, { intent: "run" })).status).toBe(404);
    const args = (form?: Record<string, string>) =>
      doorArgs(w, { url: `${here}/x/preview`, params: { id }, as: jonas, ...(form ? { form } : {}) });
    expect((await answerOf(preview.loader(await args()))).status).toBe(404);
    expect((await answerOf(preview.action(await args({ go: "on" })))).status).toBe(404);
  }
});
