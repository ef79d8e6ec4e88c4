import { beforeEach, expect, test } from "vitest";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { loader } from "#app/routes/search._index.tsx";
import { storyWithdrawals } from "#db/schema/stories.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const search = async (typed: string, as: CastName = "amara") =>
  (await answerOf(loader(await doorArgs(w, { url: `/search?q=${encodeURIComponent(typed)}`, as: cast[as].id })))).body;

test("nobody searches without a session", async () => {
  expect((await answerOf(loader(await doorArgs(w, { url: "/search?q=refund" })))).location).toMatch(/^\/sign-in/);
});

test("what was withdrawn is found by nobody in the same second: not by its teller, not by an editor, not in a count, not by a typing error", async () => {
  const id = await told(w, "grace", { title: "The sapphire necklace" });
  expect(await search("sapphire")).toMatchObject({ count: 1 });
  await withdrawing(w, await w.person("grace"), id, "The customer asked for it");
  for (const name of ["amara", "grace", "leila", "jonas"] as const) {
    for (const typed of ["sapphire", "sapph", "saphire", '"sapphire necklace"', "sapphire zzz"]) {
      expect(await search(typed, name), `${name} ${typed}`).toMatchObject({ results: [], count: 0, more: false, instead: [] });
    }
  }
});

test("and neither is what cannot be read although the index holds it", async () => {
  const ids: string[] = [];
  for (let number = 0; number < 12; number += 1) ids.push(await told(w, "grace", { title: `Sapphire ${number}` }));
  const at = w.clock.now();
  const rows = ids.slice(1).map((storyId) => ({ storyId, by: cast.grace.id, at, reason: "Asked", byEditor: false }));
  await w.db.write((tx) => tx.insert(storyWithdrawals).values(rows));
  const answer = await search("sapphire");
  expect(answer).toMatchObject({ count: 1, more: false, isLast: true });
  expect(JSON.stringify(answer)).not.toMatch(new RegExp(ids.slice(1).join("|")));
});

test("a script in a story stays text where it was found", async () => {
  const attack = '<script>alert("x")</script><img src=x onerror=alert(1)>';
  await told(w, "grace", { title: attack, happened: `${attack} waited` });
  const { results } = await search("script alert waited");
  const pieces = [...results[0].headline, ...results[0].passage];
  // Pieces of text, which React writes as text: none of them is a whole element's worth of trust.
  for (const piece of pieces) expect(Object.keys(piece).sort()).toEqual(["hit", "text"]);
  expect(results[0].headline.map(({ text }: { text: string }) => text).join("")).toBe(attack);
});
