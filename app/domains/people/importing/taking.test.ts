import { Readable } from "node:stream";
import { and, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { endSessions } from "#app/domains/auth/sessions.server.ts";
import { storeFile } from "#app/domains/files/storing.server.ts";
import { fileUses } from "#db/schema/files.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { departments, people, peopleImports, personRoles } from "#db/schema/people.ts";
import { cast, castSites } from "#db/seed/cast.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { deactivating } from "../deactivating.server.ts";
import { personRecord } from "../people.queries.server.ts";
import { opening } from "./opening.server.ts";
import { takingPeople } from "./taking.server.ts";

const header = "name,email,team,department,function,manager_email,site,roles";

/** A file as the store holds it after an upload. */
async function opened(w: TestWorld, ...lines: string[]): Promise<string> {
  const { hash } = await storeFile(w, Readable.from([Buffer.from([header, ...lines].join("\n"))]), "text/csv");
  return opening(w, await w.person("jonas"), { hash, name: "people.csv" });
}

async function take(w: TestWorld, importId: string, goodRowsOnly = false) {
  return takingPeople(w, await w.person("jonas"), { importId, goodRowsOnly });
}

const byEmail = async (w: TestWorld, email: string) => {
  const [row] = await w.db.read.select().from(people).where(eq(people.email, email));
  return row && personRecord(w.db.read, row.id);
};

test("a file of people makes what it needs and changes who is known", async () => {
  const w = await world();
  const importId = await opened(
    w,
    // The manager stands below whom they manage, and is new.
    "Ada Lund,ada@fernhollow.example,Contracts,Legal,support,bo@fernhollow.example,Cork,editor; curator",
    "Bo Ek,bo@fernhollow.example,,Legal,,henrik.lindqvist@fernhollow.example,,",
    "Amara Okafor-Lind,AMARA.OKAFOR@fernhollow.example,Journeys and Research,Customer Experience,,bo@fernhollow.example,Cork,",
    "Grace Whetu,grace.whetu@fernhollow.example,,,,,,host",
  );
  const { check, addedIds } = await take(w, importId);
  expect(check.counts).toEqual({ added: 2, changed: 1, unchanged: 1, refused: 0 });
  expect(addedIds).toHaveLength(2);
  const bo = await byEmail(w, "bo@fernhollow.example");
  expect(bo).toMatchObject({ name: "Bo Ek", managerEmail: cast.henrik.email, siteId: null, zone: castSites.bristol.zone });
  expect(await byEmail(w, "ada@fernhollow.example")).toMatchObject({
    managerEmail: "bo@fernhollow.example",
    siteId: castSites.cork.id,
    zone: castSites.cork.zone,
    roles: expect.arrayContaining(["curator", "editor"]),
  });
  expect(await byEmail(w, cast.amara.email)).toMatchObject({
    id: cast.amara.id,
    name: "Amara Okafor-Lind",
    managerEmail: "bo@fernhollow.example",
    siteId: castSites.cork.id,
  });
  const [legal] = await w.db.read.select().from(departments).where(eq(departments.name, "Legal"));
  expect(legal?.function).toBe("support");
  const [record] = await w.db.read.select().from(peopleImports).where(eq(peopleImports.id, importId));
  expect(record).toMatchObject({ takenAt: w.clock.now(), outcome: check.counts });
  expect(await w.happened("people.imported")).toEqual([{ importId }]);
  const granted = await w.db.read.select().from(auditEntries).where(eq(auditEntries.action, "people.role-granted"));
  expect(granted.map((entry) => entry.detail)).toEqual(
    expect.arrayContaining([expect.objectContaining({ role: "editor" }), expect.objectContaining({ role: "curator" })]),
  );
});

test("the same file twice changes nothing", async () => {
  const w = await world();
  const lines = ["Ada Lund,ada@fernhollow.example,,Legal,support,amara.okafor@fernhollow.example,Cork,editor"];
  await take(w, await opened(w, ...lines));
  const before = await w.db.read.select().from(people);
  const again = await take(w, await opened(w, ...lines));
  expect(again.check.counts).toEqual({ added: 0, changed: 0, unchanged: 1, refused: 0 });
  expect(await w.db.read.select().from(people)).toEqual(before);
});

test("with one bad row nothing is taken, unless the good rows are asked for", async () => {
  const w = await world();
  const importId = await opened(
    w,
    "Ada Lund,ada@fernhollow.example,,Legal,support,,Atlantis,",
    "Bo Ek,bo@fernhollow.example,,Legal,,ada@fernhollow.example,,",
    "Cy Oh,cy@fernhollow.example,,Legal,,,Cork,",
  );
  await expect(take(w, importId)).rejects.toMatchObject({ code: "people.import-refused" });
  expect(await byEmail(w, "cy@fernhollow.example")).toBeUndefined();
  expect(await w.db.read.select().from(departments).where(eq(departments.name, "Legal"))).toEqual([]);

  const { check } = await take(w, importId, true);
  expect(check.counts).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 2 });
  expect(await byEmail(w, "ada@fernhollow.example")).toBeUndefined();
  expect(await byEmail(w, "bo@fernhollow.example")).toBeUndefined();
  expect(await byEmail(w, "cy@fernhollow.example")).toMatchObject({ siteId: castSites.cork.id });
  const [report] = await w.db.read
    .select({ hash: fileUses.hash })
    .from(fileUses)
    .where(and(eq(fileUses.aboutId, importId), eq(fileUses.name, "people – report.csv")));
  let text = "";
  for await (const piece of w.files.open(report?.hash ?? "")) text += piece;
  expect(text.split("\r\n")).toEqual([
    "\uFEFFLine,Outcome,Reason or change,Name,E-mail",
    "2,Not taken,There is no site “Atlantis”.,Ada Lund,ada@fernhollow.example",
    "3,Not taken,The manager’s row (line 2) cannot be taken.,Bo Ek,bo@fernhollow.example",
    "4,Added,,Cy Oh,cy@fernhollow.example",
    "",
  ]);
});

test("a file is taken once, also when it is asked for twice at the same time", async () => {
  const w = await world();
  const importId = await opened(w, "Ada Lund,ada@fernhollow.example,,,,,,");
  const both = await Promise.allSettled([take(w, importId), take(w, importId)]);
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await w.db.read.select().from(people).where(eq(people.email, "ada@fernhollow.example"))).toHaveLength(1);
});

test("a report does not start formulas in a spreadsheet", async () => {
  const w = await world();
  const importId = await opened(w, '"=HYPERLINK(""https://evil.example"")",ada@fernhollow.example,,,,,,');
  await take(w, importId);
  const [row] = await w.db.read.select().from(peopleImports).where(eq(peopleImports.id, importId));
  let text = "";
  for await (const piece of w.files.open(row?.reportHash ?? "")) text += piece;
  expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
});

test("who has left is not brought back by a file", async () => {
  const w = await world();
  await deactivating(w, await w.person("jonas"), { personId: cast.grace.id }, { endSessions });
  const importId = await opened(w, "Grace Whetu,grace.whetu@fernhollow.example,,,,,Cork,");
  await expect(take(w, importId)).rejects.toMatchObject({ code: "people.import-refused" });
});

test("nobody but an administrator imports people", async () => {
  const w = await world();
  const importId = await opened(w, "Ada Lund,ada@fernhollow.example,,,,,,");
  const amara = await w.person("amara");
  await expect(takingPeople(w, amara, { importId, goodRowsOnly: false })).rejects.toMatchObject({ code: "hallway.not-allowed" });
  await expect(opening(w, amara, { hash: "unknown", name: "x.csv" })).rejects.toMatchObject({ code: "hallway.not-allowed" });
});

test("ten thousand people are taken, and all of them changed by the next file", async () => {
  const w = await world();
  const lines = (site: string) =>
    Array.from({ length: 10_000 }, (_, number) => {
      const manager = number === 0 ? "" : `p${Math.floor((number - 1) / 8)}@fernhollow.example`;
      return `Person ${number},p${number}@fernhollow.example,Team ${number % 300},Department ${number % 40},support,${manager},${site},${number % 10 ? "" : "host"}`;
    }).reverse();
  const first = await take(w, await opened(w, ...lines("Cork")));
  expect(first.check.counts).toEqual({ added: 10_000, changed: 0, unchanged: 0, refused: 0 });
  const second = await take(w, await opened(w, ...lines("Halifax")));
  expect(second.check.counts).toEqual({ added: 0, changed: 10_000, unchanged: 0, refused: 0 });
  const [atHalifax] = await w.db.read.select({ n: count() }).from(people).where(eq(people.siteId, castSites.halifax.id));
  expect(atHalifax?.n).toBe(10_001);
  const [hosts] = await w.db.read.select({ n: count() }).from(personRoles).where(eq(personRoles.role, "host"));
  expect(hosts?.n).toBe(1_001);
  expect(await byEmail(w, "p9999@fernhollow.example")).toMatchObject({ managerEmail: "p1249@fernhollow.example" });
});
