import { beforeEach, expect, test } from "vitest";
import { attachingStory } from "#app/domains/journeys/curve/attaching.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { loader } from "#app/routes/stories.$id.similar.tsx";
import { action } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { stories } from "#db/schema/stories.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { drawn, stepCalled } from "#tests/support/drawing.ts";
import { oneFinding, publishedStudy } from "#tests/support/insighting.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const similar = async (id: string, as: CastName | null = "amara") =>
  answerOf(loader(await doorArgs(w, { url: `/stories/${id}/similar`, params: { id }, ...(as ? { as: cast[as].id } : {}) })));
const ids = ({ body }: Awaited<ReturnType<typeof similar>>) => body.similar.map(({ id }: { id: string }) => id);

const trolley = "The ramp at the branch was locked and her trolley could not get in, so she waited in the rain";

async function others(): Promise<void> {
  const said = [
    "The parcel was sent to the wrong place",
    "He called four times about one invoice",
    "Her password was not accepted",
    "They laughed about the music",
  ];
  for (const happened of said) await told(w, "henrik", { title: null, sketch: null, happened });
}

test("up to five that share its rare words, the likest first, and not itself", async () => {
  await others();
  const far = await told(w, "henrik", { title: null, sketch: null, channel: "phone", happened: "A trolley stood in the hall" });
  const near = await told(w, "henrik", {
    title: null,
    sketch: null,
    channel: "branch",
    happened: "No ramp for a trolley, and the lift was locked",
  });
  const id = await told(w, "grace", { title: null, sketch: null, channel: "branch", happened: trolley });
  expect(ids(await similar(id)).slice(0, 2)).toEqual([near, far]);
  expect(ids(await similar(id))).not.toContain(id);
  for (let number = 0; number < 25; number += 1)
    await told(w, "henrik", { title: null, sketch: null, happened: `Nothing of it, ${number} times` });
  for (let number = 0; number < 8; number += 1)
    await told(w, "henrik", { title: null, sketch: null, happened: `The trolley and the ramp ${number}` });
  expect(ids(await similar(id))).toHaveLength(5);
});

test("only of a story that can be read, and only those that can be read", async () => {
  await others();
  const other = await told(w, "henrik", { title: null, happened: "No ramp for a trolley, and the lift was locked" });
  const id = await told(w, "grace", { title: null, happened: trolley });
  expect((await similar(id, null)).location).toMatch(/^\/sign-in/);
  expect((await similar(newId())).status).toBe(404);
  expect((await similar("x")).status).toBe(404);
  expect(ids(await similar(id))).toContain(other);
  await withdrawing(w, await w.person("henrik"), other, "Asked");
  expect(ids(await similar(id))).not.toContain(other);
  expect((await similar(other)).status).toBe(404);
});

const post = async (happened: string, more: Record<string, string> = {}) => {
  const form = { id: newId(), happened, kind: "struggle", consent: "spoken", ...more };
  return answerOf(action(await doorArgs(w, { url: "/stories/new", form, as: cast.amara.id })));
};
const count = async () => (await w.db.read.select({ id: stories.id }).from(stories)).length;

test("a story that says nearly the same as another is asked about before it goes in, and posted all the same when it should be", async () => {
  await others();
  const first = await told(w, "grace", { title: null, sketch: null, happened: trolley });
  const before = await count();
  const asked = await post(`${trolley}, poor thing.`);
  expect(asked.status).toBe(409);
  expect(asked.body.alike.map(({ id }: { id: string }) => id)).toEqual([first]);
  expect(asked.body.result.initialValue.happened).toContain("poor thing");
  expect(await count()).toBe(before);
  expect((await post(`${trolley}, poor thing.`, { intent: "anyway" })).status).toBe(302);
  expect(await count()).toBe(before + 1);
});

test.each([
  ["Chinese", "分行门口的坡道锁着，她的购物车进不去，只好站在雨里等。"],
  ["Japanese", "支店の入り口のスロープに鍵がかかっていて、台車が入れず、雨の中で待っていました。"],
  ["Thai", "ทางลาดหน้าสาขาถูกล็อกไว้ รถเข็นของเธอเข้าไม่ได้ เธอจึงต้องยืนรอกลางสายฝน"],
])("that is asked in %s, which writes no spaces, as well", async (_language, happened) => {
  await others();
  const first = await told(w, "grace", { title: null, sketch: null, happened });
  const asked = await post(`${happened}真的`);
  expect([asked.status, asked.body.alike?.map(({ id }: { id: string }) => id)]).toEqual([409, [first]]);
});

test("of a few words nothing can be said, in whatever script", async () => {
  await others();
  for (const happened of ["她在雨里等了很久", "She waited in the rain"]) {
    await told(w, "grace", { title: null, sketch: null, happened });
    expect((await post(happened)).status, happened).toBe(302);
  }
});

test("the preview says so too, and nobody is asked about the same topic in other words", async () => {
  await others();
  const first = await told(w, "grace", { title: null, sketch: null, happened: trolley });
  expect((await post(trolley, { intent: "preview" })).body.alike.map(({ id }: { id: string }) => id)).toEqual([first]);
  expect((await post("Somebody with a trolley told me how glad he was about the new ramp at the side of our branch")).status).toBe(302);
});

test("nobody learns of a story that they may not read by telling it again", async () => {
  const first = await told(w, "grace", { title: null, sketch: null, happened: trolley });
  await withdrawing(w, await w.person("grace"), first, "Asked");
  expect((await post(trolley)).status).toBe(302);
});

test("what people have put beside it comes first: in a finding, on a step, in the same study; not on a draft, and not what is gone", async () => {
  await others();
  const [id, cited, alsoCited, onStep, onDraft] = [
    await told(w, "grace", { title: null, sketch: null, happened: trolley }),
    await told(w, "henrik", { title: null, sketch: null, happened: "A letter went to the wrong house" }),
    await told(w, "henrik", { title: null, sketch: null, happened: "The bill had a second page" }),
    await told(w, "henrik", { title: null, sketch: null, happened: "Nobody rang back on Tuesday" }),
    await told(w, "henrik", { title: null, sketch: null, happened: "The screen went black" }),
  ];
  const evidence = (storyId: string) => ({ kind: "story", storyId }) as const;
  const other = { id: newId(), sentence: "Another thing.", evidence: [evidence(alsoCited)] };
  await publishedStudy(w, { findings: [{ ...oneFinding, evidence: [evidence(id), evidence(cited)] }, other] });
  const priya = await w.person("priya");
  const on = { stepId: stepCalled("Waits in the queue"), sketchId: null };
  for (const [journeyId, beside] of [
    [await drawn(w, "priya"), onStep],
    [await drawn(w, "priya", { draft: true }), onDraft],
  ] as const) {
    for (const storyId of [id, beside]) await attachingStory(w, priya, { journeyId, storyId, ...on });
  }
  expect(ids(await similar(id)).slice(0, 3)).toEqual([cited, onStep, alsoCited]);
  expect(ids(await similar(id))).not.toContain(onDraft);
  await withdrawing(w, await w.person("henrik"), cited, "Asked");
  expect(ids(await similar(id)).slice(0, 2)).toEqual([onStep, alsoCited]);
});
