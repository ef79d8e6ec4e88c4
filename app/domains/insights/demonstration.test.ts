import { expect, test } from "vitest";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { studyAnswers, studyQuestions, studyReadings, studyUses } from "#db/schema/insights.ts";
import { seedDemonstration } from "#db/seed/demonstration.ts";
import { world } from "#tests/support/world.ts";
import { loadStudyFiles } from "./content-files.server.ts";
import { bringToLife } from "./demonstration.server.ts";
import { reachMap } from "./reach/reach.queries.server.ts";

test("in the demonstration the map of reach shows something, a department of four is not shown, and nothing comes twice", async () => {
  const w = await world({ empty: true });
  await seedDemonstration(w);
  await loadStudyFiles(w);
  for (let time = 0; time < 2; time += 1) await bringToLife(w);
  const { read } = w.db;
  const rows = async (table: typeof studyReadings | typeof studyUses | typeof studyQuestions | typeof studyAnswers) =>
    (await read.select().from(table)).length;
  expect([await rows(studyUses), await rows(studyQuestions), await rows(studyAnswers)]).toEqual([4, 4, 3]);
  expect(await rows(studyReadings)).toBeGreaterThan(300);
  const all = await departmentsWithTeams(read);
  const { groups, studies } = await reachMap(read, "ended", all);
  expect(studies).toHaveLength(9);
  const four = all.find(({ people }) => people === 4)?.id;
  const cells = groups.flatMap(({ departments }) => departments).find(({ id }) => id === four)?.cells;
  expect(cells?.every((cell) => cell === null || cell === "hidden")).toBe(true);
  const shown = groups.flatMap((group) => group.cells).filter((cell) => cell && cell !== "hidden");
  expect(shown.some((cell) => cell && cell !== "hidden" && cell.count > 0)).toBe(true);
});

test("real people are left to themselves", async () => {
  const w = await world();
  await bringToLife(w);
  expect(await w.db.read.select().from(studyReadings)).toEqual([]);
});
