import { describe, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { castDepartments, castSites } from "#db/seed/cast.ts";
import { content } from "#tests/support/telling.ts";
import { world } from "#tests/support/world.ts";
import { feedPage } from "./feed.queries.server.ts";
import { posting } from "./posting.server.ts";
import { storedContent, storyFor, versionsOf } from "./stories.queries.server.ts";
import { withdrawing } from "./withdrawing.server.ts";

const whole = content({
  siteId: castSites.cork.id,
  before: "She had rung twice.",
  after: "She drove home.",
  asks: "Answer the gate.",
  feelings: [
    { family: "fear", intensity: 1 },
    { family: "anger", intensity: 3 },
  ],
  departments: [castDepartments.finance.id, castDepartments.technology.id],
});

describe("posting a story", () => {
  test("keeps everything that was told", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = newId();
    await posting(w, amara, id, whole);
    expect(await storedContent(w.db.read, id)).toEqual(whole);
    expect(await storyFor(w.db.read, await w.person("henrik"), id)).toMatchObject({
      teller: { name: "Amara Okafor" },
      site: "Cork",
      departments: [{ name: "Finance" }, { name: "Technology" }],
      toldAt: w.clock.now(),
    });
    expect(await w.happened("stories.posted")).toEqual([{ storyId: id, personId: amara.id }]);
  });

  test("twice is one story", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = newId();
    await Promise.all([posting(w, amara, id, whole), posting(w, amara, id, whole), posting(w, amara, id, whole)]);
    expect((await feedPage(w.db.read, amara, {})).cards).toHaveLength(1);
    expect(await versionsOf(w.db.read, id)).toEqual([]);
    expect(await w.happened("stories.posted")).toHaveLength(1);
  });

  test("again with other words, as after going back in the browser, loses neither", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = newId();
    await posting(w, amara, id, whole);
    await posting(w, amara, id, { ...whole, happened: "It was five hundred eggs." });
    expect(await storedContent(w.db.read, id)).toMatchObject({ happened: "It was five hundred eggs." });
    expect(await versionsOf(w.db.read, id)).toMatchObject([{ content: whole }]);
  });

  test("under the id of somebody else's story is refused", async () => {
    const w = await world();
    const id = newId();
    await posting(w, await w.person("amara"), id, whole);
    await expect(posting(w, await w.person("tomas"), id, content())).rejects.toMatchObject({ code: "stories.id-taken" });
    expect(await storedContent(w.db.read, id)).toEqual(whole);
  });

  test("does not bring a withdrawn story back", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = newId();
    await posting(w, amara, id, whole);
    await withdrawing(w, amara, id, "She could be recognised.");
    await expect(posting(w, amara, id, whole)).rejects.toMatchObject({ code: "stories.withdrawn" });
  });

  test.each([
    ["site", { siteId: newId() }],
    ["department", { departments: [castDepartments.finance.id, newId()] }],
  ])("with a %s that does not exist is refused as a whole", async (_, wrong) => {
    const w = await world();
    const amara = await w.person("amara");
    const id = newId();
    await expect(posting(w, amara, id, { ...whole, ...wrong })).rejects.toMatchObject({ code: "stories.place-unknown" });
    expect(await storedContent(w.db.read, id)).toBeUndefined();
  });
});
