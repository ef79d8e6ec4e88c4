import { beforeEach, expect, test } from "vitest";
import { savingStudy } from "#app/domains/insights/publishing.server.ts";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { oneFinding, publishedStudy, waitingStudy } from "#tests/support/insighting.ts";
import { kitchen, partId } from "#tests/support/maps.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { besidesOf } from "../besides.queries.server.ts";
import { attachingStory } from "./attaching.server.ts";
import { attachingFinding, decliningFinding, detachingFinding } from "./attaching-findings.server.ts";
import { answeredFindings, findingsOnStep, placesOfFinding } from "./findings.queries.server.ts";

const waits = stepCalled("Waits in the queue");
const rings = stepCalled("Rings us");
const couple = partId(1);

let w: TestWorld;
let journey: string;
let study: { id: string; slug: string };
beforeEach(async () => {
  w = await world();
  journey = await drawn(w, "priya", { editors: ["tomas"] });
  study = await publishedStudy(w);
});

const where = (stepId = waits) => ({ journeyId: journey, stepId, findingId: oneFinding.id });
const attach = async (name: CastName, sketchId: string | null = null, stepId = waits) =>
  attachingFinding(w, await w.person(name), { ...where(stepId), sketchId });
const decline = async (name: CastName, stepId = waits) => decliningFinding(w, await w.person(name), where(stepId));
const answered = async (stepId = waits) => (await answeredFindings(w.db.read, journey, stepId, [oneFinding.id])).has(oneFinding.id);
const evidence = async () => (await besidesOf(w.db.read, journey, w.clock.now())).evidence[waits];
const refused = (work: Promise<unknown>) =>
  expect(
    work.then(
      () => "done",
      (error) => error.code,
    ),
  ).resolves;

test("a finding stands on a step with who put it there and when, and the step is measured", async () => {
  await attachingStory(w, await w.person("priya"), { journeyId: journey, stepId: waits, storyId: await told(w, "grace") });
  expect(await evidence()).toBe("one-story");
  await attach("tomas", couple);
  expect(await findingsOnStep(w.db.read, journey, waits)).toMatchObject([
    { findingId: oneFinding.id, sketchId: couple, by: "Tomás Arce", sentence: oneFinding.sentence, slug: study.slug, measures: true },
  ]);
  expect(await evidence()).toBe("measured");
  await attach("priya");
  expect(await findingsOnStep(w.db.read, journey, waits)).toMatchObject([{ sketchId: null, by: "Priya Raman" }]);
  await detachingFinding(w, await w.person("priya"), where());
  expect(await evidence()).toBe("one-story");
  await refused(detachingFinding(w, await w.person("priya"), where())).toBe("hallway.not-found");
});

test("from the finding's side the steps are seen, of maps that one reads", async () => {
  const draft = await drawn(w, "priya", { draft: true });
  await attach("priya");
  await attachingFinding(w, await w.person("priya"), { ...where(), journeyId: draft });
  const seen = async (name: CastName) => (await placesOfFinding(w.db.read, await w.person(name), oneFinding.id)).map((at) => at.journeyId);
  expect(new Set(await seen("priya"))).toEqual(new Set([journey, draft]));
  expect(await seen("grace")).toEqual([journey]);
});

test("only who edits the map puts findings on it, on steps that it has", async () => {
  for (const name of ["grace", "amara", "leila", "jonas"] as const) {
    await refused(attach(name)).toBe("hallway.not-allowed");
    await refused(decline(name)).toBe("hallway.not-allowed");
    await refused(detachingFinding(w, await w.person(name), where())).toBe("hallway.not-allowed");
  }
  expect(await answered()).toBe(false);
  await refused(attach("priya", null, partId(999))).toBe("hallway.not-found");
  await refused(decline("priya", partId(999))).toBe("hallway.not-found");
  const draft = await drawn(w, "priya", { draft: true, map: kitchen });
  await refused(attachingFinding(w, await w.person("tomas"), { ...where(), journeyId: draft })).toBe("hallway.not-found");
  await refused(decliningFinding(w, await w.person("tomas"), { ...where(), journeyId: draft })).toBe("hallway.not-found");
});

test("a withdrawn finding stays to be seen, measures nothing any more and is not put anywhere anew", async () => {
  await attach("priya");
  await publishedStudy(w, { findings: [] }, { id: study.id, revision: 1, note: "One finding fewer" });
  expect(await findingsOnStep(w.db.read, journey, waits)).toMatchObject([{ findingId: oneFinding.id, measures: false }]);
  expect(await evidence()).toBeUndefined();
  await refused(attach("priya", null, rings)).toBe("hallway.not-found");
  await refused(decline("priya", rings)).toBe("hallway.not-found");
  await detachingFinding(w, await w.person("priya"), where());
  expect(await findingsOnStep(w.db.read, journey, waits)).toEqual([]);
});

test("what was said not to belong on a step is not suggested there again, on other steps and maps it is", async () => {
  const other = await drawn(w, "priya", { map: kitchen });
  await decline("tomas");
  await decline("priya");
  expect(await answered()).toBe(true);
  expect(await answered(rings)).toBe(false);
  expect(await answeredFindings(w.db.read, other, waits, [oneFinding.id])).toEqual(new Set());
  expect(await evidence()).toBeUndefined();
});

test("whoever said that it does not belong may put it there all the same; taken off it is not suggested there again", async () => {
  await decline("priya");
  await attach("tomas");
  expect(await findingsOnStep(w.db.read, journey, waits)).toMatchObject([{ by: "Tomás Arce" }]);
  await attach("priya", null, rings);
  await detachingFinding(w, await w.person("priya"), where(rings));
  expect([await answered(), await answered(rings)]).toEqual([true, true]);
});

test("a study that only its curators read has no finding that could be answered", async () => {
  const finding = { ...oneFinding, id: newId() };
  const settings = { ownerId: cast.tomas.id, reviewOn: "2027-06-30", narrowedTo: [], narrowedBecause: null };
  const content = { ...waitingStudy, title: "Not out yet", findings: [finding] };
  await savingStudy(w, await w.person("tomas"), { id: newId(), content, settings, revision: 0 });
  for (const name of ["priya", "tomas"] as const) {
    await refused(decliningFinding(w, await w.person(name), { ...where(), findingId: finding.id })).toBe("hallway.not-found");
  }
});
