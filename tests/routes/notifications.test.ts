import { beforeEach, expect, test } from "vitest";
import { notificationsOf, settingsOf, unreadCount } from "#app/domains/notifications/notifications.queries.server.ts";
import type { NotificationKind } from "#app/domains/notifications/notifications.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { action, loader } from "#app/routes/notifications._index.tsx";
import { loader as open } from "#app/routes/notifications.$id.tsx";
import { action as choose, loader as settings } from "#app/routes/settings.notifications.tsx";
import { newId } from "#app/shared/ids.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { type Answer, answerOf, doorArgs } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const storyId = newId();

async function telling(kind: NotificationKind = "story-commented", params: Record<string, string> = { title: "Eggs" }): Promise<string> {
  w.clock.advance(1_000);
  const about = kind === "report-made" ? { kind: "comment", id: newId() } : { kind: "story", id: storyId };
  await w.db.write((tx) =>
    tell(tx, { people: [cast.amara.id], kind, about, params, actorId: cast.henrik.id, cause: newId(), now: w.clock.now() }),
  );
  return (await notificationsOf(w.db.read, cast.amara.id)).rows[0]?.id ?? "";
}

const page = async (as: CastName = "amara", query = ""): Promise<Answer["body"]> =>
  (await answerOf(loader(await doorArgs(w, { url: `/notifications${query}`, as: cast[as].id })))).body;
const post = async (form: Record<string, string>, as: CastName = "amara"): Promise<Answer> =>
  answerOf(action(await doorArgs(w, { url: "/notifications", form, as: cast[as].id })));
const opening = async (id: string, as: CastName = "amara"): Promise<Answer> =>
  answerOf(open(await doorArgs(w, { url: `/notifications/${id}`, as: cast[as].id, params: { id } })));

test("a person reads their own notifications and how many are new", async () => {
  await telling();
  expect(await page()).toMatchObject({ unread: 1, rows: [{ words: "Henrik Lindqvist commented on your story “Eggs”", unread: true }] });
  expect(await page("henrik")).toMatchObject({ unread: 0, rows: [] });
  expect((await page("amara", "?page=nonsense")).rows).toHaveLength(1);
});

test.each([
  ["story-commented", {}, `/stories/${storyId}`],
  ["comment-replied", { comment: storyId }, `/comments/${storyId}`],
  ["report-made", {}, "/admin/reports"],
  ["report-answered", { outcome: "removed" }, "/notifications"],
  ["report-answered", { outcome: "kept" }, `/stories/${storyId}`],
] as const)("opening %s reads it and leads to the thing", async (kind, params, address) => {
  const id = await telling(kind, params);
  expect(await opening(id)).toMatchObject({ status: 302, location: address });
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(0);
});

test("one is marked, or all that the page showed; what came since stays new", async () => {
  const first = await telling();
  await telling("story-reacted");
  expect(await post({ intent: "read", id: first })).toMatchObject({ status: 302, location: "/notifications" });
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(1);
  const { now } = await page();
  await telling("comment-replied");
  await post({ intent: "read-all", until: String(now) });
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(1);
  await w.settle();
  expect(w.pings.every((sent) => sent.ping.what === "notifications" && sent.to[0] === cast.amara.id)).toBe(true);
});

test("nobody reads or marks another's", async () => {
  const id = await telling();
  expect((await opening(id, "henrik")).status).toBe(404);
  expect((await opening("nonsense")).status).toBe(404);
  await post({ intent: "read", id }, "henrik");
  await post({ intent: "read-all", until: String(w.clock.now().getTime()) }, "henrik");
  expect(await unreadCount(w.db.read, cast.amara.id)).toBe(1);
  expect((await post({ intent: "burn" })).status).toBe(400);
});

test("a person chooses what is mailed and when it is quiet", async () => {
  const read = async () => (await answerOf(settings(await doorArgs(w, { url: "/settings/notifications", as: cast.amara.id })))).body;
  const send = async (form: Record<string, string | string[]>) =>
    answerOf(choose(await doorArgs(w, { url: "/settings/notifications", form, as: cast.amara.id })));
  expect(await read()).toMatchObject({ quietFrom: "20:00", quietUntil: "07:00", zone: "Europe/London" });
  expect((await read()).kinds).not.toContain("report-made");
  expect((await read()).mail).toEqual((await read()).kinds);
  expect((await send({ quietFrom: "18:30", quietUntil: "08:15", mail: ["comment-replied"] })).status).toBe(302);
  expect(await read()).toMatchObject({ quietFrom: "18:30", quietUntil: "08:15", mail: ["comment-replied"] });
  expect((await send({ quietFrom: "00:00", quietUntil: "00:00" })).status).toBe(302);
  expect((await read()).mail).toEqual([]);
  expect(await send({ quietFrom: "25:00", quietUntil: "" })).toMatchObject({
    status: 400,
    body: { result: { error: { quietFrom: [expect.any(String)], quietUntil: [expect.any(String)] } } },
  });
  expect(await settingsOf(w.db.read, cast.henrik.id)).toMatchObject({ quietFrom: "20:00", mailOff: [] });
});
