/** Recording, renewing, withdrawing and lapsing, on a real database. */
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { notificationsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { endPledge } from "#app/domains/pledges/ending.server.ts";
import { dayLength, hour, minute } from "#app/shared/clock.ts";
import type { Transaction } from "#db/client.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { agreed, consent } from "#tests/support/consenting.ts";
import { promised } from "#tests/support/pledging.ts";
import { said } from "#tests/support/talking.ts";
import { content, told } from "#tests/support/telling.ts";
import { whileOpen } from "#tests/support/while-open.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { editing } from "../editing.server.ts";
import { feedPage, storiesToldBy } from "../feed.queries.server.ts";
import { reacting } from "../reacting.server.ts";
import { approvingMany } from "../review/approving-many.server.ts";
import { decidingReview } from "../review/deciding.server.ts";
import { reviewOf, reviewQueue } from "../review/review.queries.server.ts";
import { isReadable, neighboursOf, storiesForToday, storyFor } from "../stories.queries.server.ts";
import { consentList, consentOfStory, consentsOf } from "./consent.queries.server.ts";
import { consentViews } from "./consent.ts";
import { consentCheck, lapsing } from "./lapsing.server.ts";
import { recordingConsent, recordingNotNeeded, writeConsent } from "./recording.server.ts";
import { renewingConsent } from "./renewing.server.ts";
import { withdrawingConsent } from "./withdrawing-consent.server.ts";

let w: TestWorld;
beforeEach(async () => {
  w = await world();
});

const actions = async (id: string) =>
  (await w.db.read.select({ action: auditEntries.action }).from(auditEntries).where(eq(auditEntries.subjectId, id))).map(
    ({ action }) => action,
  );
const wordsFor = async (name: CastName) => (await notificationsOf(w.db.read, cast[name].id)).rows.map(({ words }) => words);
const job = { key: "", attempt: 1, signal: new AbortController().signal };
const noticed = (consentId: string | undefined) => lapsing.run(w, { consentId }, job);
const check = () => consentCheck.run(w, null, job);

/** What readers find of a story, wherever they look. */
async function found(id: string): Promise<string[]> {
  const tomas = await w.person("tomas");
  const ids = ({ cards }: { cards: { id: string }[] }) => cards.map((card) => card.id);
  const places: [string, boolean][] = [
    ["reach", await isReadable(w.db.read, id)],
    ["feed", ids(await feedPage(w.db.read, tomas, {})).includes(id)],
    ["filtered feed", ids(await feedPage(w.db.read, tomas, { kind: "struggle", channel: "phone" })).includes(id)],
    ["teller's page", ids(await storiesToldBy(w.db.read, tomas, cast.amara.id)).includes(id)],
    ["page", (await storyFor(w.db.read, tomas, id)) !== undefined],
    ["home", (await storiesForToday(w.db.read, tomas, w.clock.now())).struggle?.id === id],
  ];
  return places.filter(([, is]) => is).map(([place]) => place);
}

const everywhere = ["reach", "feed", "filtered feed", "teller's page", "page", "home"];

describe("recording", () => {
  test("says who agreed to what, for whom, until when and who wrote it down; what stood before is kept", async () => {
    const id = await agreed(w, "amara");
    w.clock.advance(minute);
    const second = consent({ answer: "written", giver: "child", uses: ["reading", "training"], until: "2027-01-31" });
    await recordingConsent(w, await w.person("leila"), id, second);
    const [stands, before] = await consentsOf(w.db.read, id);
    expect(stands).toMatchObject({ ...second, by: "Leila Haddad", at: w.clock.now(), superseded: false });
    expect(before).toMatchObject({ ...consent(), by: "Amara Okafor", superseded: true });
    expect(await found(id)).toEqual(everywhere);
    expect(await actions(id)).toEqual(["stories.consent-recorded", "stories.consent-recorded"]);
  });

  test("not asked yet keeps it between its teller and the editors until there is an answer", async () => {
    const id = await agreed(w, "amara", { answer: "not-asked", giver: null, uses: [] });
    expect(await found(id)).toEqual([]);
    for (const name of ["amara", "leila"] as const) {
      expect(await storyFor(w.db.read, await w.person(name), id)).toMatchObject({ veils: ["consent"] });
    }
    await editing(w, await w.person("amara"), id, content({ asks: "Let her in." }));
    await recordingConsent(w, await w.person("amara"), id, consent());
    expect(await found(id)).toEqual(everywhere);
  });

  test("two at once leave one that stands", async () => {
    const id = await told(w, "amara");
    const amara = await w.person("amara");
    await Promise.all([recordingConsent(w, amara, id, consent()), recordingConsent(w, amara, id, consent({ answer: "written" }))]);
    const all = await consentsOf(w.db.read, id);
    expect(all.map(({ superseded }) => superseded).sort()).toEqual([false, true]);
  });

  test("is for the teller and editors", async () => {
    const id = await told(w, "amara");
    for (const name of ["tomas", "jonas"] as const) {
      await expect(recordingConsent(w, await w.person(name), id, consent())).rejects.toMatchObject({ code: "hallway.not-allowed" });
    }
    expect(await consentOfStory(w.db.read, id)).toBeUndefined();
  });

  test("editors say of many at once that none is needed, and overwrite nobody's record", async () => {
    const recorded = await agreed(w, "amara");
    const open = [await told(w, "grace"), await told(w, "tomas")];
    expect(await recordingNotNeeded(w, await w.person("leila"), { storyIds: [recorded, ...open], reason: "Verbatims without names" })).toBe(
      2,
    );
    expect(await consentOfStory(w.db.read, open[0] ?? "")).toMatchObject({ answer: "not-needed", reason: "Verbatims without names" });
    expect(await consentOfStory(w.db.read, recorded)).toMatchObject({ answer: "spoken" });
    await expect(recordingNotNeeded(w, await w.person("tomas"), { storyIds: [await told(w, "grace")], reason: "x" })).rejects.toMatchObject(
      { status: 403 },
    );
  });
});

describe("withdrawing", () => {
  test("takes it from everybody in the same moment, and says so to its teller", async () => {
    const older = await told(w, "grace");
    const id = await agreed(w, "amara");
    const newer = await told(w, "grace");
    w.clock.advance(dayLength);
    await withdrawingConsent(w, await w.person("leila"), id, "She rang and asked us to.");
    expect(await found(id)).toEqual([]);
    const story = await storyFor(w.db.read, await w.person("tomas"), newer);
    expect(story && (await neighboursOf(w.db.read, story))).toMatchObject({ older: { id: older } });
    expect(await storyFor(w.db.read, await w.person("amara"), id)).toMatchObject({ veils: ["consent"] });
    expect(await consentOfStory(w.db.read, id)).toMatchObject({
      withdrawal: { by: "Leila Haddad", at: w.clock.now(), reason: "She rang and asked us to." },
    });
    expect(await wordsFor("amara")).toEqual([
      "The customer’s consent to your story “Four hundred eggs” was withdrawn; nobody sees it any more",
    ]);
    expect(await actions(id)).toEqual(["stories.consent-recorded", "stories.consent-withdrawn"]);
    await w.settle();
    expect(w.pings).toContainEqual({ to: "everybody", ping: { what: "stories", id } });
    await expect(editing(w, await w.person("amara"), id, content({ asks: "x" }))).rejects.toMatchObject({ code: "stories.consent-gone" });
  });

  test("stays as it was first, and needs something to withdraw", async () => {
    const id = await agreed(w, "amara");
    const amara = await w.person("amara");
    await withdrawingConsent(w, amara, id, "First.");
    await withdrawingConsent(w, amara, id, "Second.");
    expect((await consentOfStory(w.db.read, id))?.withdrawal?.reason).toBe("First.");
    const none = await told(w, "amara");
    await expect(withdrawingConsent(w, amara, none, "x")).rejects.toMatchObject({ code: "stories.consent-none" });
    await expect(withdrawingConsent(w, await w.person("tomas"), none, "x")).rejects.toMatchObject({ code: "hallway.not-allowed" });
  });

  test("who agrees again is read again", async () => {
    const id = await agreed(w, "amara");
    await withdrawingConsent(w, await w.person("amara"), id, "Not now.");
    w.clock.advance(minute);
    await recordingConsent(w, await w.person("amara"), id, consent());
    expect(await found(id)).toEqual(everywhere);
  });

  test("who agrees anew after that is told of to the editors", async () => {
    const id = await agreed(w, "amara");
    await withdrawingConsent(w, await w.person("amara"), id, "Not now.");
    w.clock.advance(minute);
    await recordingConsent(w, await w.person("amara"), id, consent({ answer: "not-asked", giver: null, uses: [] }));
    expect(await found(id)).toEqual([]);
    w.clock.advance(minute);
    await recordingConsent(w, await w.person("amara"), id, consent());
    expect(await found(id)).toEqual(everywhere);
    expect(await wordsFor("leila")).toEqual([
      "After the customer had withdrawn their consent to “Four hundred eggs”, it is recorded that they agree anew",
    ]);
    w.clock.advance(minute);
    await recordingConsent(w, await w.person("amara"), id, consent({ answer: "written" }));
    expect(await wordsFor("leila")).toHaveLength(1);
  });

  test("that none is needed does not undo it until an editor who did not tell it says so too", async () => {
    const notNeeded = consent({ answer: "not-needed", giver: null, uses: [], reason: "It is about a queue." });
    const [id, other] = [await agreed(w, "amara"), await agreed(w, "amara")];
    const [amara, leila] = [await w.person("amara"), await w.person("leila")];
    for (const one of [id, other]) await withdrawingConsent(w, amara, one, "Not now.");
    for (const given of [consent({ answer: "not-asked", giver: null, uses: [] }), notNeeded]) {
      w.clock.advance(minute);
      await recordingConsent(w, amara, id, given);
      expect(await found(id)).toEqual([]);
    }
    expect(await wordsFor("leila")).toEqual(["A story waits for an editor to read it"]);
    w.clock.advance(minute);
    const [seen] = await reviewOf(w.db.read, id, 1);
    expect((await reviewQueue(w.db.read, leila, "waiting")).rows).toMatchObject([{ id, tookBack: true }]);
    expect(await approvingMany(w, leila, [{ id, seen: seen?.id ?? "" }])).toBe(0);
    await decidingReview(w, leila, id, { outcome: "approved", seen: seen?.id ?? "" });
    await recordingConsent(w, leila, other, notNeeded);
    expect([await found(id), await found(other)]).toEqual([everywhere, everywhere.filter((place) => place !== "home")]);
  });

  test("what was told of it and not mailed is neither listed nor mailed", async () => {
    const id = await agreed(w, "amara");
    await said(w, "amara", { kind: "story", id }, "@Henrik Lindqvist look", { mentions: [cast.henrik.id] });
    await w.settle();
    expect(await wordsFor("henrik")).toHaveLength(1);
    await withdrawingConsent(w, await w.person("amara"), id, "She asked.");
    expect(await wordsFor("henrik")).toEqual([]);
    w.clock.advance(hour);
    await w.settle();
    expect(w.letters.filter(({ to }) => to === cast.henrik.email)).toEqual([]);
  });

  test("nor is what was promised about it, which says what it is called", async () => {
    const id = await agreed(w, "amara");
    await reacting(w, await w.person("henrik"), id, { kind: "fix", on: true });
    const pledge = await promised(w, "tomas", id);
    await endPledge(w, await w.person("tomas"), pledge, { outcome: "kept", words: "Done." });
    await w.settle();
    expect(await wordsFor("henrik")).toEqual([expect.stringContaining("Four hundred eggs")]);
    await withdrawingConsent(w, await w.person("leila"), id, "She asked.");
    expect(await wordsFor("henrik")).toEqual([]);
    expect(await wordsFor("amara")).not.toEqual([]);
  });

  test("a letter that waits for the mail server leaves without it", async () => {
    const id = await agreed(w, "amara");
    await said(w, "amara", { kind: "story", id }, "@Henrik Lindqvist look", { mentions: [cast.henrik.id] });
    await w.settle();
    let down = true;
    const { send } = w.mailer;
    Object.assign(w.mailer, {
      send: (letter: Parameters<typeof send>[0]) => (down ? Promise.reject(new Error("no server")) : send(letter)),
    });
    w.clock.advance(12 * minute);
    await w.settle();
    await withdrawingConsent(w, await w.person("amara"), id, "She asked.");
    down = false;
    w.clock.advance(hour);
    await w.settle();
    expect(w.letters.filter(({ to }) => to === cast.henrik.email)).toEqual([]);
  });
});

describe("lapsing", () => {
  test("is exact to the end of the day where it was recorded, whether or not anything runs", async () => {
    // Wellington is 13 hours ahead: its 10th of October ends at 11:00 UTC.
    const id = await agreed(w, "grace", { until: "2026-10-10" });
    w.clock.set("2026-10-10T10:59:59.999Z");
    expect(await isReadable(w.db.read, id)).toBe(true);
    w.clock.set("2026-10-10T11:00:00.000Z");
    expect(await isReadable(w.db.read, id)).toBe(false);
    expect((await feedPage(w.db.read, await w.person("tomas"), {})).cards).toEqual([]);
    await w.settle();
    expect(await wordsFor("grace")).toEqual([
      "The customer’s consent to your story “Four hundred eggs” has ended; nobody sees it any more",
    ]);
    expect(w.pings).toContainEqual({ to: "everybody", ping: { what: "stories", id } });
    expect(await actions(id)).toEqual(["stories.consent-recorded", "stories.consent-lapsed"]);
    // What was missed is caught up with once.
    await check();
    expect(await actions(id)).toHaveLength(2);
  });

  test("is written down once, whoever notices it at the same moment", async () => {
    const ids: string[] = [];
    for (let number = 0; number < 12; number++) ids.push(await agreed(w, "amara", { until: "2026-10-10" }));
    const consents = await Promise.all(ids.map(async (id) => (await consentsOf(w.db.read, id))[0]?.id));
    w.clock.set("2026-10-12T09:00:00Z");
    await Promise.all([check(), ...consents.map(noticed), check(), ...consents.map(noticed)]);
    for (const id of ids) expect(await actions(id)).toEqual(["stories.consent-recorded", "stories.consent-lapsed"]);
  });

  test("is not said of what is renewed in the same moment", async () => {
    const id = await agreed(w, "amara", { until: "2026-10-10" });
    w.clock.set("2026-10-12T09:00:00Z");
    const amara = await w.person("amara");
    const renewing = (tx: Transaction) =>
      writeConsent(tx, { story: { id, tellerId: amara.id }, person: amara, consent: consent(), now: w.clock.now() });
    await whileOpen(w, renewing, check);
    expect(await isReadable(w.db.read, id)).toBe(true);
    expect(await actions(id)).toEqual(["stories.consent-recorded", "stories.consent-recorded"]);
    expect(await wordsFor("amara")).toEqual([]);
  });

  test("is told two weeks ahead, once for each record, with the day", async () => {
    const id = await agreed(w, "amara", { until: "2026-10-31" });
    await check();
    expect(await wordsFor("amara")).toEqual([]);
    w.clock.set("2026-10-18T09:00:00Z");
    expect(await check()).toEqual(new Date("2026-10-19T09:00:00Z"));
    await check();
    expect(await wordsFor("amara")).toEqual(["The customer’s consent to your story “Four hundred eggs” ends on 31 October 2026"]);
    await renewingConsent(w, await w.person("amara"), id);
    expect(await consentOfStory(w.db.read, id)).toMatchObject({ until: "2027-10-31", answer: "spoken" });
    w.clock.set("2026-11-02T09:00:00Z");
    await w.settle();
    expect(await isReadable(w.db.read, id)).toBe(true);
  });

  test("what has lapsed is renewed from today, and is there again", async () => {
    const id = await agreed(w, "amara", { until: "2026-10-07" });
    w.clock.set("2026-12-01T09:00:00Z");
    await w.settle();
    expect(await isReadable(w.db.read, id)).toBe(false);
    await renewingConsent(w, await w.person("amara"), id);
    expect(await consentOfStory(w.db.read, id)).toMatchObject({ until: "2027-12-01" });
    expect(await isReadable(w.db.read, id)).toBe(true);
    await expect(renewingConsent(w, await w.person("amara"), await agreed(w, "amara"))).rejects.toMatchObject({
      code: "stories.consent-not-renewable",
    });
  });
});

test("editors find what is not recorded, not asked, about to end, ended and withdrawn, page by page", async () => {
  const open = await told(w, "grace");
  await agreed(w, "amara");
  const waiting = await agreed(w, "amara", { answer: "not-asked", giver: null, uses: [] });
  const lapsing = await agreed(w, "amara", { until: "2026-10-20" });
  const lapsed = await agreed(w, "amara", { until: "2026-10-08" });
  const taken = await agreed(w, "amara");
  await withdrawingConsent(w, await w.person("amara"), taken, "x");
  w.clock.set("2026-10-10T09:00:00Z");
  const lists = await Promise.all(consentViews.map(async (view) => (await consentList(w.db.read, view)).rows.map(({ id }) => id)));
  expect(lists).toEqual([[open], [waiting], [], [lapsing], [lapsed], [taken]]);

  for (let number = 0; number < 51; number++) await told(w, "grace");
  const first = await consentList(w.db.read, "not-recorded");
  expect(first.rows).toHaveLength(50);
  const second = await consentList(w.db.read, "not-recorded", first.next);
  expect(second.rows.map(({ id }) => id)).toContain(open);
  expect(second.rows).toHaveLength(2);
  expect(second.next).toBeUndefined();
});
