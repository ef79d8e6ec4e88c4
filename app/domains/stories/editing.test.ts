import { describe, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { castDepartments } from "#db/seed/cast.ts";
import { content, told } from "#tests/support/telling.ts";
import { world } from "#tests/support/world.ts";
import { editing } from "./editing.server.ts";
import { feedPage } from "./feed.queries.server.ts";
import { revisionOf } from "./revisions.server.ts";
import { storedContent, storyFor, versionsOf } from "./stories.queries.server.ts";
import { withdrawing } from "./withdrawing.server.ts";

describe("editing a story", () => {
  test("keeps what it said before each edit", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const first = content({ feelings: [{ family: "fear", intensity: 2 }], departments: [castDepartments.finance.id] });
    const second = content({ title: null, feelings: [{ family: "anger", intensity: 3 }], departments: [castDepartments.technology.id] });
    const third = { ...second, happened: "There were five hundred." };
    const id = await told(w, "amara", first);
    w.clock.advance(60_000);
    await editing(w, amara, id, second);
    w.clock.advance(60_000);
    await editing(w, amara, id, third);
    expect(await storedContent(w.db.read, id)).toEqual(third);
    expect(await versionsOf(w.db.read, id)).toMatchObject([
      { number: 2, content: second, by: "Amara Okafor", at: w.clock.now() },
      { number: 1, content: first },
    ]);
    expect(await storyFor(w.db.read, amara, id)).toMatchObject({ editedAt: w.clock.now() });
  });

  test("leaves it at its place in the feed and moves it between filters", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = await told(w, "amara", { departments: [castDepartments.finance.id] });
    const later = await told(w, "tomas", { departments: [castDepartments.technology.id] });
    w.clock.advance(60_000);
    await editing(w, amara, id, content({ departments: [castDepartments.technology.id] }));
    const found = async (department: string) => (await feedPage(w.db.read, amara, { department })).cards.map((card) => card.id);
    expect(await found(castDepartments.finance.id)).toEqual([]);
    expect(await found(castDepartments.technology.id)).toEqual([later, id]);
  });

  test("that changes nothing is no edit", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const same = content({ feelings: [{ family: "fear", intensity: 2 }], departments: [castDepartments.finance.id] });
    const id = await told(w, "amara", same);
    await editing(w, amara, id, same);
    expect(await versionsOf(w.db.read, id)).toEqual([]);
    expect(await storyFor(w.db.read, amara, id)).toMatchObject({ editedAt: null });
  });

  test("at the same moment in two places keeps both", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = await told(w, "amara");
    await Promise.all([editing(w, amara, id, content({ asks: "One" })), editing(w, amara, id, content({ asks: "Two" }))]);
    expect(await versionsOf(w.db.read, id)).toHaveLength(2);
  });

  test("at the same moment from two forms that were opened together saves one and refuses the other", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = await told(w, "amara");
    const opened = await revisionOf(w.db.read, id);
    const saved = await Promise.allSettled(["One", "Two"].map((asks) => editing(w, amara, id, content({ asks }), { opened })));
    expect(saved.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(saved.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "stories.changed-meanwhile" } });
    expect(await versionsOf(w.db.read, id)).toHaveLength(1);
  });

  test("is the teller's alone, editors included", async () => {
    const w = await world();
    const id = await told(w, "amara");
    for (const name of ["henrik", "leila", "jonas"] as const) {
      await expect(editing(w, await w.person(name), id, content({ asks: "Other words" }))).rejects.toMatchObject({
        code: "hallway.not-allowed",
      });
    }
    await expect(editing(w, await w.person("amara"), newId(), content())).rejects.toMatchObject({ code: "hallway.not-found" });
  });

  test("ends with its withdrawal", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = await told(w, "amara");
    await withdrawing(w, amara, id, "It was another customer.");
    await expect(editing(w, amara, id, content({ asks: "Later words" }))).rejects.toMatchObject({ code: "stories.withdrawn" });
  });
});
