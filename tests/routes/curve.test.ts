import { beforeEach, expect, test } from "vitest";
import { storiesOnStep } from "#app/domains/journeys/curve/curve.queries.server.ts";
import { loader as findingPage } from "#app/routes/insights.$slug.findings.$id.tsx";
import { action as fromFinding, loader as fromFindingForm } from "#app/routes/insights.$slug.findings.$id_.journeys.tsx";
import { loader as curve } from "#app/routes/journeys.$id.curve.tsx";
import { loader as step } from "#app/routes/journeys.$id.steps.$step._index.tsx";
import { action as feel, loader as feelForm } from "#app/routes/journeys.$id.steps.$step.feeling.tsx";
import { action as attachFinding, loader as findingsFor } from "#app/routes/journeys.$id.steps.$step.findings.tsx";
import { action as attach, loader as suggestions } from "#app/routes/journeys.$id.steps.$step.stories.tsx";
import { action as fromStory, loader as fromStoryForm } from "#app/routes/stories.$id.journeys.tsx";
import { minute } from "#app/shared/clock.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { oneFinding, publishedStudy } from "#tests/support/insighting.ts";
import { partId } from "#tests/support/maps.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

const waits = stepCalled("Waits in the queue");

let w: TestWorld;
let journey: string;
beforeEach(async () => {
  w = await world();
  journey = await drawn(w, "priya");
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const at = (as: CastName, form?: Record<string, string>, query = ""): Knock => ({
  url: `/journeys/${journey}/steps/${waits}${query}`,
  params: { id: journey, step: waits },
  as: cast[as].id,
  ...(form ? { form } : {}),
});

test("stories that fit are suggested, accepted or said not to belong, and not suggested again", async () => {
  const first = await told(w, "grace", { title: "The queue of the morning", happened: "He stood in the queue with his child." });
  const second = await told(w, "grace", { title: "A queue that moved", happened: "The queue was short." });
  await told(w, "grace", { title: "Eggs" });
  await w.settle();
  const suggested = async (query = "") =>
    (await knock(suggestions, at("priya", undefined, query))).body.stories.map(({ id }: { id: string }) => id);
  expect(new Set(await suggested())).toEqual(new Set([first, second]));
  expect(await suggested("?q=eggs")).toHaveLength(1);
  await knock(attach, at("priya", { intent: "attach", story: first, sketch: partId(1) }));
  await knock(attach, at("priya", { intent: "decline", story: second }));
  expect(await suggested()).toEqual([]);
  expect(await storiesOnStep(w.db.read, journey, waits)).toMatchObject([{ storyId: first, sketchId: partId(1) }]);
  expect((await knock(step, at("amara"))).body).toMatchObject({
    evidence: "one-story",
    may: { edit: false },
    stories: [{ storyId: first }],
  });
});

test("from the story's side the map and the step are chosen", async () => {
  const story = await told(w, "grace");
  const other = await drawn(w, "priya");
  const from = (query = "", form?: Record<string, string>): Knock => ({
    url: `/stories/${story}/journeys${query}`,
    params: { id: story },
    as: cast.priya.id,
    ...(form ? { form } : {}),
  });
  expect((await knock(fromStoryForm, from())).body).toMatchObject({ maps: [{ id: other }, { id: journey }], chosen: null });
  expect((await knock(fromStoryForm, from(`?map=${journey}`))).body.chosen.steps).toHaveLength(4);
  expect((await knock(fromStory, from(`?map=${journey}`, { step: waits }))).location).toBe(`/journeys/${journey}/steps/${waits}#stories`);
  expect((await knock(fromStoryForm, from())).body.places).toMatchObject([{ step: "Waits in the queue" }]);
  expect((await knock(fromStoryForm, { ...from(), as: cast.amara.id })).body).toMatchObject({ maps: [], chosen: null });
});

test("findings that fit are suggested for a step, put there from either side, and not suggested again", async () => {
  const { slug } = await publishedStudy(w);
  await w.settle();
  const suggested = async (query = "") => (await knock(findingsFor, at("priya", undefined, query))).body.findings;
  expect(await suggested("?q=music")).toMatchObject([{ id: oneFinding.id, study: "What waiting sounds like" }]);
  expect(await suggested("?q=zebra")).toEqual([]);
  expect((await knock(attachFinding, at("priya", { intent: "attach", finding: "x" }))).status).toBe(400);
  expect((await knock(attachFinding, at("priya", { intent: "attach", finding: oneFinding.id }))).location).toContain(`${waits}#findings`);
  expect(await suggested("?q=music")).toEqual([]);
  expect((await knock(step, at("amara"))).body).toMatchObject({ evidence: "measured", findings: [{ sentence: oneFinding.sentence }] });
  await knock(attachFinding, at("priya", { intent: "detach", finding: oneFinding.id }));
  expect((await knock(step, at("amara"))).body).toMatchObject({ evidence: "none", findings: [] });

  const from = (as: CastName, query = "", form?: Record<string, string>): Knock => ({
    url: `/insights/${slug}/findings/${oneFinding.id}/journeys${query}`,
    params: { slug, id: oneFinding.id },
    as: cast[as].id,
    ...(form ? { form } : {}),
  });
  expect((await knock(fromFindingForm, from("priya"))).body).toMatchObject({ maps: [{ id: journey }], chosen: { id: journey } });
  expect((await knock(fromFinding, from("amara", `?map=${journey}`, { step: waits }))).status).toBe(403);
  expect((await knock(fromFinding, from("priya", `?map=${journey}`, { step: waits }))).location).toContain(`${waits}#findings`);
  expect((await knock(findingPage, from("amara"))).body.places).toMatchObject([{ step: "Waits in the queue" }]);
});

test("a finding that is said not to belong is not suggested for the step again, and one goes on among those that are left", async () => {
  await publishedStudy(w);
  await w.settle();
  const suggested = async () => (await knock(findingsFor, at("priya", undefined, "?q=music"))).body.findings;
  expect(await suggested()).toHaveLength(1);
  const { location } = await knock(attachFinding, at("priya", { intent: "decline", finding: oneFinding.id }, "/findings?q=music"));
  expect(location).toBe(`/journeys/${journey}/steps/${waits}/findings?q=music`);
  expect(await suggested()).toEqual([]);
  expect((await knock(step, at("amara"))).body).toMatchObject({ evidence: "none", findings: [] });
});

test("who does not edit the map gets neither the suggestions of findings nor their door", async () => {
  await publishedStudy(w);
  expect((await knock(findingsFor, at("amara"))).status).toBe(403);
  for (const intent of ["attach", "decline", "detach"]) {
    expect((await knock(attachFinding, at("amara", { intent, finding: oneFinding.id }))).status, intent).toBe(403);
  }
});

test("the curve says what stories say, for whom it is asked, and what is assumed apart", async () => {
  for (const pleasure of [-80, -40, -60]) {
    const story = await told(w, "grace", { pleasure });
    await knock(attach, at("priya", { intent: "attach", story, sketch: partId(1) }));
  }
  expect((await knock(feel, at("priya", { as: "assumption", pleasure: "20", words: "It is quick" }, `?for=${partId(2)}`))).status).toBe(
    302,
  );
  const points = async (query = "") => {
    const answer = await knock(curve, { url: `/journeys/${journey}/curve${query}`, params: { id: journey }, as: cast.amara.id });
    return answer.body.points.find(({ stepId }: { stepId: string }) => stepId === waits);
  };
  expect(await points()).toMatchObject({
    title: "Waits in the queue",
    computed: { mean: -60, count: 3, spread: 16, weak: false },
    assumption: null,
  });
  expect(await points(`?for=${partId(1)}`)).toMatchObject({ computed: { count: 3 } });
  expect(await points(`?for=${partId(2)}`)).toMatchObject({ computed: null, assumption: { pleasure: 20, note: "It is quick" } });
});

test("the curve opens on the customers of whom most is known, and says of the others that something is known elsewhere", async () => {
  const opened = async (query = "") => {
    const answer = await knock(curve, { url: `/journeys/${journey}/curve${query}`, params: { id: journey }, as: cast.amara.id });
    const { sketchId, elsewhere, points } = answer.body;
    return { sketchId, elsewhere, pleasure: points.find(({ stepId }: { stepId: string }) => stepId === waits)?.assumption?.pleasure };
  };
  expect(await opened()).toEqual({ sketchId: null, elsewhere: false, pleasure: undefined });
  await knock(feel, at("priya", { as: "assumption", pleasure: "20", words: "" }, `?for=${partId(2)}`));
  expect(await opened()).toEqual({ sketchId: partId(2), elsewhere: true, pleasure: 20 });
  expect(await opened("?for=")).toEqual({ sketchId: null, elsewhere: true, pleasure: undefined });
});

test.each([
  { as: "assumption", stories: 0 },
  { as: "override", stories: 1 },
])(
  "an $as that somebody has written meanwhile is shown beside what was typed, and replaced or taken back only knowingly",
  async ({ as, stories }) => {
    journey = await drawn(w, "priya", { editors: ["amara"] });
    for (let one = 0; one < stories; one += 1)
      await knock(attach, at("priya", { intent: "attach", story: await told(w, "grace", { pleasure: -80 }) }));
    const { opened } = (await knock(feelForm, at("priya"))).body;
    const hers = { as, opened, pleasure: "40", words: "She counted them." };
    expect((await knock(feel, at("amara", hers))).status).toBe(302);
    w.clock.advance(minute);
    const refused = await knock(feel, at("priya", { as, opened, pleasure: "-20", words: "A guess" }));
    expect(refused).toMatchObject({
      status: 409,
      body: {
        result: { initialValue: { pleasure: "-20", words: "A guess" }, error: { "": [expect.stringContaining("Yours is still here")] } },
        standing: { by: "Amara Okafor", values: { pleasure: "40", words: "She counted them." } },
      },
    });
    expect((await knock(feel, at("priya", { as: `take-back-${as}`, opened }))).status).toBe(409);
    expect((await knock(feelForm, at("priya"))).body.values).toEqual({ pleasure: "40", words: "She counted them." });
    // Sent twice it is said once, whatever it was opened with.
    expect((await knock(feel, at("amara", hers))).status).toBe(302);
    const again = { as, opened: refused.body.standing.opened, pleasure: "-20", words: "A guess" };
    expect((await knock(feel, at("priya", again))).status).toBe(302);
    expect((await knock(feelForm, at("priya"))).body.values).toEqual({ pleasure: "-20", words: "A guess" });
  },
);

test("to set a value aside needs a reason; both are taken back", async () => {
  const story = await told(w, "grace", { pleasure: -80 });
  await knock(attach, at("priya", { intent: "attach", story }));
  expect((await knock(feelForm, at("priya"))).body).toMatchObject({ computed: { mean: -80 }, values: { pleasure: "-80" } });
  const without = await knock(feel, at("priya", { as: "override", pleasure: "0" }));
  expect([without.status, without.body.result.error]).toEqual([400, { words: ["Say why: everybody reads it beside the value."] }]);
  expect((await knock(feel, at("priya", { as: "override", pleasure: "0", words: "Told twice" }))).status).toBe(302);
  expect((await knock(step, at("amara"))).body.feelings[0].point).toMatchObject({
    computed: { mean: -80 },
    override: { pleasure: 0, reason: "Told twice" },
  });
  const { opened } = (await knock(feelForm, at("priya"))).body;
  expect((await knock(feel, at("priya", { as: "take-back-override", opened }))).status).toBe(302);
  expect((await knock(step, at("amara"))).body.feelings[0].point.override).toBeNull();
  const far = await knock(feel, at("priya", { as: "assumption", pleasure: "101" }));
  expect([far.status, far.body.result.error]).toEqual([400, { pleasure: ["From −100 to 100."] }]);
});
