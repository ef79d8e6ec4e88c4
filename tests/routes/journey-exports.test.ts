import { Resvg } from "@resvg/resvg-js";
import ExcelJS from "exceljs";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { firstOrders } from "#app/domains/journeys/board/orders.ts";
import { claiming } from "#app/domains/journeys/claims/claiming.server.ts";
import { assuming } from "#app/domains/journeys/curve/assuming.server.ts";
import { attachingStory } from "#app/domains/journeys/curve/attaching.server.ts";
import { readJourneyFile } from "#app/domains/journeys/formats/journey-file.ts";
import { readMermaid } from "#app/domains/journeys/formats/mermaid.ts";
import { isTooWide } from "#app/domains/journeys/formats/widest.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { loader as file } from "#app/routes/journeys.$id.$file.ts";
import { loader as files } from "#app/routes/journeys.$id.export.tsx";
import { loader as schema } from "#app/routes/journeys.map[.]schema[.]json.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { kitchen, partId } from "#tests/support/maps.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const rings = stepCalled("Rings us");
const waits = stepCalled("Waits in the queue");

let w: TestWorld;
let journey: string;
let story: string;
beforeEach(async () => {
  w = await world();
  journey = await drawn(w, "priya");
  story = await told(w, "grace", { pleasure: -60 });
  const priya = await w.person("priya");
  await attachingStory(w, priya, { journeyId: journey, stepId: waits, storyId: story, sketchId: partId(1) });
  await assuming(w, priya, { journeyId: journey, stepId: rings, sketchId: null, pleasure: 25, note: "Relief" });
  const said = {
    role: "with-customer",
    channel: "phone",
    frequency: "daily",
    asks: ["What is wet?"],
    gives: null,
    handsTo: null,
    note: null,
    confidence: "sure",
  } as const;
  await claiming(w, await w.person("grace"), {
    ...said,
    id: newId(),
    journeyId: journey,
    stepId: rings,
    teamId: castDepartments.contact.teamId,
  });
});

async function taken(
  format: string,
  { as = "amara", id = journey, query = "" }: { as?: CastName | null; id?: string; query?: string } = {},
) {
  const args = await doorArgs(w, {
    url: `/journeys/${id}/export.${format}${query}`,
    params: { id, file: `export.${format}` },
    ...(as ? { as: cast[as].id } : {}),
  });
  return file(args);
}
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test("as JSON the whole map comes, with what hangs on its steps, and reads again byte for byte", async () => {
  const answer = await taken("json");
  expect(answer.headers.get("Content-Disposition")).toContain("filename*=UTF-8''Water%20in%20the%20kitchen.json");
  const reading = readJourneyFile(await answer.text());
  if (!("file" in reading)) throw new Error(JSON.stringify(reading.mistakes));
  expect(reading.file.map).toEqual(kitchen);
  expect(reading.file).toMatchObject({
    assumptions: [{ stepId: rings, pleasure: 25, note: "Relief" }],
    claims: [{ stepId: rings, team: "Wellington Calls", department: "Contact Centre", saidBy: "Grace Whetu", confirmed: false }],
    stories: [{ stepId: waits, sketchId: partId(1), storyId: story }],
  });
  await withdrawing(w, await w.person("grace"), story, "The customer asked for it");
  expect(await (await taken("json")).text()).not.toContain(story);
  expect(await w.happened("journeys.evidence-changed")).not.toEqual([]);
});

test("as a table each row has its id, and nothing in it is a formula", async () => {
  const csv = await (await taken("csv")).text();
  expect(csv).toContain("Wellington Calls");
  expect(csv).toContain("'=Who pays for this?");
  expect(csv).not.toMatch(/(^|,)=Who/m);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await (await taken("xlsx")).arrayBuffer()) as never);
  const ids = book.worksheets[0]?.getColumn(2).values ?? [];
  for (const id of [rings, waits, partId(30)]) expect(ids).toContain(id);
});

test("as Mermaid it is read again", async () => {
  const reading = readMermaid(await (await taken("mmd")).text());
  expect(reading).toMatchObject({
    journey: {
      title: "Water in the kitchen",
      sections: [
        {
          name: "It happens",
          tasks: [
            { name: "Finds the water" },
            { name: "Rings us", score: 3.5, actors: ["Wellington Calls"] },
            { name: "Waits in the queue", score: 1.8 },
          ],
        },
        { name: "Put right" },
      ],
    },
  });
});

test("as pictures and on paper", async () => {
  const svg = await (await taken("svg")).text();
  expect(svg).toContain("Waits in the queue");
  expect(svg).toContain("−60");
  const drawnSize = new Resvg(svg, { font: { loadSystemFonts: false } });
  const png = await sharp(await bytesOf(await taken("png"))).metadata();
  expect([png.format, (png.width ?? 0) / drawnSize.width]).toEqual(["png", 2]);
  for (const query of ["", "?paper=a4", "?paper=a3", "?paper=napkin"]) {
    const pdf = await bytesOf(await taken("pdf", { query }));
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  }
});

test("a map with too many steps for a picture that one can read is not drawn as one, and its page says so", async () => {
  const sample = sampleMap();
  const [stage] = sample.stages;
  const step = (order: string) => ({ id: newId(), order, title: "Waits", opens: null, steps: [] });
  const long = { id: newId(), order: stage?.order ?? "", title: "Long", steps: firstOrders(131).map(step) };
  const { id } = await makeMap(w, await w.person("amara"), { ...sample, stages: [long], cards: [] });
  expect((await answerOf(taken("png", { id }))).status).toBe(422);
  expect((await taken("pdf", { id, query: "?paper=a3" })).status).toBe(200);
  expect((await taken("svg", { id })).status).toBe(200);
  const page = await answerOf(files(await doorArgs(w, { url: `/journeys/${id}/export`, params: { id }, as: cast.amara.id })));
  expect(page.body).toMatchObject({ steps: 131 });
  expect([isTooWide("png", "wide", 131), isTooWide("pdf", "wide", 131), isTooWide("pdf", "a3", 5_000)]).toEqual([true, false, false]);
});

test("who may not read a map takes nothing of it along; a format that there is not is nothing", async () => {
  const draft = await drawn(w, "priya", { draft: true });
  for (const format of ["json", "csv", "xlsx", "mmd", "svg", "png", "pdf"]) {
    expect((await answerOf(taken(format, { id: draft }))).status, format).toBe(404);
    expect((await answerOf(taken(format, { as: null }))).location, format).toMatch(/^\/sign-in/);
  }
  expect((await answerOf(taken("exe"))).status).toBe(404);
});

test("the schema is published without a session", async () => {
  expect(JSON.parse(await schema().text())).toMatchObject({ type: "object" });
});
