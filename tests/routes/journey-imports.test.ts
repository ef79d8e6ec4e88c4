import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { storeBytes } from "#app/domains/files/storing.server.ts";
import { claiming } from "#app/domains/journeys/claims/claiming.server.ts";
import { claimsOf } from "#app/domains/journeys/claims/claims.queries.server.ts";
import { mostOfTeam } from "#app/domains/journeys/claims/claims.ts";
import { attachingFinding } from "#app/domains/journeys/curve/attaching-findings.server.ts";
import { assumptionsOn } from "#app/domains/journeys/curve/curve.queries.server.ts";
import { changesIn, takingChanges } from "#app/domains/journeys/formats/changing-map.server.ts";
import { openedImport, rowsIn } from "#app/domains/journeys/formats/importing.server.ts";
import { columns } from "#app/domains/journeys/formats/rows.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { listVersions, restoring } from "#app/domains/journeys/versions.server.ts";
import { loader as file } from "#app/routes/journeys.$id.$file.ts";
import { loader as beforeTable, action as uploadTable } from "#app/routes/journeys.$id.import._index.tsx";
import { loader as tablePreview, action as takeTable } from "#app/routes/journeys.$id.import.$import.tsx";
import { action as upload } from "#app/routes/journeys.import._index.tsx";
import { loader as preview, action as take } from "#app/routes/journeys.import.$import.tsx";
import { newId } from "#app/shared/ids.ts";
import { journeyImports } from "#db/schema/journeys.ts";
import { teams } from "#db/schema/people.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { oneFinding, publishedStudy } from "#tests/support/insighting.ts";
import { partId } from "#tests/support/maps.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const sent = (content: string | Uint8Array, name = "file") => {
  const form = new FormData();
  form.append("file", new File([content as BlobPart], name));
  return form;
};

async function uploaded(content: string | Uint8Array, as: CastName = "priya"): Promise<string> {
  const { location, body } = await knock(upload, { url: "/journeys/import", as: cast[as].id, form: sent(content) });
  if (!location) throw new Error(JSON.stringify(body));
  return location.split("/").at(-1) ?? "";
}
const onImport = (id: string, as: CastName = "priya", form?: Record<string, string>): Knock => ({
  url: `/journeys/import/${id}`,
  params: { import: id },
  as: cast[as].id,
  ...(form ? { form } : {}),
});

const mermaid = [
  "journey",
  "  title Return a parcel",
  "  section At the counter",
  "    Queue: -1: Tenant",
  "    Make tea: Hello: Me",
  "    Hand over: 5: Tenant, Accounts Payable",
].join("\n");

test("a journey of Mermaid is looked at line by line, its actors are said, and it becomes a draft of one's own", async () => {
  const id = await uploaded(mermaid);
  const { body } = await knock(preview, onImport(id));
  expect(body).toMatchObject({
    shown: { title: "Return a parcel", size: { stages: 1, steps: 2 }, assumptions: 2, claims: 1 },
    lines: [
      { line: 4, refused: false },
      { line: 5, refused: true, words: "Hello", why: "The score is no number." },
    ],
    actors: [
      { name: "Tenant", meaning: "customer" },
      { name: "Accounts Payable", meaning: { teamId: castDepartments.finance.teamId } },
    ],
  });
  const form = { "actor-0": "customer", "actor-1": `team:${castDepartments.finance.teamId}` };
  expect((await knock(take, onImport(id, "priya", form))).location).toBe(`/journeys/${id}`);
  expect((await knock(take, onImport(id, "priya", form))).location).toBe(`/journeys/${id}`);
  const map = await mapOf(w.db.read, id);
  expect(map).toMatchObject({ title: "Return a parcel", sketches: [{ title: "Tenant" }] });
  const curves = map?.lanes.map(({ title, sketchId }) => [title, sketchId]);
  expect(curves).toEqual([["How it feels: Tenant", map?.sketches[0]?.id]]);
  expect((await assumptionsOn(w.db.read, id)).map(({ pleasure, rawScore }) => [pleasure, rawScore]).toSorted()).toEqual([
    [-100, "-1"],
    [100, "5"],
  ]);
  expect(await claimsOf(w.db.read, id)).toMatchObject([{ team: { name: "Accounts Payable" }, confirmed: null, confidence: "guess" }]);
});

test("an empty file is said to be empty, and none to be missing", async () => {
  const mistake = async (form: FormData) => (await knock(upload, { url: "/journeys/import", as: cast.priya.id, form })).body.mistake;
  expect(await mistake(sent("", "journey.mmd"))).toBe("There is nothing in this file.");
  expect(await mistake(sent("\n \r\n", "journey.mmd"))).toBe("There is nothing in this file.");
  const nothing = new FormData();
  nothing.append("text", "");
  expect(await mistake(nothing)).toBe("No file was chosen.");
});

test("who is no facilitator speaks in a file only for their own team", async () => {
  const id = await uploaded(mermaid, "grace");
  expect((await knock(preview, onImport(id, "grace"))).body.teams).toMatchObject([{ name: "Wellington Calls" }]);
  await knock(take, onImport(id, "grace", { "actor-1": `team:${castDepartments.finance.teamId}` }));
  expect(await claimsOf(w.db.read, id)).toEqual([]);
});

test("a map that was taken along, removed and taken in again is the same map", async () => {
  const journey = await drawn(w, "priya");
  const said = {
    role: "decides",
    channel: null,
    frequency: null,
    asks: [],
    gives: "A day",
    handsTo: null,
    note: null,
    confidence: "sure",
  } as const;
  const claim = { ...said, journeyId: journey, stepId: stepCalled("Rings us"), teamId: castDepartments.finance.teamId };
  await claiming(w, await w.person("amara"), { ...claim, id: newId() });
  await publishedStudy(w);
  await attachingFinding(w, await w.person("priya"), { journeyId: journey, stepId: stepCalled("Rings us"), findingId: oneFinding.id });
  const taken = async (id: string) => {
    const answer = await file(
      await doorArgs(w, { url: `/journeys/${id}/export.json`, params: { id, file: "export.json" }, as: cast.priya.id }),
    );
    return answer.text();
  };
  const before = await taken(journey);
  const id = await uploaded(before);
  expect((await knock(preview, onImport(id))).body.shown).toMatchObject({
    claims: 1,
    findings: 1,
    left: { claims: 0, words: 0, stories: 0, findings: 0 },
  });
  await knock(take, onImport(id, "priya", {}));
  const idsIn = (text: string) => [...new Set(JSON.stringify(JSON.parse(text).map).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))];
  /** Each id as its place in the file. */
  const map = (text: string) => idsIn(text).reduce((words, id, at) => words.replaceAll(id, `#${at}`), JSON.stringify(JSON.parse(text).map));
  const after = await taken(id);
  expect(map(after)).toBe(map(before));
  const own = new Set(stepIds(after));
  expect(stepIds(before).filter((step) => own.has(step))).toEqual([]);
  expect(own).toContain(JSON.parse(after).claims[0].stepId);
  expect(JSON.parse(after).findings).toMatchObject([{ findingId: oneFinding.id }]);
  expect(JSON.parse(after).claims).toMatchObject([{ team: "Accounts Payable", role: "decides", gives: "A day", confirmed: false }]);
});

const stepIds = (text: string): string[] =>
  JSON.parse(text).map.stages.flatMap((stage: { steps: { id: string }[] }) => stage.steps.map(({ id }) => id));

test("what is no map is refused with the reason", async () => {
  expect((await knock(preview, onImport(await uploaded("flowchart LR\n a --> b")))).body.refused).toContain("journey");
  const noMap = (await knock(preview, onImport(await uploaded('{"format":"x"}')))).body;
  expect(noMap.refused).toBe("It is JSON, but no map that can be taken in.");
  expect(noMap.mistakes).toContainEqual({ where: "format", what: "This is something else. Expected: alongside-journey." });
  const noJson = (await knock(preview, onImport(await uploaded("{format: x}")))).body;
  expect(noJson.refused).toBe("It begins like JSON, but is none: it cannot be read.");
  expect(noJson.mistakes).toEqual([{ where: "Line 1, character 2", what: "From here on it is no JSON." }]);
  expect(
    (await knock(upload, { url: "/journeys/import", as: cast.priya.id, form: sent(new Uint8Array([0xff, 0xfe, 0x00, 0xd8])) })).status,
  ).toBe(415);
  expect((await knock(upload, { url: "/journeys/import", as: cast.priya.id, form: sent("") })).status).toBe(400);
  const id = await uploaded("no journey");
  expect((await knock(take, onImport(id, "priya", {}))).location).toBe(`/journeys/import/${id}`);
  expect(await mapOf(w.db.read, id)).toBeUndefined();
});

test("an import is there for whoever opened it alone", async () => {
  const id = await uploaded(mermaid);
  for (const as of ["amara", "jonas", "leila"] as const) {
    expect((await knock(preview, onImport(id, as))).status).toBe(404);
    expect((await knock(take, onImport(id, as, {}))).status).toBe(404);
  }
  const nobody = { url: `/journeys/import/${id}`, params: { import: id } };
  expect((await knock(preview, nobody)).location).toMatch(/^\/sign-in/);
  expect((await knock(take, { ...nobody, form: {} })).location).toMatch(/^\/sign-in/);
});

test("a table is edited, looked at and taken back in, as CSV and as a workbook", async () => {
  const journey = await drawn(w, "priya");
  const on = (as: CastName, id: string, form?: Record<string, string>): Knock => ({
    url: `/journeys/${journey}/import/${id}`,
    params: { id: journey, import: id },
    as: cast[as].id,
    ...(form ? { form } : {}),
  });
  const uploadedTable = async (content: string | Uint8Array, as: CastName = "priya") => {
    const { location } = await knock(uploadTable, {
      url: `/journeys/${journey}/import`,
      params: { id: journey },
      as: cast[as].id,
      form: sent(content),
    });
    return location?.split("/").at(-1) ?? "";
  };
  const taken = async (format: string) =>
    file(
      await doorArgs(w, {
        url: `/journeys/${journey}/export.${format}`,
        params: { id: journey, file: `export.${format}` },
        as: cast.priya.id,
      }),
    );
  const csv = await (await taken("csv")).text();
  const untouched = await uploadedTable(new Uint8Array(await (await taken("xlsx")).arrayBuffer()));
  expect((await knock(tablePreview, on("priya", untouched))).body).toMatchObject({ nothing: true, lines: [] });
  const edited = csv
    .replace("First the water. Then everything else.", "The floor is wet.")
    .replaceAll("Waits in the queue", "Waits for a voice");
  const id = await uploadedTable(edited);
  expect((await knock(tablePreview, on("priya", id))).body).toMatchObject({
    nothing: false,
    may: true,
    lines: [],
    differences: [
      { kind: "changed", part: "step", before: "Waits in the queue", after: "Waits for a voice" },
      { kind: "changed", part: "card", after: "The floor is wet." },
    ],
  });
  expect((await knock(takeTable, on("priya", id, {}))).location).toBe(`/journeys/${journey}`);
  const map = await mapOf(w.db.read, journey);
  expect(map?.cards.find((card) => card.id === partId(30))?.text).toBe("The floor is wet.");
  expect(map?.stages[0]?.steps[1]?.steps[0]?.title).toBe("Waits for a voice");
  expect((await knock(tablePreview, on("priya", id))).location).toBe(`/journeys/${journey}`);
  // How it was before can be had again.
  const [kept] = await listVersions(w.db.read, journey);
  expect(kept).toMatchObject({ kind: "table" });
  await restoring(w, await w.person("priya"), journey, kept?.id ?? "");
  expect((await mapOf(w.db.read, journey))?.stages[0]?.steps[1]?.steps[0]?.title).toBe("Waits in the queue");
  await restoring(w, await w.person("priya"), journey, (await listVersions(w.db.read, journey))[0]?.id ?? "");
  // A reader is told before anything is uploaded, sees what it would change, and changes nothing.
  const before = (as: CastName): Knock => ({ url: `/journeys/${journey}/import`, params: { id: journey }, as: cast[as].id });
  expect((await knock(beforeTable, before("amara"))).body).toMatchObject({ reading: true });
  expect((await knock(beforeTable, before("priya"))).body).toMatchObject({ reading: false });
  const readers = await uploadedTable(csv.replace("First the water. Then everything else.", "Mine"), "amara");
  expect((await knock(tablePreview, on("amara", readers))).body.lines).toMatchObject([
    { why: "Somebody has changed it on the map since the table was written." },
  ]);
  const fresh = await uploadedTable((await (await taken("csv")).text()).replace("The floor is wet.", "Mine"), "amara");
  expect((await knock(tablePreview, on("amara", fresh))).body).toMatchObject({ may: false, nothing: false });
  expect((await knock(takeTable, on("amara", fresh, {}))).status).toBe(403);
  expect((await mapOf(w.db.read, journey))?.cards).toEqual(map?.cards);
  expect((await knock(tablePreview, on("priya", await uploadedTable("name,age\nx,1")))).body.unread).toContain("step_id");
});

test("a workbook or a table of which only a part arrived is said to be unreadable beside its field, and on the page of one kept before", async () => {
  const journey = await drawn(w, "priya");
  const at: Knock = { url: `/journeys/${journey}/import`, params: { id: journey }, as: cast.priya.id };
  const halves = [new TextEncoder().encode("PK\u0003\u0004 and then nothing more"), 'row,id,step_id,mark\nstep,"half a ro'];
  for (const half of halves) {
    const answer = await knock(uploadTable, { ...at, form: sent(half, "map.xlsx") });
    expect(answer).toMatchObject({ status: 422, body: { mistake: expect.stringContaining("This file cannot be read") } });
  }
  // One that was kept before it was read when it comes.
  const { location } = await knock(uploadTable, { ...at, form: sent("name,age\nx,1") });
  const id = location?.split("/").at(-1) ?? "";
  const { hash } = await storeBytes(w, halves[0] as Uint8Array, "application/octet-stream");
  await w.db.write((tx) => tx.update(journeyImports).set({ format: "xlsx", fileHash: hash }).where(eq(journeyImports.id, id)));
  const kept = await knock(tablePreview, { ...at, url: `/journeys/${journey}/import/${id}`, params: { id: journey, import: id } });
  expect(kept.body.unread).toContain("This file cannot be read");
});

test("what an edited table brings in that may identify a customer is answered before it is taken", async () => {
  const journey = await drawn(w, "priya");
  const csv = await (
    await file(
      await doorArgs(w, { url: `/journeys/${journey}/export.csv`, params: { id: journey, file: "export.csv" }, as: cast.priya.id }),
    )
  ).text();
  const address = "helen.marsh@posthorn.example";
  const { location } = await knock(uploadTable, {
    url: `/journeys/${journey}/import`,
    params: { id: journey },
    as: cast.priya.id,
    form: sent(csv.replace("First the water. Then everything else.", `Wrote to ${address}`)),
  });
  const id = location?.split("/").at(-1) ?? "";
  const on = (form?: Record<string, string>): Knock => ({
    url: `/journeys/${journey}/import/${id}`,
    params: { id: journey, import: id },
    as: cast.priya.id,
    ...(form ? { form } : {}),
  });
  expect((await knock(tablePreview, on())).body.findings).toMatchObject([{ text: address }]);
  expect(await knock(takeTable, on({}))).toMatchObject({ status: 422, body: { findings: [{ text: address }] } });
  expect(JSON.stringify(await mapOf(w.db.read, journey))).not.toContain("Wrote to");
  const answer = { "privacy-answer/0": JSON.stringify(["replace", "email", address]) };
  expect((await knock(takeTable, on(answer))).location).toBe(`/journeys/${journey}`);
  const said = JSON.stringify(await mapOf(w.db.read, journey));
  expect(said).toContain("Wrote to [");
  expect(said).not.toContain(address);
});

test("a table that is taken twice at once is taken once, and one that cannot be taken whole changes nothing", async () => {
  const journey = await drawn(w, "priya");
  const at = (id: string): Knock => ({
    url: `/journeys/${journey}/import/${id}`,
    params: { id: journey, import: id },
    as: cast.priya.id,
  });
  const uploadedRows = async (...rows: Record<string, string>[]) => {
    const csv = [columns.join(","), ...rows.map((row) => columns.map((column) => row[column] ?? "").join(","))].join("\n");
    const { location } = await knock(uploadTable, { ...at(""), url: `/journeys/${journey}/import`, form: sent(csv) });
    return location?.split("/").at(-1) ?? "";
  };
  const step_id = stepCalled("Rings us");
  const lane_id = (await mapOf(w.db.read, journey))?.cards.find(({ id }) => id === partId(30))?.laneId ?? "";
  const card = { row: "card", step_id, lane_id, text: "Only once" };
  const team =
    (
      await w.db.read
        .select()
        .from(teams)
        .where(eq(teams.id, (await w.person("priya")).teamId ?? ""))
    )[0]?.name ?? "";
  const claim = { row: "claim", step_id, team, role: "decides" };
  const id = await uploadedRows(card, claim);
  const both = await Promise.all([knock(takeTable, { ...at(id), form: {} }), knock(takeTable, { ...at(id), form: {} })]);
  expect(both.map(({ location }) => location)).toEqual([`/journeys/${journey}`, `/journeys/${journey}`]);
  const cards = async () => (await mapOf(w.db.read, journey))?.cards.filter(({ text }) => text === "Only once").length;
  expect([await cards(), (await claimsOf(w.db.read, journey)).length]).toEqual([1, 1]);

  const twice = { ...claim, note: "Twice in the file" };
  const again = await uploadedRows({ ...claim, hands_over_to: team }, claim, twice, twice);
  expect((await knock(tablePreview, at(again))).body).toMatchObject({
    lines: [
      { where: "2", why: "A team hands over to another team, not to itself." },
      { where: "3", why: "The team says the same on this step already." },
      { where: "5", why: "The team says the same on this step already." },
    ],
  });
  const several = Array.from({ length: mostOfTeam }, (_, number) => ({ ...claim, note: `Number ${number}` }));
  const many = await uploadedRows(...several, { ...card, text: "With the many" });
  expect((await knock(tablePreview, at(many))).body).toMatchObject({
    lines: [{ where: "13", why: "The team has as many claims on this step as one step takes." }],
  });
  // Somebody takes the last place between the judging and the taking.
  const changes = await changesOf(many, journey);
  const said = { role: "decides", channel: null, frequency: null, asks: [], gives: null, handsTo: null, note: "Meanwhile" } as const;
  const teamId = (await w.person("priya")).teamId ?? "";
  await claiming(w, await w.person("priya"), { ...said, confidence: "sure", id: newId(), journeyId: journey, stepId: step_id, teamId });
  const before = await claimsOf(w.db.read, journey);
  await expect(takingChanges(w, await w.person("priya"), { importId: many, journeyId: journey }, changes)).rejects.toMatchObject({
    code: "claims.too-many",
  });
  expect(await claimsOf(w.db.read, journey)).toEqual(before);
  expect((await mapOf(w.db.read, journey))?.cards.some(({ text }) => text === "With the many")).toBe(false);
  // It can be taken when there is room for it again.
  expect((await knock(takeTable, { ...at(many), form: {} })).status).toBe(302);
  expect((await claimsOf(w.db.read, journey)).length).toBe(mostOfTeam);
});

async function changesOf(importId: string, journeyId: string) {
  const priya = await w.person("priya");
  const read = await rowsIn(w, await openedImport(w, priya, importId));
  if (!("rows" in read)) throw new Error("No rows");
  return changesIn(w, priya, { journeyId, editsMap: true }, read.rows);
}
