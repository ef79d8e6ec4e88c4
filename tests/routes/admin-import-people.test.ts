import { expect, test } from "vitest";
import * as upload from "#app/routes/admin.import.people._index.tsx";
import * as door from "#app/routes/admin.import.people.$id.tsx";
import * as report from "#app/routes/admin.import.people.$id_.report[.csv].ts";
import * as stored from "#app/routes/files.$hash.ts";
import { people } from "#db/schema/people.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const asJonas = (w: TestWorld, knock: Knock) => doorArgs(w, { as: cast.jonas.id, ...knock });

async function uploading(w: TestWorld, content: string | Uint8Array<ArrayBuffer>, name = "people.csv") {
  const form = new FormData();
  form.append("file", new File([content], name, { type: "text/csv" }));
  return answerOf(upload.action(await asJonas(w, { url: "/admin/import/people?index", form })));
}

async function uploaded(w: TestWorld, ...lines: string[]): Promise<string> {
  const { location } = await uploading(w, ["name,email,team,department,function,manager_email,site,roles", ...lines].join("\r\n"));
  return location?.split("/").at(-1) ?? "";
}

const look = async (w: TestWorld, id: string) =>
  answerOf(door.loader(await asJonas(w, { url: `/admin/import/people/${id}`, params: { id } })));
const take = async (w: TestWorld, id: string, form: Record<string, string>) =>
  answerOf(door.action(await asJonas(w, { url: `/admin/import/people/${id}`, params: { id }, form })));
const howMany = async (w: TestWorld) => (await w.db.read.select().from(people)).length;

test("a file is checked, then taken as a whole, and the new people are invited", async () => {
  const w = await world();
  const id = await uploaded(
    w,
    "Ada Lund,ada@fernhollow.example,,Legal,support,,Cork,host",
    "Bo Ek,bo@fernhollow.example,,Legal,,ada@fernhollow.example,,",
  );
  const before = await look(w, id);
  expect(before.body).toMatchObject({
    state: "checked",
    summary: { counts: { added: 2, changed: 0, unchanged: 0, refused: 0 }, newDepartments: ["Legal"], newTeams: 1, unknownColumns: [] },
  });
  expect(await howMany(w)).toBe(7);
  expect(await take(w, id, { take: "all", invite: "on" })).toMatchObject({ status: 302, location: `/admin/import/people/${id}` });
  expect(await howMany(w)).toBe(9);
  await w.settle();
  expect(w.letters.map((letter) => letter.to).sort()).toEqual(["ada@fernhollow.example", "bo@fernhollow.example"]);
  const after = await look(w, id);
  expect(after.body).toMatchObject({ state: "taken", known: { outcome: { added: 2 }, byName: "Jonas Abebe" } });
  const hash = after.body.known.reportHash;
  const file = await answerOf(stored.loader(await asJonas(w, { url: `/files/${hash}`, params: { hash } })));
  expect(file.status).toBe(200);
  expect(file.body).toContain("2,Added,,Ada Lund,ada@fernhollow.example");
});

test("what cannot be taken is shown with line and reason, and stays out", async () => {
  const w = await world();
  const id = await uploaded(w, "Ada Lund,ada@fernhollow.example,,,,,Lyon,", "Bo Ek,bo@fernhollow.example,,,,,,");
  const { body } = await look(w, id);
  expect(body.summary).toMatchObject({
    counts: { added: 1, refused: 1 },
    missingSites: ["Lyon"],
    refused: [{ line: 2, name: "Ada Lund", said: "There is no site “Lyon”." }],
  });
  const refused = await take(w, id, { take: "all" });
  expect(refused.status).toBe(302);
  expect(await howMany(w)).toBe(7);
  const csv = await answerOf(report.loader(await asJonas(w, { url: `/admin/import/people/${id}/report.csv`, params: { id } })));
  expect(csv.headers.get("Content-Disposition")).toContain("people");
  expect(csv.body).toContain("2,Not taken,There is no site “Lyon”.,Ada Lund,ada@fernhollow.example");
  await take(w, id, { take: "good" });
  expect(await howMany(w)).toBe(8);
});

test("unknown columns ask for a decision, another encoding is said", async () => {
  const w = await world();
  const western = Uint8Array.from(Buffer.from("name;email;shoe size\r\nZoë Müller;zoe@fernhollow.example;39", "latin1"));
  const { location } = await uploading(w, western);
  const id = location?.split("/").at(-1) ?? "";
  expect((await look(w, id)).body.summary).toMatchObject({ encoding: "Windows-1252", unknownColumns: ["shoe size"], counts: { added: 1 } });
  await take(w, id, { take: "all" });
  expect(await howMany(w)).toBe(7);
  await take(w, id, { take: "good" });
  expect((await w.db.read.select().from(people)).map((row) => row.name)).toContain("Zoë Müller");
});

test("a file that is no list of people says why", async () => {
  const w = await world();
  const { location } = await uploading(w, "colour,size\nred,9");
  expect((await look(w, location?.split("/").at(-1) ?? "")).body).toMatchObject({
    state: "unusable",
    reason: expect.stringContaining("name, email"),
  });
  const none = new FormData();
  none.append("other", "x");
  const missing = await answerOf(upload.action(await asJonas(w, { url: "/admin/import/people?index", form: none })));
  expect(missing.status).toBe(400);
  expect(missing.body.mistake).toContain("Choose a file");
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const picture = await uploading(w, png, "people.csv");
  expect(picture.status).toBe(415);
  expect(picture.body.mistake).toContain("CSV");
});

test("the same file may be looked at again, and is not taken twice", async () => {
  const w = await world();
  const id = await uploaded(w, "Ada Lund,ada@fernhollow.example,,,,,,");
  await take(w, id, { take: "all" });
  const again = await take(w, id, { take: "all" });
  expect(decodeURIComponent(again.setCookie.join())).toContain("taken already");
  expect(await howMany(w)).toBe(8);
  const list = await answerOf(upload.loader(await asJonas(w, { url: "/admin/import/people" })));
  expect(list.body.imports).toMatchObject([{ id, fileName: "people.csv", outcome: { added: 1 } }]);
});
