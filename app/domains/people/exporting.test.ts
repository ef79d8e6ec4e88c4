import { expect, test } from "vitest";
import { endSessions } from "#app/domains/auth/sessions.server.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { cast } from "#db/seed/cast.ts";
import { world } from "#tests/support/world.ts";
import { deactivating } from "./deactivating.server.ts";
import { exportingDirectory } from "./exporting.server.ts";
import { readPeopleFile } from "./importing/reading.ts";

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

test("people are taken along by administrators, as a file that can be taken in again, with who is no longer active", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  await deactivating(w, jonas, { personId: cast.tomas.id }, { endSessions });
  const csv = await textOf(await exportingDirectory(w, jonas, "people", "csv"));
  const read = readPeopleFile(new TextEncoder().encode(csv));
  expect(read).toMatchObject({ unknown: ["locale", "zone", "deactivated_at"] });
  const rows = (await textOf(await exportingDirectory(w, jonas, "people", "jsonl")))
    .trim()
    .split("\n")
    .map((line: string) => JSON.parse(line));
  expect(rows).toHaveLength(Object.keys(cast).length);
  expect(rows.find(({ email }) => email === cast.tomas.email).deactivated_at).toMatch(/^\d{4}-/);
  expect(rows.find(({ email }) => email === cast.jonas.email)).toMatchObject({ roles: ["administrator"], deactivated_at: null });
  expect(await textOf(await exportingDirectory(w, jonas, "departments", "csv"))).toContain("frontline");
  expect((await w.db.read.select().from(auditEntries)).filter(({ action }) => action === "people.exported")).toHaveLength(3);
});

test("nobody else takes them along", async () => {
  const w = await world();
  await expect(exportingDirectory(w, await w.person("leila"), "people", "csv")).rejects.toMatchObject({ code: "hallway.not-allowed" });
  expect(await w.db.read.select().from(auditEntries)).toEqual([]);
});
