import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { endPledge } from "#app/domains/pledges/ending.server.ts";
import { loader as commentsCsv } from "#app/routes/comments.export[.]csv.ts";
import { loader as commentsJson } from "#app/routes/comments.export[.]jsonl.ts";
import { loader as studiesCsv } from "#app/routes/insights.export[.]csv.ts";
import { loader as studiesJson } from "#app/routes/insights.export[.]jsonl.ts";
import { loader as pledgesCsv } from "#app/routes/pledges.export[.]csv.ts";
import { loader as pledgesJson } from "#app/routes/pledges.export[.]jsonl.ts";
import { loader as collectionsCsv } from "#app/routes/stories.collections.export[.]csv.ts";
import { loader as collectionsJson } from "#app/routes/stories.collections.export[.]jsonl.ts";
import { newId } from "#app/shared/ids.ts";
import { collectionStories } from "#db/schema/collections.ts";
import { comments } from "#db/schema/comments.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { collected } from "#tests/support/collecting.ts";
import { doorArgs } from "#tests/support/door.ts";
import { oneFinding, publishedStudy, waitingStudy } from "#tests/support/insighting.ts";
import { makeMap, sampleMap } from "#tests/support/mapping.ts";
import { promised } from "#tests/support/pledging.ts";
import { said } from "#tests/support/talking.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});
type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => Promise<Response>;
const text = async (door: Door, as: CastName = "amara") => (await door(await doorArgs(w, { url: "/export", as: cast[as].id }))).text();
const lines = async (door: Door) =>
  (await text(door))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const table = async (door: Door) => parse(await text(door), { columns: true, bom: true }) as Record<string, string>[];

test("studies go out as they stand, with their Markdown and their findings", async () => {
  const { id, slug } = await publishedStudy(w, {
    findings: [{ ...oneFinding, evidence: [{ kind: "quotation", quotation: "I rang off.", saidBy: "a caller" }] }],
  });
  const address = `http://localhost:3000/insights/${slug}`;
  expect(await lines(studiesJson)).toMatchObject([
    {
      id,
      url: address,
      title: waitingStudy.title,
      sample_size: 1412,
      topics: ["Waiting", "Contact"],
      owner: "Tomás Arce",
      version: 1,
      meant_for: [],
      body: waitingStudy.body,
      findings: [
        { url: `${address}/findings/${oneFinding.id}`, sentence: oneFinding.sentence, evidence: ["quote: I rang off. | a caller"] },
      ],
    },
  ]);
  expect(await table(studiesCsv)).toMatchObject([
    { id, body: waitingStudy.body, topics: "Waiting; Contact", findings: oneFinding.sentence, fieldwork_from: "2026-04-13" },
  ]);
});

test("pledges go out with their story and what came of them", async () => {
  const story = await told(w, "grace");
  const id = await promised(w, "amara", story, { text: "=1+1", forTeam: true });
  const open = await promised(w, "henrik", story);
  await endPledge(w, await w.person("amara"), id, { outcome: "kept", words: "Done." });
  expect(await lines(pledgesJson)).toMatchObject([
    { id, text: "=1+1", person: "Amara Okafor", team: "Accounts Payable", outcome: "kept", words: "Done.", ended_by: "Amara Okafor" },
    { id: open, story: `http://localhost:3000/stories/${story}`, outcome: null, ended_at: null },
  ]);
  expect((await table(pledgesCsv))[0]).toMatchObject({ text: "'=1+1", due_on: "2026-11-02" });
});

test("collections go out with their stories in their order, and what is said beside them only to whoever made them", async () => {
  const [first, second] = [await told(w, "grace"), await told(w, "grace")];
  const address = (id: string) => `http://localhost:3000/stories/${id}`;
  const id = await collected(w, "amara", [second, first], { shared: true, title: "=May" });
  const mine = await collected(w, "henrik", [first]);
  await w.db.write((tx) => tx.update(collectionStories).set({ notes: "Pause here." }).where(eq(collectionStories.storyId, second)));
  expect(await lines(collectionsJson)).toEqual([
    expect.objectContaining({
      id,
      title: "=May",
      made_by: "Amara Okafor",
      shared_at: expect.any(String),
      stories: [
        { url: address(second), notes: "Pause here." },
        { url: address(first), notes: null },
      ],
    }),
  ]);
  expect(await table(collectionsCsv)).toMatchObject([{ id, title: "'=May", stories: `${address(second)}; ${address(first)}` }]);
  const others = await text(collectionsJson, "henrik");
  expect(others).toContain(mine);
  expect(others).not.toContain("Pause here.");
});

test("comments go out with what they are about and what they answer, past one batch", async () => {
  const story = await told(w, "grace");
  const { id: study } = await publishedStudy(w);
  const first = await said(w, "amara", { kind: "story", id: story }, "It **rained**.");
  const answer = await said(w, "henrik", { kind: "story", id: story }, "It did.", { parentId: first });
  const other = await said(w, "priya", { kind: "study", id: study }, "So it is.");
  expect(await lines(commentsJson)).toMatchObject([
    { id: first, about: "story", about_id: story, answers: null, person: "Amara Okafor", text: "It **rained**." },
    { id: answer, answers: first, person: "Henrik Lindqvist" },
    { id: other, about: "study", about_id: study, url: `http://localhost:3000/comments/${other}` },
  ]);
  const at = w.clock.now();
  const rows = Array.from({ length: 420 }, () => ({
    id: newId(),
    aboutKind: "story",
    aboutId: story,
    personId: cast.amara.id,
    text: "Yes",
    createdAt: at,
  }));
  await w.db.write(async (tx) => {
    for (let start = 0; start < rows.length; start += 50) await tx.insert(comments).values(rows.slice(start, start + 50));
  });
  expect(new Set((await table(commentsCsv)).map(({ id }) => id)).size).toBe(423);
});

test("what is said about parts of a map goes out to whoever reads the map", async () => {
  const amara = await w.person("amara");
  const map = sampleMap();
  const { id } = await makeMap(w, amara, map);
  const parts = [
    { kind: "journey-step", id: map.stages[0]?.steps[0]?.id ?? "" },
    { kind: "journey-step", id: map.stages[0]?.steps[1]?.id ?? "" },
    { kind: "journey-card", id: map.cards[0]?.id ?? "" },
  ];
  for (const about of parts) await said(w, "amara", about, "Is that so?");
  const about = async (as: CastName) =>
    (parse(await text(commentsCsv, as), { columns: true, bom: true }) as Record<string, string>[]).map(({ about_id }) => about_id);
  expect(await about("amara")).toEqual(parts.map((part) => part.id));
  expect(await about("jonas")).toEqual([]);
  await sharing(w, amara, id);
  expect(await about("jonas")).toEqual(parts.map((part) => part.id));
});

test("each is a file to be saved, and who took it is recorded", async () => {
  const response = await studiesCsv(await doorArgs(w, { url: "/insights/export.csv", as: cast.amara.id }));
  expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="studies.csv"');
  expect(await response.text()).toMatch(/^\uFEFF?id,url,title,answer/);
  await text(pledgesJson);
  await text(commentsCsv);
  const entries = (await w.db.read.select().from(auditEntries)).filter(({ action }) => action.endsWith(".exported"));
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["insights.exported", cast.amara.id],
    ["pledges.exported", cast.amara.id],
    ["comments.exported", cast.amara.id],
  ]);
});
