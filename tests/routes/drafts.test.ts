import { beforeEach, expect, test } from "vitest";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { draftLimits } from "#app/domains/drafts/drafts.ts";
import { action, loader } from "#app/routes/drafts.ts";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const saving = { intent: "keep", form: "stories/new", values: { title: ["Eggs"] }, writing: "one", sequence: 1, age: 10 };

async function send(body: unknown, as: string | undefined = cast.amara.id) {
  const args = await doorArgs(w, { url: "/drafts", method: "POST", ...(as ? { as } : {}) });
  const request = new Request(args.request, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { ...Object.fromEntries(args.request.headers), "Content-Type": "application/json" },
  });
  return answerOf(action({ ...args, request }));
}

test("a page saves what is typed and hears when", async () => {
  expect(await send(saving)).toMatchObject({ status: 200, body: { savedAt: w.clock.now().toISOString() } });
  expect((await draftOf(w.db.read, cast.amara.id, "stories/new"))?.values).toEqual({ title: ["Eggs"] });
});

test("and throws it away again", async () => {
  await send(saving);
  expect(await send({ intent: "discard", form: "stories/new" })).toMatchObject({ status: 200 });
  expect(await draftOf(w.db.read, cast.amara.id, "stories/new")).toBeUndefined();
  expect(await send({ ...saving, sequence: 2 })).toMatchObject({ status: 410, body: { code: "drafts.late" } });
});

test("what is too large or not understood is refused and said so", async () => {
  const huge = { ...saving, values: { title: ["x".repeat(draftLimits.size)] } };
  expect(await send(huge)).toMatchObject({ status: 413, body: { code: "drafts.too-large", message: expect.any(String) } });
  for (const wrong of ["{", "null", { ...saving, form: "../etc" }, { ...saving, values: { title: "Eggs" } }, { ...saving, age: -1 }]) {
    expect(await send(wrong)).toMatchObject({ status: 400 });
  }
});

test("nobody signed in keeps nothing; whoever comes by the address goes home", async () => {
  const answer = await send(saving, "");
  expect(answer).toMatchObject({ status: 302, location: "/sign-in" });
  expect(await draftOf(w.db.read, cast.amara.id, "stories/new")).toBeUndefined();
  expect(loader()).toMatchObject({ status: 302 });
});
