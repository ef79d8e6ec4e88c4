import { beforeEach, expect, test } from "vitest";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { dayLength } from "#app/shared/clock.ts";
import type { CastName } from "#db/seed/cast.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { kitchen, partId } from "#tests/support/maps.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { assuming, settingAside, takingBackFeeling } from "./assuming.server.ts";
import { attachingStory, decliningStory, detachingStory } from "./attaching.server.ts";
import { answeredFor, feelingsKnown, placesOfStory, storiesOnStep } from "./curve.queries.server.ts";
import { curveOf, drawnAt } from "./curve.ts";

const rings = stepCalled("Rings us");
const couple = partId(1);

let w: TestWorld;
let journey: string;
beforeEach(async () => {
  w = await world();
  journey = await drawn(w, "priya", { editors: ["tomas"] });
});

const where = (storyId: string, stepId = rings) => ({ journeyId: journey, stepId, storyId });
const attach = async (name: CastName, storyId: string, sketchId: string | null = null) =>
  attachingStory(w, await w.person(name), { ...where(storyId), sketchId });
const pointAt = async (sketchId: string | null = null) => {
  const [point] = curveOf([{ id: rings }], sketchId, await feelingsKnown(w.db.read, journey), w.clock.now()).points;
  if (!point) throw new Error("No point");
  return point;
};
const refused = (work: Promise<unknown>) =>
  expect(
    work.then(
      () => "done",
      (error) => error.code,
    ),
  ).resolves;
const at = (sketchId: string | null = null) => ({ journeyId: journey, stepId: rings, sketchId });

test("a story stands on a step with who put it there and when, and the curve tells of it", async () => {
  const story = await told(w, "grace", { pleasure: -60 });
  await attach("tomas", story, couple);
  expect(await storiesOnStep(w.db.read, journey, rings)).toMatchObject([
    { storyId: story, sketchId: couple, by: "Tomás Arce", pleasure: -60 },
  ]);
  expect(drawnAt(await pointAt())).toEqual({ pleasure: -60, style: "weak" });
  expect(drawnAt(await pointAt(partId(2)))).toBeUndefined();
  expect(await placesOfStory(w.db.read, await w.person("grace"), story)).toMatchObject([{ map: kitchen.title, step: "Rings us" }]);
});

test("a story that may be heavy is called on a step by what it touches, not by its first words", async () => {
  await attach("tomas", await told(w, "grace", { title: null, topics: ["bereavement"] }));
  expect(await storiesOnStep(w.db.read, journey, rings)).toMatchObject([{ headline: "A story that touches on bereavement" }]);
});

test("put there twice it stands there once, for whom was said last; taken off it is gone", async () => {
  const story = await told(w, "grace");
  await attach("priya", story);
  await attach("tomas", story, couple);
  expect(await storiesOnStep(w.db.read, journey, rings)).toMatchObject([{ sketchId: couple, by: "Tomás Arce" }]);
  await detachingStory(w, await w.person("priya"), where(story));
  expect(await storiesOnStep(w.db.read, journey, rings)).toEqual([]);
  await refused(detachingStory(w, await w.person("priya"), where(story))).toBe("hallway.not-found");
});

test("only who edits the map puts stories on it and writes feelings", async () => {
  const story = await told(w, "grace");
  for (const name of ["grace", "amara", "leila", "jonas"] as const) {
    const person = await w.person(name);
    await refused(attach(name, story)).toBe("hallway.not-allowed");
    await refused(decliningStory(w, person, where(story))).toBe("hallway.not-allowed");
    await refused(assuming(w, person, { ...at(), pleasure: 10, note: null })).toBe("hallway.not-allowed");
  }
  await refused(attachingStory(w, await w.person("priya"), where(story, partId(999)))).toBe("hallway.not-found");
});

test("a withdrawn story leaves the curve and the step at once, and none is put there", async () => {
  const story = await told(w, "grace", { pleasure: -60 });
  await attach("priya", story);
  await withdrawing(w, await w.person("grace"), story, "The customer asked for it");
  expect(drawnAt(await pointAt())).toBeUndefined();
  expect(await storiesOnStep(w.db.read, journey, rings)).toEqual([]);
  await refused(attach("priya", story)).toBe("hallway.not-found");
});

test("what was accepted or said not to belong is not suggested there again", async () => {
  const [here, not, open] = [await told(w, "grace"), await told(w, "grace"), await told(w, "grace")];
  await attach("priya", here);
  await decliningStory(w, await w.person("priya"), where(not));
  expect(await answeredFor(w.db.read, journey, rings, [here, not, open])).toEqual(new Set([here, not]));
});

test("an assumption goes when the first story comes and is there again when it leaves", async () => {
  const priya = await w.person("priya");
  await assuming(w, priya, { ...at(), pleasure: -30, note: "We would be cross" });
  expect(drawnAt(await pointAt())).toEqual({ pleasure: -30, style: "assumption" });
  expect((await pointAt()).assumption).toMatchObject({ by: "Priya Raman", note: "We would be cross" });
  const story = await told(w, "grace", { pleasure: 40 });
  await attach("priya", story);
  expect(drawnAt(await pointAt())).toEqual({ pleasure: 40, style: "weak" });
  await detachingStory(w, priya, where(story));
  expect(drawnAt(await pointAt())?.style).toBe("assumption");
  await takingBackFeeling(w, priya, "assumption", at());
  expect(drawnAt(await pointAt())).toBeUndefined();
});

test("only what stories say is set aside, with the reason beside what they say", async () => {
  const priya = await w.person("priya");
  await refused(settingAside(w, priya, { ...at(), pleasure: 5, reason: "One bad day" })).toBe("curve.nothing-to-set-aside");
  await attach("priya", await told(w, "grace", { pleasure: -90 }), couple);
  await refused(settingAside(w, priya, { ...at(partId(2)), pleasure: 5, reason: "One bad day" })).toBe("curve.nothing-to-set-aside");
  await settingAside(w, priya, { ...at(couple), pleasure: 5, reason: "One bad day" });
  expect(await pointAt(couple)).toMatchObject({
    computed: { mean: -90 },
    override: { pleasure: 5, reason: "One bad day", by: "Priya Raman" },
  });
  expect((await pointAt()).override).toBeNull();
  await takingBackFeeling(w, priya, "override", at(couple));
  expect(drawnAt(await pointAt(couple))?.pleasure).toBe(-90);
});

test("a year later what stories said is drawn as weak", async () => {
  for (const pleasure of [10, 20, 30]) await attach("priya", await told(w, "grace", { pleasure }));
  expect(drawnAt(await pointAt())).toEqual({ pleasure: 20, style: "computed" });
  w.clock.advance(400 * dayLength);
  expect(drawnAt(await pointAt())?.style).toBe("weak");
});
