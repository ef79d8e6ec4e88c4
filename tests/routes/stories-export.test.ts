import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { loader as asCsv } from "#app/routes/stories.export[.]csv.ts";
import { loader as asJson } from "#app/routes/stories.export[.]jsonl.ts";
import { newId } from "#app/shared/ids.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { stories } from "#db/schema/stories.ts";
import { cast, castDepartments, castSites } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const take = async (w: TestWorld, door: typeof asCsv, url: string) => answerOf(door(await doorArgs(w, { url, as: cast.tomas.id })));
/** One JSON object a line, which the whole is not. */
const jsonLines = async (w: TestWorld) => {
  const response = await asJson(await doorArgs(w, { url: "/stories/export.jsonl", as: cast.tomas.id }));
  const lines = (await response.text()).split("\n");
  return lines.filter(Boolean).map((line) => JSON.parse(line));
};

describe("the export", () => {
  test("holds every story that may be read, whole, in an open format", async () => {
    const w = await world();
    const id = await told(w, "amara", {
      siteId: castSites.cork.id,
      before: "She said “no”,\nthen rang.",
      feelings: [{ family: "anger", intensity: 3 }],
      departments: [castDepartments.technology.id, castDepartments.finance.id],
    });
    const gone = await told(w, "amara");
    await withdrawing(w, await w.person("amara"), gone, "Mine.");
    expect(await jsonLines(w)).toEqual([
      {
        id,
        url: `http://localhost:3000/stories/${id}`,
        told_at: "2026-10-06T09:00:01.000Z",
        edited_at: null,
        teller: "Amara Okafor",
        title: "Four hundred eggs",
        sketch: "baker, with us for six years",
        kind: "struggle",
        channel: "phone",
        site: "Cork",
        happened_on: "2026-10-01",
        before: "She said “no”,\nthen rang.",
        happened: "She had four hundred eggs in the van and no way in.",
        after: null,
        asks: null,
        pleasure: -60,
        arousal: 70,
        pleasure_before: null,
        pleasure_after: null,
        feelings: [{ family: "anger", intensity: 3 }],
        departments: ["Finance", "Technology"],
        topics: [],
        from_a_file: false,
        photos: [],
        voice: null,
      },
    ]);
  });

  test("as a table says the same, and starts no formula in a spreadsheet", async () => {
    const w = await world();
    await told(w, "amara", {
      title: '=HYPERLINK("http://evil.example","x")',
      sketch: "+1",
      asks: "@SUM(A1)",
      happened: '-2 degrees,\n"cold"',
      before: "\t=1",
    });
    const { body, headers } = await take(w, asCsv, "/stories/export.csv");
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="stories.csv"');
    const [row] = parse(String(body), { columns: true, bom: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      title: '\'=HYPERLINK("http://evil.example","x")',
      sketch: "'+1",
      asks: "'@SUM(A1)",
      happened: '\'-2 degrees,\n"cold"',
      before: "'\t=1",
      pleasure: "-60",
      edited_at: "",
    });
  });

  test("goes on past one batch, each story once", async () => {
    const w = await world();
    const { feelings: _, departments: __, ...row } = content();
    const rows = Array.from({ length: 450 }, (___, number) => {
      const at = new Date(w.clock.now().getTime() + Math.floor(number / 70));
      return { ...row, id: newId(), tellerId: cast.grace.id, toldAt: at, createdAt: at };
    });
    await w.db.write(async (tx) => {
      for (let start = 0; start < rows.length; start += 50) await tx.insert(stories).values(rows.slice(start, start + 50));
    });
    const ids = (await jsonLines(w)).map(({ id }) => id);
    expect(ids).toHaveLength(450);
    expect(new Set(ids)).toEqual(new Set(rows.map(({ id }) => id)));
  });

  test("is recorded with who took it", async () => {
    const w = await world();
    await take(w, asCsv, "/stories/export.csv");
    const entries = await w.db.read.select().from(auditEntries).where(eq(auditEntries.action, "stories.exported"));
    expect(entries).toMatchObject([{ actorId: cast.tomas.id, detail: { form: "csv" } }]);
  });

  test("of nothing is an empty file with its columns", async () => {
    const w = await world();
    expect(await jsonLines(w)).toEqual([]);
    expect(String((await take(w, asCsv, "/stories/export.csv")).body)).toMatch(/^\uFEFF?id,url,told_at/);
  });
});
