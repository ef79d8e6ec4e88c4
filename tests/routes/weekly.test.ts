import { beforeEach, expect, test } from "vitest";
import { settingsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { action as keep, loader as keeping } from "#app/routes/insights.digest._index.tsx";
import { loader as letter } from "#app/routes/insights.digest.letter.ts";
import { loader as readers } from "#app/routes/insights.digest.readers.tsx";
import { loader as own } from "#app/routes/notifications.weekly._index.tsx";
import { action as end, loader as ending } from "#app/routes/notifications.weekly.$token.tsx";
import { loader as settings } from "#app/routes/settings.notifications.tsx";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { leaveNow, tokenOf } from "#tests/support/weekly.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const curating = (form?: Record<string, string>, query = ""): Knock => ({
  url: `/insights/digest${query}`,
  as: cast.tomas.id,
  ...(form ? { form } : {}),
});
const monday = { weekday: "1", time: "08:30" };
const page = async (as: CastName, query = "") => (await knock(own, { url: `/notifications/weekly${query}`, as: cast[as].id })).body;

async function sent(): Promise<void> {
  await knock(keep, curating({ weekday: "2", time: "10:00" }));
  await leaveNow(w, { day: "2026-10-06", time: "10:00", zone: "Europe/London" });
  await w.settle();
}

test("a curator sets when it leaves, leaves a week out and lets it leave after all, and ends it", async () => {
  expect((await knock(keeping, curating())).body).toMatchObject({ schedule: null, next: null, sent: [] });
  const wrong = await knock(keep, curating({ weekday: "8", time: "25:00" }));
  expect([wrong.status, Object.keys(wrong.body.result.error)]).toEqual([400, ["weekday", "time"]]);
  expect((await knock(keep, curating(monday))).location).toBe("/insights/digest");
  const { next } = (await knock(keeping, curating())).body;
  expect(next).toMatchObject({ week: "2026-W42", skipped: false, counts: { mail: 7, app: 0, lately: 0 }, zones: 4 });
  expect(next.at.toISOString()).toBe("2026-10-11T19:30:00.000Z");
  await knock(keep, curating({ intent: "skip", week: "2026-W42" }));
  expect((await knock(keeping, curating())).body.next.skipped).toBe(true);
  await knock(keep, curating({ intent: "unskip", week: "2026-W42" }));
  expect((await knock(keeping, curating())).body.next.skipped).toBe(false);
  expect((await knock(keep, curating({ intent: "skip", week: "next" }))).status).toBe(400);
  await knock(keep, curating({ intent: "stop" }));
  expect((await knock(keeping, curating())).body.schedule).toBeNull();
});

test("the letter is shown as each department gets it, before anything leaves", async () => {
  await told(w, "grace", { title: "For everybody" });
  await told(w, "grace", { title: "For Finance", departments: [castDepartments.finance.id] });
  await told(w, "grace", { title: "For nobody yet" });
  const finance = (await knock(keeping, curating(undefined, `?department=${castDepartments.finance.id}`))).body;
  expect(finance).toMatchObject({ subject: "This week: For Finance", items: [{ part: "struggle", title: "For Finance" }] });
  expect(finance.text).toContain("chosen for Finance");
  expect((await knock(keeping, curating(undefined, "?department="))).body.subject).toBe("This week: For nobody yet");
  const html = await knock(letter, curating(undefined, `?department=${castDepartments.finance.id}`));
  expect(html.headers.get("Content-Type")).toContain("text/html");
  expect(html.body).toContain("<style nonce=");
  expect(html.body).toContain("For Finance");
});

test("everybody who gets it is listed by name, with when and how", async () => {
  const list = async (query = "") => (await knock(readers, curating(undefined, `/readers${query}`))).body;
  expect(await list()).toMatchObject({ week: null, rows: [] });
  await knock(keep, curating(monday));
  await knock(end, { url: "/", params: { token: await tokenOf(w, cast.amara.id) }, form: {} });
  const { rows } = await list();
  expect(rows.map(({ name }: { name: string }) => name)).toEqual([
    "Amara Okafor",
    "Grace Whetu",
    "Henrik Lindqvist",
    "Jonas Abebe",
    "Leila Haddad",
    "Priya Raman",
    "Tomás Arce",
  ]);
  expect(rows[0]).toMatchObject({ department: "Finance", by: "app" });
  expect([rows[1].by, rows[1].at.toISOString()]).toEqual(["mail", "2026-10-11T19:30:00.000Z"]);
  const finance = await list(`?department=${castDepartments.finance.id}`);
  expect(finance.rows).toHaveLength(2);
  expect((await list("?after=henrik+lindqvist&id=zzz")).rows[0].name).toBe("Jonas Abebe");
  expect((await knock(keeping, curating())).body.next.counts).toMatchObject({ mail: 6, app: 1 });
});

test("who has had the letter of the week, and whose time for it has gone by, is not said to get it", async () => {
  await told(w, "grace", { title: "For everybody" });
  await sent();
  // Ten in the morning in Bristol: in Wellington and Halifax it is another time, and the letter is moved to the afternoon.
  await knock(keep, curating({ weekday: "2", time: "15:00" }));
  const list = async () => {
    const { rows, week } = (await knock(readers, curating(undefined, "/readers"))).body;
    return {
      week,
      ways: Object.fromEntries(
        rows.map(({ name, by, at }: { name: string; by: string; at: Date }) => [name.split(" ")[0], by === "mail" ? at.toISOString() : by]),
      ),
    };
  };
  expect(await list()).toEqual({
    week: "2026-W41",
    ways: {
      Amara: "had",
      Grace: "missed",
      Henrik: "had",
      Jonas: "had",
      Leila: "2026-10-06T18:00:00.000Z",
      Priya: "had",
      Tomás: "2026-10-06T14:00:00.000Z",
    },
  });
  expect((await knock(keeping, curating())).body.next).toMatchObject({
    counts: { mail: 2, app: 0, had: 4, nothing: 0, lately: 0, missed: 1 },
  });
});

test("a reader finds their letter on their page, without what has been taken back since", async () => {
  expect(await page("amara")).toEqual({ letter: undefined, items: [], earlier: [] });
  const struggle = await told(w, "grace", { title: "Taken back later" });
  await told(w, "grace", { title: "A kind word", kind: "delight", pleasure: 70 });
  await sent();
  expect((await page("amara")).items.map(({ title }: { title: string }) => title)).toEqual(["Taken back later", "A kind word"]);
  await withdrawing(w, await w.person("grace"), struggle, "The customer asked for it");
  const { letter: shown, items } = await page("amara", "?week=nonsense");
  expect([shown.week, items.map(({ title }: { title: string }) => title)]).toEqual(["2026-W41", ["A kind word"]]);
  expect((await page("grace")).items).toEqual([]);
  expect((await knock(keeping, curating())).body.sent).toMatchObject([{ week: "2026-W41", states: { mailed: 4 } }]);
});

test("opening the end of the letter changes nothing; posting to it ends the mail, without anybody signed in, as often as it comes", async () => {
  const params = { token: await tokenOf(w, cast.amara.id) };
  expect((await knock(ending, { url: "/notifications/weekly/x", params })).body).toEqual({ known: true });
  expect((await settingsOf(w.db.read, cast.amara.id)).mailOff).toEqual([]);
  for (const _ of [1, 2]) {
    const answer = await knock(end, { url: "/notifications/weekly/x", params, form: { "List-Unsubscribe": "One-Click" } });
    // A mail program follows no redirect.
    expect([answer.status, answer.body]).toEqual([200, { ended: true }]);
  }
  expect(await settingsOf(w.db.read, cast.amara.id)).toMatchObject({ quietFrom: "20:00", mailOff: ["weekly-letter"] });
  const shown = (await knock(settings, { url: "/settings/notifications", as: cast.amara.id })).body;
  expect([shown.kinds.includes("weekly-letter"), shown.mail.includes("weekly-letter")]).toEqual([true, false]);
});
