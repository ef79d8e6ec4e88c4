import { beforeEach, expect, test } from "vitest";
import { action as reading } from "#app/routes/insights.$slug.reading.ts";
import { loader as reach } from "#app/routes/insights.reach._index.tsx";
import { loader as csv } from "#app/routes/insights.reach[.]csv.ts";
import { studyReadings } from "#db/schema/insights.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

test("nobody comes through a door without a session", async () => {
  const { slug } = await publishedStudy(w);
  const knocks = [
    reach(await doorArgs(w, { url: "/insights/reach" })),
    csv(await doorArgs(w, { url: "/insights/reach.csv" })),
    reading(await doorArgs(w, { url: `/insights/${slug}/reading`, method: "POST", params: { slug } })),
  ];
  for (const knock of knocks) expect((await answerOf(knock)).location).toMatch(/^\/sign-in/);
  expect(await w.db.read.select().from(studyReadings)).toEqual([]);
});

test("nobody's reading is ended by who has not opened the study, nor in another's name", async () => {
  const { slug } = await publishedStudy(w);
  for (const one of [slug, "nothing", "' or 1=1 --", ""]) {
    const form = { personId: cast.henrik.id };
    const answer = await answerOf(
      reading(await doorArgs(w, { url: `/insights/${slug}/reading`, as: cast.amara.id, form, params: { slug: one } })),
    );
    expect(answer.status).toBe(404);
  }
  expect(await w.db.read.select().from(studyReadings)).toEqual([]);
});

test("neither page nor file names a person, whoever asks", async () => {
  await publishedStudy(w);
  for (const as of ["amara", "tomas", "jonas"] as const) {
    for (const door of [reach, csv]) {
      const { body } = await answerOf(door(await doorArgs(w, { url: "/insights/reach?stage=opened", as: cast[as].id })));
      for (const { name, id } of Object.values(cast)) {
        expect(JSON.stringify(body)).not.toContain(name);
        expect(JSON.stringify(body)).not.toContain(id);
      }
    }
  }
});
