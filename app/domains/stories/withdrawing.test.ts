import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { notifications } from "#db/schema/notifications.ts";
import { castDepartments, castSites } from "#db/seed/cast.ts";
import { told } from "#tests/support/telling.ts";
import { world } from "#tests/support/world.ts";
import { feedPage, storiesToldBy } from "./feed.queries.server.ts";
import { isReadable, neighboursOf, storiesForToday, storyFor } from "./stories.queries.server.ts";
import { withdrawing } from "./withdrawing.server.ts";

describe("withdrawing a story", () => {
  test("hides it everywhere at once", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const tomas = await w.person("tomas");
    const older = await told(w, "grace");
    const id = await told(w, "amara", {
      siteId: castSites.cork.id,
      departments: [castDepartments.finance.id],
      feelings: [{ family: "anger", intensity: 2 }],
    });
    const newer = await told(w, "grace", { kind: "delight" });
    w.clock.advance(24 * 60 * 60_000);
    await withdrawing(w, amara, id, "She could be recognised.");

    expect(await isReadable(w.db.read, id)).toBe(false);
    for (const filter of [
      {},
      { kind: "struggle" },
      { channel: "phone" },
      { site: castSites.cork.id },
      { department: castDepartments.finance.id },
      { feeling: "anger" },
      { department: castDepartments.finance.id, feeling: "anger" },
      { from: "2026-10-01", to: "2026-10-31" },
    ] as const) {
      expect((await feedPage(w.db.read, tomas, filter)).cards.map((card) => card.id)).not.toContain(id);
    }
    expect((await storiesToldBy(w.db.read, tomas, amara.id)).cards).toEqual([]);
    const story = await storyFor(w.db.read, tomas, newer);
    expect(story && (await neighboursOf(w.db.read, story))).toMatchObject({ older: { id: older } });
    expect(await storiesForToday(w.db.read, tomas, w.clock.now())).toMatchObject({ struggle: { id: older }, delight: { id: newer } });
  });

  test("leaves a stone for its teller and for editors, and nothing for anybody else", async () => {
    const w = await world();
    const id = await told(w, "amara");
    await withdrawing(w, await w.person("leila"), id, "A name is in it.");
    const stone = { withdrawal: { by: "Leila Haddad", reason: "A name is in it.", byEditor: true, at: w.clock.now() } };
    expect(await storyFor(w.db.read, await w.person("amara"), id)).toMatchObject(stone);
    expect(await storyFor(w.db.read, await w.person("leila"), id)).toMatchObject(stone);
    for (const name of ["henrik", "jonas", "tomas", "priya"] as const) {
      expect(await storyFor(w.db.read, await w.person(name), id)).toBeUndefined();
    }
  });

  test("is for the teller and for editors", async () => {
    const w = await world();
    const id = await told(w, "amara");
    for (const name of ["henrik", "jonas"] as const) {
      await expect(withdrawing(w, await w.person(name), id, "Not mine.")).rejects.toMatchObject({ code: "hallway.not-allowed" });
    }
    await expect(withdrawing(w, await w.person("amara"), newId(), "Gone.")).rejects.toMatchObject({ code: "hallway.not-found" });
    expect(await isReadable(w.db.read, id)).toBe(true);
  });

  test("is recorded, once, with its first reason", async () => {
    const w = await world();
    const id = await told(w, "amara");
    await withdrawing(w, await w.person("amara"), id, "First.");
    await withdrawing(w, await w.person("leila"), id, "Second.");
    expect(await storyFor(w.db.read, await w.person("leila"), id)).toMatchObject({ withdrawal: { reason: "First.", byEditor: false } });
    const entries = await w.db.read.select().from(auditEntries).where(eq(auditEntries.action, "stories.withdrawn"));
    expect(entries).toMatchObject([{ subjectId: id, detail: { byEditor: false } }]);
  });

  test("by an editor is told to the teller; by the teller it is not", async () => {
    const w = await world();
    const amara = await w.person("amara");
    const own = await told(w, "amara");
    const other = await told(w, "amara", { title: "The eggs" });
    await withdrawing(w, amara, own, "Mine.");
    await withdrawing(w, await w.person("leila"), other, "A name is in it.");
    await w.settle();
    const rows = await w.db.read.select().from(notifications).where(eq(notifications.personId, amara.id));
    expect(rows).toMatchObject([{ kind: "story-withdrawn-by-editor", aboutId: other, params: { title: "The eggs" } }]);
  });
});
