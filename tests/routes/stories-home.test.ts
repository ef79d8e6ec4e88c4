import { describe, expect, test } from "vitest";
import { loader as home } from "#app/routes/_index.tsx";
import { action as post } from "#app/routes/stories.new.tsx";
import { cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const day = 24 * 60 * 60_000;
const asAmara = async (w: TestWorld) => (await answerOf(home(await doorArgs(w, { url: "/", as: cast.amara.id })))).body;

describe("the home page", () => {
  test("knows the hour where somebody is", async () => {
    const w = await world();
    const at = async (person: { id: string }) => (await answerOf(home(await doorArgs(w, { url: "/", as: person.id })))).body.hour;
    expect([await at(cast.amara), await at(cast.grace), await at(cast.leila)]).toEqual([10, 22, 6]);
  });

  test("shows one struggle and one delight that others told", async () => {
    const w = await world();
    await told(w, "amara", { kind: "struggle" });
    await told(w, "amara", { kind: "delight" });
    expect((await asAmara(w)).today).toEqual({});
    const struggle = await told(w, "grace", { kind: "struggle", title: null, happened: "> He *died*." });
    await told(w, "grace", { kind: "mixed" });
    expect((await asAmara(w)).today).toMatchObject({ struggle: { id: struggle, headline: "He died.", opening: "He died." } });
    const delight = await told(w, "grace", { kind: "delight" });
    expect((await asAmara(w)).today).toMatchObject({ struggle: { id: struggle }, delight: { id: delight } });
  });

  test.each([2, 3, 6, 8])("brings another of %i stories with each day", async (number) => {
    const w = await world();
    for (let one = 0; one < number; one++) await told(w, "grace", { kind: "delight" });
    let before = "";
    for (let turn = 0; turn < 15; turn++) {
      w.clock.advance(day);
      const { id } = (await asAmara(w)).today.delight;
      expect(id, `day ${turn}`).not.toBe(before);
      before = id;
    }
  });

  test("brings another with each day while one is told each day", async () => {
    const w = await world();
    for (let number = 0; number < 8; number++) await told(w, "grace", { kind: "delight" });
    let before = "";
    for (let turn = 0; turn < 15; turn++) {
      w.clock.advance(day);
      const { id } = (await asAmara(w)).today.delight;
      expect(id, `day ${turn}`).not.toBe(before);
      before = id;
      await told(w, "grace", { kind: "delight" });
    }
  });

  test("shows the same two all day, whatever is told meanwhile, and others on another day", async () => {
    const w = await world();
    for (let number = 0; number < 5; number++) await told(w, "grace", { kind: "delight" });
    w.clock.advance(day);
    const morning = (await asAmara(w)).today.delight.id;
    await told(w, "grace", { kind: "delight" });
    w.clock.advance(day / 4);
    expect((await asAmara(w)).today.delight.id).toBe(morning);
    const later = new Set<string>();
    for (let number = 0; number < 4; number++) {
      w.clock.advance(day);
      later.add((await asAmara(w)).today.delight.id);
    }
    expect(later.size).toBeGreaterThan(1);
  });

  test("leads back to what was begun", async () => {
    const w = await world();
    const form = { intent: "keep", happened: "She had four hundred eggs" };
    await answerOf(post(await doorArgs(w, { url: "/stories/new", as: cast.amara.id, form })));
    expect((await asAmara(w)).begun).toMatchObject([{ what: "story", to: "/stories/new", words: "She had four hundred eggs" }]);
  });

  test("is for who is signed in", async () => {
    const w = await world();
    expect(await answerOf(home(await doorArgs(w, { url: "/" })))).toMatchObject({ status: 302, location: "/sign-in" });
  });
});
