import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { notifications } from "#db/schema/notifications.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { reacting } from "./reacting.server.ts";
import { responsesTo } from "./stories.queries.server.ts";
import { withdrawing } from "./withdrawing.server.ts";

const news = async (w: TestWorld, personId: string) => w.db.read.select().from(notifications).where(eq(notifications.personId, personId));

describe("responding to a story", () => {
  test("counts each person once for each response, in a fixed order", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const tomas = await w.person("tomas");
    await reacting(w, tomas, id, { kind: "fix", on: true });
    await reacting(w, tomas, id, { kind: "fix", on: true });
    await reacting(w, tomas, id, { kind: "felt", on: true });
    await reacting(w, await w.person("grace"), id, { kind: "fix", on: true });
    expect(await responsesTo(w.db.read, id, tomas.id)).toEqual([
      { kind: "felt", count: 1, own: true },
      { kind: "happened", count: 0, own: false },
      { kind: "fix", count: 2, own: true },
      { kind: "thanks", count: 0, own: false },
    ]);
  });

  test("can be taken back", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const tomas = await w.person("tomas");
    await reacting(w, tomas, id, { kind: "felt", on: true });
    await reacting(w, tomas, id, { kind: "felt", on: false });
    await reacting(w, tomas, id, { kind: "felt", on: false });
    expect((await responsesTo(w.db.read, id, tomas.id)).every(({ count }) => count === 0)).toBe(true);
  });

  test("reaches the teller once, however often it is taken back and given again", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = await told(w, "amara", { title: "The eggs" });
    const tomas = await w.person("tomas");
    for (const on of [true, false, true]) {
      await reacting(w, tomas, id, { kind: "felt", on });
      await w.settle();
    }
    await reacting(w, await w.person("grace"), id, { kind: "thanks", on: true });
    await w.settle();
    expect(await news(w, amara.id)).toMatchObject([
      { kind: "story-reacted", aboutKind: "story", aboutId: id, count: 2, params: { title: "The eggs" } },
    ]);
  });

  test("to one's own story tells nobody", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = await told(w, "amara");
    await reacting(w, amara, id, { kind: "felt", on: true });
    await w.settle();
    expect(await news(w, amara.id)).toEqual([]);
  });

  test("of what was never told or was withdrawn is refused", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const tomas = await w.person("tomas");
    await withdrawing(w, await w.person("amara"), id, "Mine.");
    for (const gone of [id, newId()]) {
      await expect(reacting(w, tomas, gone, { kind: "felt", on: true })).rejects.toMatchObject({ code: "hallway.not-found" });
    }
  });

  test("to what is withdrawn before the teller hears of it stays unheard", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const id = await told(w, "amara");
    await reacting(w, await w.person("tomas"), id, { kind: "felt", on: true });
    await withdrawing(w, amara, id, "Mine.");
    await w.settle();
    expect(await news(w, amara.id)).toEqual([]);
  });
});
