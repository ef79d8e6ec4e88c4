/** An import with rows that wait, as a page shows it. */
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { storyImportFindings, storyImports, storyImportWaiting } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";

const rows = [
  { happened: "Mrs Wetherspill rang from 07700 900123 and nobody called her back.", name: [4, 15], phone: [26, 38] },
  { happened: "قالت السيدة Wetherspill إنها انتظرت طويلا.", name: [12, 23] },
] as const;

/** Done, with two rows waiting. Returns its id. */
export async function importThatWaits({ db, clock }: World): Promise<string> {
  const id = newId();
  const now = clock.now();
  await db.write(async (tx) => {
    await tx.insert(storyImports).values({
      id,
      fileHash: "0".repeat(64),
      fileName: "survey-of-the-customers-of-the-summer-of-two-thousand-and-twenty-six.csv",
      by: cast.jonas.id,
      createdAt: now,
      state: "done",
      survey: { columns: [] },
      mapping: {},
      rows: 4,
      read: 4,
      taken: 2,
      waiting: rows.length,
      startedAt: now,
      endedAt: now,
    });
    for (const [at, { happened, ...found }] of rows.entries()) {
      const line = at + 2;
      const findings = Object.entries(found).map(([kind, [start, end]]) => ({ field: "happened", start, end, kind }));
      const story = { happened, title: null, sketch: null, before: null, after: null, asks: null, toldOn: "2026-06-30", departmentIds: [] };
      await tx.insert(storyImportWaiting).values({ importId: id, line, story, findings, importKey: newId(), at: now, remark: "" });
      await tx.insert(storyImportFindings).values(findings.map(({ kind }) => ({ importId: id, line, kind, count: 1 })));
    }
  });
  return id;
}
