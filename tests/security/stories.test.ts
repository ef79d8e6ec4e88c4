import { describe, expect, test } from "vitest";
import { consentOfStory } from "#app/domains/stories/consent/consent.queries.server.ts";
import { withdrawingConsent } from "#app/domains/stories/consent/withdrawing-consent.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { reacting } from "#app/domains/stories/reacting.server.ts";
import { storedContent } from "#app/domains/stories/stories.queries.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { withinReach } from "#app/reach.server.ts";
import { loader as home } from "#app/routes/_index.tsx";
import { loader as consentList, action as notNeeded } from "#app/routes/admin.consent.tsx";
import { action as approve, loader as queue } from "#app/routes/admin.review.tsx";
import { action as choose, loader as settings } from "#app/routes/admin.stories.tsx";
import { loader as feed } from "#app/routes/stories._index.tsx";
import { loader as page } from "#app/routes/stories.$id._index.tsx";
import { loader as consentForm, action as keepConsent } from "#app/routes/stories.$id.consent.tsx";
import { action as edit, loader as editForm } from "#app/routes/stories.$id.edit.tsx";
import { loader as history } from "#app/routes/stories.$id.history.tsx";
import { action as respond } from "#app/routes/stories.$id.reactions.ts";
import { action as decide, loader as reviewForm } from "#app/routes/stories.$id.review.tsx";
import { action as withdraw, loader as withdrawForm } from "#app/routes/stories.$id.withdrawal.tsx";
import { loader as asCsv } from "#app/routes/stories.export[.]csv.ts";
import { loader as asJson } from "#app/routes/stories.export[.]jsonl.ts";
import { loader as form, action as post } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { cast } from "#db/seed/cast.ts";
import { agreed } from "#tests/support/consenting.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { content, told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;
const knock = async (w: TestWorld, door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));

const filled = (id: string) => ({ id, happened: "Other words.", kind: "mixed", consent: "spoken", intent: "post" });
const doorsOf = (id: string): [string, Door, Omit<Knock, "as">][] => [
  ["reading", page, { url: `/stories/${id}` }],
  ["the edit form", editForm, { url: `/stories/${id}/edit` }],
  ["editing", edit, { url: `/stories/${id}/edit`, form: filled(id) }],
  ["the history", history, { url: `/stories/${id}/history` }],
  ["the withdrawal form", withdrawForm, { url: `/stories/${id}/withdrawal` }],
  ["withdrawing", withdraw, { url: `/stories/${id}/withdrawal`, form: { reason: "Not mine." } }],
  ["the consent", consentForm, { url: `/stories/${id}/consent` }],
  ["recording consent", keepConsent, { url: `/stories/${id}/consent`, form: { intent: "record", consent: "not-asked" } }],
  ["renewing consent", keepConsent, { url: `/stories/${id}/consent`, form: { intent: "renew" } }],
  ["withdrawing consent", keepConsent, { url: `/stories/${id}/consent`, form: { intent: "withdraw", reason: "Not mine." } }],
  ["the review", reviewForm, { url: `/stories/${id}/review` }],
  ["deciding on it", decide, { url: `/stories/${id}/review`, form: { outcome: "approved", seen: newId() } }],
  ["responding", respond, { url: `/stories/${id}/reactions`, form: { kind: "felt", on: "yes" } }],
];
const others = [
  "the edit form",
  "editing",
  "the history",
  "the withdrawal form",
  "withdrawing",
  "the consent",
  "recording consent",
  "renewing consent",
  "withdrawing consent",
  "the review",
  "deciding on it",
];

describe("who may not", () => {
  test("nobody gets in without signing in", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const doors = [
      ...doorsOf(id),
      ["the feed", feed, { url: "/stories" }],
      ["home", home, { url: "/" }],
      ["the form", form, { url: "/stories/new" }],
      ["telling", post, { url: "/stories/new", form: filled(newId()) }],
      ["the editors' queue", queue, { url: "/admin/review" }],
      ["approving several", approve, { url: "/admin/review", form: { story: `${newId()}/${newId()}` } }],
      ["how stories are reviewed", settings, { url: "/admin/stories" }],
      ["choosing how", choose, { url: "/admin/stories", form: { review: "none" } }],
      ["the editors' list of consent", consentList, { url: "/admin/consent" }],
      ["recording that none is needed", notNeeded, { url: "/admin/consent", form: { story: id, reason: "x" } }],
      ["the export", asCsv, { url: "/stories/export.csv" }],
      ["the other export", asJson, { url: "/stories/export.jsonl" }],
    ] as [string, Door, Omit<Knock, "as">][];
    for (const [, door, what] of doors) {
      expect(await knock(w, door, { ...what, params: { id } })).toMatchObject({
        status: 302,
        location: expect.stringMatching(/^\/sign-in/),
      });
    }
    expect(await storedContent(w.db.read, id)).toEqual(content());
  });

  test("somebody else's story can be read and responded to, and nothing more", async () => {
    const w = await world();
    const id = await told(w, "amara");
    for (const [name, door, what] of doorsOf(id)) {
      const { status } = await knock(w, door, { ...what, params: { id }, as: cast.tomas.id });
      expect([name, status]).toEqual([name, others.includes(name) ? 403 : 200]);
    }
    expect(await storedContent(w.db.read, id)).toEqual(content());
    expect(await withinReach(w, await w.person("tomas"), { kind: "story", id })).toBe(true);
  });

  test("an editor may withdraw what somebody told, and not put words into their mouth", async () => {
    const w = await world();
    const id = await told(w, "amara");
    for (const [name, door, what] of doorsOf(id).slice(0, 5)) {
      const { status } = await knock(w, door, { ...what, params: { id }, as: cast.leila.id });
      expect([name, status]).toEqual([name, name === "the edit form" || name === "editing" ? 403 : 200]);
    }
    expect(await storedContent(w.db.read, id)).toEqual(content());
  });

  test("who is no editor does not find what editors look after, nor who is no administrator what they choose", async () => {
    const w = await world();
    const id = await told(w, "tomas");
    for (const [name, door] of [
      ["tomas", queue],
      ["jonas", queue],
      ["tomas", settings],
      ["leila", settings],
    ] as const) {
      expect(await knock(w, door, { url: "/admin", as: cast[name].id })).toMatchObject({ status: 404 });
    }
    const given = { url: "/admin/stories", as: cast.leila.id, form: { review: "all" } };
    expect(await knock(w, choose, given)).toMatchObject({ status: 404 });
    for (const name of ["tomas", "jonas"] as const) {
      const as = cast[name].id;
      expect(await knock(w, consentList, { url: "/admin/consent", as })).toMatchObject({ status: 404 });
      expect(await knock(w, notNeeded, { url: "/admin/consent", as, form: { story: id, reason: "x" } })).toMatchObject({ status: 404 });
    }
    expect(await consentOfStory(w.db.read, id)).toBeUndefined();
  });

  test.each(["withdrawn", "never asked for"])(
    "a story whose consent was %s is not there for readers, nor is what hangs on it",
    async (how) => {
      const w = await world();
      const id = how === "withdrawn" ? await agreed(w, "amara") : await agreed(w, "amara", { answer: "not-asked", giver: null, uses: [] });
      if (how === "withdrawn") await withdrawingConsent(w, await w.person("amara"), id, "She asked.");
      for (const name of ["tomas", "henrik", "jonas"] as const) {
        for (const [door, knocked, what] of doorsOf(id)) {
          const { status } = await knock(w, knocked, { ...what, params: { id }, as: cast[name].id });
          expect([door, status]).toEqual([door, 404]);
        }
        expect(await withinReach(w, await w.person(name), { kind: "story", id })).toBe(false);
        for (const door of [asCsv, asJson]) {
          expect(JSON.stringify(await knock(w, door, { url: "/", as: cast[name].id }))).not.toContain(id);
        }
      }
      // Its teller and the editors cannot talk about it behind the readers' backs either.
      for (const name of ["amara", "leila"] as const) {
        const what = { url: "/", form: { kind: "felt", on: "yes" }, params: { id }, as: cast[name].id };
        expect(await knock(w, respond, what)).toMatchObject({ status: 404 });
      }
    },
  );

  test("a withdrawn story is not there, for whoever did not tell it and is no editor", async () => {
    const w = await world();
    const id = await told(w, "amara");
    await withdrawing(w, await w.person("amara"), id, "Mine.");
    for (const name of ["tomas", "henrik", "jonas"] as const) {
      for (const [door, knocked, what] of doorsOf(id)) {
        const { status } = await knock(w, knocked, { ...what, params: { id }, as: cast[name].id });
        expect([door, status]).toEqual([door, 404]);
      }
      expect(await withinReach(w, await w.person(name), { kind: "story", id })).toBe(false);
    }
    expect(await knock(w, editForm, { url: `/stories/${id}/edit`, params: { id }, as: cast.amara.id })).toMatchObject({ status: 409 });
  });

  test("a story cannot be taken over by posting under its number", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const answer = await knock(w, post, { url: "/stories/new", form: filled(id), as: cast.tomas.id });
    expect(answer).toMatchObject({ status: 409, body: { result: { initialValue: { happened: "Other words." } } } });
    expect(await storedContent(w.db.read, id)).toEqual(content());
  });

  test.each(["1", "new2", "../etc/passwd", "01900000-0000-7000-8000-00000000d00", "%00", "\u0000", "' or 1=1 --", newId()])(
    "%j is no story",
    async (id) => {
      const w = await world();
      for (const [name, door, what] of doorsOf("x")) {
        const { status } = await knock(w, door, { ...what, params: { id }, as: cast.amara.id });
        expect([name, status]).toEqual([name, 404]);
      }
      expect(await withinReach(w, await w.person("amara"), { kind: "story", id })).toBe(false);
    },
  );
});

describe("a script in a text", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1)) ${"`"}<svg/onload=alert(1)>${"`"}`;

  test("stays text wherever Markdown is set, before and after posting", async () => {
    const w = await world();
    const fields = {
      id: newId(),
      title: evil,
      sketch: evil,
      before: evil,
      happened: evil,
      after: evil,
      asks: evil,
      kind: "mixed",
      consent: "spoken",
    };
    const preview = await knock(w, post, { url: "/stories/new", form: { ...fields, intent: "preview" }, as: cast.amara.id });
    await knock(w, post, { url: "/stories/new", form: fields, as: cast.amara.id });
    const shown = await knock(w, page, { url: `/stories/${fields.id}`, params: { id: fields.id }, as: cast.amara.id });
    for (const story of [preview.body.preview, shown.body.story]) {
      for (const html of [story.before, story.happened, story.after, story.asks]) {
        expect(html.replace(/<\/?(p|code)>/g, "")).not.toMatch(/<|javascript:[^)]*["']/);
      }
    }
  });
});

test("what was said again and again under one number is one story, one event, one notification", async () => {
  const w = await world();
  const amara = await w.person("amara");
  const id = newId();
  await Promise.all(Array.from({ length: 5 }, () => posting(w, amara, id, content())));
  const tomas = await w.person("tomas");
  await Promise.all(Array.from({ length: 5 }, () => reacting(w, tomas, id, { kind: "felt", on: true })));
  expect(await w.happened("stories.posted")).toHaveLength(1);
  expect(await w.happened("stories.reacted")).toHaveLength(1);
});
