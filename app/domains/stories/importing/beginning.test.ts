import { expect, test } from "vitest";
import { files } from "#db/schema/files.ts";
import { stories } from "#db/schema/stories.ts";
import { begun, imported, reportOf } from "#tests/support/imports.ts";
import { world } from "#tests/support/world.ts";
import { beginImport } from "./beginning.server.ts";
import { chooseReading } from "./choosing.server.ts";
import { previewImport } from "./previewing.server.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const text = { columns: { happened: "Story" } } as const;

test.each([
  ["commas", "Id,Story\r\n1,Hello\r\n", { delimiter: ",", encoding: "utf-8" }],
  ["a mark at the beginning", "\ufeffId,Story\n1,Hello\n", { delimiter: ",", encoding: "utf-8" }],
  ["semicolons, and commas inside", 'Id;Story\n1;"Hello, you"\n2;Hello, again, you\n', { delimiter: ";", encoding: "utf-8" }],
  ["tabs", "Id\tStory\n1\tHello; you, there\n", { delimiter: "\t", encoding: "utf-8" }],
  ["bars", "Id|Story\n1|Hello, you\n", { delimiter: "|", encoding: "utf-8" }],
  ["UTF-16", utf16("Id\tStory\r\n1\tHallo ☎\r\n"), { delimiter: "\t", encoding: "utf-16le" }],
  ["Windows-1252", latin1("Id;Story\r\n1;Gr\xfc\xdfe \x93so\x94\r\n"), { delimiter: ";", encoding: "windows-1252", encodingGuessed: true }],
  ["old line ends", "Id,Story\r1,Hello\r", { delimiter: ",", encoding: "utf-8" }],
  ["one column", "Story\nHello, you\nHello\n", { encoding: "utf-8" }],
])("a file with %s is read", async (_what, content, expected) => {
  const w = await world();
  const { survey } = await begun(w, content);
  expect(survey).toMatchObject(expected);
  expect(survey.columns.at(-1)?.name).toBe("Story");
  expect(survey.columns.at(-1)?.samples[0]).toMatch(/^(Hello|Hallo ☎|Grüße “so”)/);
});

test("a quotation mark that never closes is remarked on, and the rows before it still tell the delimiter", async () => {
  const w = await world();
  const { survey } = await begun(w, 'Id;Story\n1;Hello\n2;"Hello, you\n3;Bye\n');
  expect(survey).toMatchObject({ delimiter: ";", rows: 1, unreadable: { line: 3, problem: "unclosed-quote" } });
  expect(survey.columns.map(({ name }) => name)).toEqual(["Id", "Story"]);
  expect((await begun(w, 'Id;Story\n"1;Hello\n')).survey).toMatchObject({ delimiter: ";", rows: 0, unreadable: { line: 2 } });
});

test("a few broken signs do not turn a whole file into another encoding", async () => {
  const w = await world();
  const content = Buffer.concat([
    Buffer.from(`Id,Story\n${"1,für später schön\n".repeat(50)}2,caf`),
    Buffer.from([0xe9]),
    Buffer.from("\n"),
  ]);
  const { survey } = await begun(w, content);
  expect(survey).toMatchObject({ encoding: "utf-8", encodingGuessed: true });
});

test("names lose odd spaces; the same name twice and no name at all stay columns of their own", async () => {
  const w = await world();
  const { survey } = await begun(w, "PTS\u00a0 Name , Story,Story,\na,b,c,d\n");
  expect(survey.columns.map(({ name }) => name)).toEqual(["PTS Name", "Story", "Story", ""]);
});

test("what a column holds is counted, up to 200 values", async () => {
  const w = await world();
  const lines = Array.from({ length: 300 }, (_, at) => `${at},${at % 2 ? "Phone" : "phone "},,${"long words ".repeat(20)}${at}`);
  const { survey } = await begun(w, `Id,Channel,Empty,Story\n${lines.join("\n")}\n`);
  const [id, channel, empty, story] = survey.columns;
  expect(survey).toMatchObject({ rows: 300, whole: true, estimate: 300 });
  expect(id).toMatchObject({ unique: true, more: true, filled: 300 });
  expect(id?.values).toHaveLength(200);
  expect(channel).toMatchObject({
    unique: false,
    more: false,
    values: [
      { value: "phone", count: 150 },
      { value: "Phone", count: 150 },
    ],
  });
  expect(empty).toMatchObject({ filled: 0, unique: false, values: [], samples: [] });
  expect(story).toMatchObject({ values: [], more: true });
  expect(story?.samples[0]?.length).toBeLessThan(100);
});

test.each([
  ["nothing but line breaks", "\n\n\n", "stories.import-empty"],
  ["only a mark", "\ufeff", "stories.import-empty"],
  ["far too many columns", `${"a,".repeat(301)}\n`, "stories.import-columns"],
])("a file with %s is refused by name and not kept", async (_what, content, code) => {
  const w = await world();
  await expect(begun(w, content)).rejects.toMatchObject({ code });
  await w.settle();
  expect(await w.db.read.select().from(files)).toEqual([]);
});

test("a file with only a header brings nothing, and says so", async () => {
  const w = await world();
  const found = await imported(w, "Id,Story\n", text);
  expect(found).toMatchObject({ state: "done", read: 0, taken: 0 });
  expect(await reportOf(w, found)).toHaveLength(1);
});

test("emoji, broken signs, control characters, a megabyte, a formula and a slipped row", async () => {
  const w = await world();
  const rows = [
    "1,Thank you 👩‍🚒 so much",
    "2,Broken \ufffd sign and a\u0007bell",
    `3,"${"x".repeat(1_000_000)}"`,
    "4,=HYPERLINK(evil)",
    "5,Not quoted, and so slipped",
    ",,",
    '6,"never closed',
    "7,lost",
  ];
  const found = await imported(w, `Id,Story\n${rows.join("\n")}\n`, { columns: { happened: "Story", row: "Id" } });
  expect(found).toMatchObject({ state: "done", read: 7, taken: 3, refused: 3, skipped: 1 });
  const told = await w.db.read.select({ happened: stories.happened }).from(stories);
  expect(told.map(({ happened }) => happened).sort()).toEqual([
    "=HYPERLINK(evil)",
    "Broken \ufffd sign and abell",
    "Thank you 👩‍🚒 so much",
  ]);
  const report = await reportOf(w, found);
  expect(report.slice(1)).toEqual([
    "2,taken,,1",
    "3,taken,,2",
    expect.stringMatching(/^4,not possible,.*1,000,000 characters, at most 8,000 fit.*,3$/),
    "5,taken,,4",
    expect.stringMatching(/^6,not possible,.*3 cells where the header has 2.*,5$/),
    "7,left out,Nothing stands in this row,",
    expect.stringMatching(/^8,not possible,.*never closes.*,$/),
  ]);
});

test("a report holds no formulas", async () => {
  const w = await world();
  const found = await imported(w, "Id,Story\n=1+1,One\n@cmd,Two\n-2,Three\n", { columns: { row: "Id", happened: "Story" } });
  expect((await reportOf(w, found)).slice(1)).toEqual(["2,taken,,'=1+1", "3,taken,,'@cmd", "4,taken,,'-2"]);
});

test("a preview tells what a run would do and does nothing", async () => {
  const w = await world();
  await imported(w, "Id,Story\n1,There already\n", { columns: { row: "Id", happened: "Story" } });
  const content = `Id,Story\n1,There already\n2,New\n2,New again\n3,Did not answer\n4,\n${Array.from({ length: 20 }, (_, at) => `x${at},More ${at}`).join("\n")}`;
  const found = await begun(w, content);
  const preview = await previewImport(w, found);
  expect(preview).toMatchObject({ rows: 25, whole: true, taken: 21, repeated: 2, skipped: 2, refused: 0, ambiguous: 0 });
  expect(preview.stories).toHaveLength(10);
  expect(preview.stories[0]).toMatchObject({ line: 3, story: { happened: "New" } });
  expect(preview.reasons.map(({ reason, count }) => [reason.code, count])).toEqual([
    ["repeated", 2],
    ["unwanted", 1],
    ["no-story", 1],
  ]);
  expect(preview.left.map(({ line }) => line)).toEqual([4, 5, 6, 2]);
  expect(await w.db.read.select().from(stories)).toHaveLength(1);
});

test("a file can be read in another way than was guessed", async () => {
  const w = await world();
  const { id } = await begun(w, "Id;Story, long\n1;a,b\n");
  await chooseReading(w, await w.person("jonas"), id, { encoding: "utf-8", delimiter: "," });
  const { importOf } = await import("./imports.queries.server.ts");
  expect((await importOf(w.db.read, id))?.survey.columns.map(({ name }) => name)).toEqual(["Id;Story", "long"]);
});

test("nobody but an administrator begins an import", async () => {
  const w = await world();
  const file = { hash: "a".repeat(64), name: "a.csv", size: 1, mediaType: "text/csv" };
  for (const name of ["amara", "leila"] as const) {
    await expect(beginImport(w, await w.person(name), file)).rejects.toMatchObject({ status: 403 });
  }
});
