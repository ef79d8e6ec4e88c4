/** What somebody may not read is in no file that they take along. */
import { beforeEach, expect, test } from "vitest";
import { removeComment } from "#app/domains/comments/removing.server.ts";
import { savingStudy } from "#app/domains/insights/publishing.server.ts";
import { takingDown } from "#app/domains/stories/collections/taking-down.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { loader as commentsCsv } from "#app/routes/comments.export[.]csv.ts";
import { loader as commentsJson } from "#app/routes/comments.export[.]jsonl.ts";
import { loader as studiesCsv } from "#app/routes/insights.export[.]csv.ts";
import { loader as studiesJson } from "#app/routes/insights.export[.]jsonl.ts";
import { loader as pledgesCsv } from "#app/routes/pledges.export[.]csv.ts";
import { loader as pledgesJson } from "#app/routes/pledges.export[.]jsonl.ts";
import { loader as collectionsCsv } from "#app/routes/stories.collections.export[.]csv.ts";
import { loader as collectionsJson } from "#app/routes/stories.collections.export[.]jsonl.ts";
import { newId } from "#app/shared/ids.ts";
import { comments } from "#db/schema/comments.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { collected } from "#tests/support/collecting.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { publishedStudy, waitingStudy } from "#tests/support/insighting.ts";
import { makeMap } from "#tests/support/mapping.ts";
import { promised } from "#tests/support/pledging.ts";
import { said } from "#tests/support/talking.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});
const doors = [commentsCsv, commentsJson, studiesCsv, studiesJson, pledgesCsv, pledgesJson, collectionsCsv, collectionsJson];
const all = async (as: CastName) => {
  const files = await Promise.all(doors.map(async (door) => (await door(await doorArgs(w, { url: "/export", as: cast[as].id }))).text()));
  return files.join("\n");
};

test("nobody takes anything along without a session", async () => {
  for (const door of doors) expect((await answerOf(door(await doorArgs(w, { url: "/export" })))).location).toMatch(/^\/sign-in/);
  expect(await w.db.read.select().from(auditEntries)).toEqual([]);
});

test("with a story that was withdrawn its promises and comments go, and a comment that was removed", async () => {
  const [gone, stays] = [await told(w, "grace"), await told(w, "grace")];
  await promised(w, "amara", gone, { text: "Gone promise." });
  await said(w, "amara", { kind: "story", id: gone }, "Gone comment.");
  await promised(w, "amara", stays, { text: "Kept promise." });
  const removed = await said(w, "amara", { kind: "story", id: stays }, "Removed comment.");
  await said(w, "amara", { kind: "story", id: stays }, "Kept comment.");
  await withdrawing(w, await w.person("grace"), gone, "Mine.");
  await removeComment(w, await w.person("amara"), removed);
  for (const name of ["amara", "leila", "jonas"] as const) {
    const text = await all(name);
    expect(text).toContain("Kept promise.");
    expect(text).toContain("Kept comment.");
    expect(text).not.toMatch(/Gone|Removed/);
  }
});

test("a collection goes with its maker until it is shared, to editors after it was taken down, and never with a story that is gone", async () => {
  const [gone, stays] = [await told(w, "grace"), await told(w, "grace")];
  await collected(w, "amara", [stays], { title: "Mine alone" });
  const down = await collected(w, "amara", [gone, stays], { shared: true, title: "Taken down" });
  await collected(w, "amara", [gone, stays], { shared: true, title: "For everybody" });
  await withdrawing(w, await w.person("grace"), gone, "Mine.");
  await takingDown(w, await w.person("leila"), down, "Names a branch.");
  for (const [name, seen] of [
    ["amara", ["Mine alone", "Taken down", "For everybody"]],
    ["leila", ["Taken down", "For everybody"]],
    ["henrik", ["For everybody"]],
  ] as const) {
    const text = await all(name);
    expect([name, ["Mine alone", "Taken down", "For everybody"].filter((title) => text.includes(title))]).toEqual([name, seen]);
    expect(text).toContain(stays);
    expect(text).not.toContain(gone);
  }
});

test("a study that is not published, and changes to one that wait, are in no file, a curator's neither", async () => {
  const settings = { ownerId: cast.tomas.id, reviewOn: null, narrowedTo: [], narrowedBecause: null };
  const tomas = await w.person("tomas");
  await savingStudy(w, tomas, { id: newId(), content: { ...waitingStudy, title: "Begun" }, settings, revision: 0 });
  const { id } = await publishedStudy(w, { title: "Out" });
  await savingStudy(w, tomas, { id, content: { ...waitingStudy, title: "Waiting changes" }, settings, revision: 1 });
  for (const name of ["amara", "tomas"] as const) {
    const text = await all(name);
    expect(text).toContain("Out");
    expect(text).not.toMatch(/Begun|Waiting changes/);
  }
});

test("what is said on a private map goes only to those who read it, and of what nobody answers for nothing goes", async () => {
  const { id } = await makeMap(w, await w.person("amara"));
  const rows = [
    ["journey", id, "On the map."],
    ["constructor", newId(), "Of nothing."],
  ].map(([aboutKind = "", aboutId = "", text = ""]) => ({
    id: newId(),
    aboutKind,
    aboutId,
    text,
    personId: cast.amara.id,
    createdAt: w.clock.now(),
  }));
  await w.db.write((tx) => tx.insert(comments).values(rows));
  expect(await all("amara")).toContain("On the map.");
  expect(await all("henrik")).not.toContain("On the map.");
  expect(await all("amara")).not.toContain("Of nothing.");
});

test("a teller who does not want to be named is not named where they comment on their own story", async () => {
  const id = newId();
  await posting(w, await w.person("grace"), id, content(), { tellerHidden: true });
  await said(w, "grace", { kind: "story", id }, "I was there.");
  const line = async (as: CastName) => (await all(as)).split("\n").find((one) => one.startsWith("{") && one.includes("I was there."));
  expect(await line("henrik")).not.toContain(cast.grace.name);
  expect(await line("leila")).toContain(cast.grace.name);
});
