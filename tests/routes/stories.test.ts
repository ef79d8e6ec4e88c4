import { describe, expect, test } from "vitest";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { rewordPledges } from "#app/domains/pledges/rewording.server.ts";
import { unsaidIn } from "#app/domains/stories/form-values.ts";
import { redacting } from "#app/domains/stories/redacting.server.ts";
import { storedContent, storyFor, versionsOf } from "#app/domains/stories/stories.queries.server.ts";
import { action as keep } from "#app/routes/drafts.ts";
import { loader as feed } from "#app/routes/stories._index.tsx";
import { loader as page } from "#app/routes/stories.$id._index.tsx";
import { action as edit, loader as editForm } from "#app/routes/stories.$id.edit.tsx";
import { loader as history } from "#app/routes/stories.$id.history.tsx";
import { action as respond } from "#app/routes/stories.$id.reactions.ts";
import { action as withdraw, loader as withdrawForm } from "#app/routes/stories.$id.withdrawal.tsx";
import { loader as form, action as post } from "#app/routes/stories.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { cast, castDepartments, castSites } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

const knock = async (w: TestWorld, door: Door, { as = cast.amara.id, ...what }: Knock) =>
  answerOf(door(await doorArgs(w, { as, ...what })));

const filled = (given: Record<string, string | string[]> = {}) => ({
  id: newId(),
  title: "Four hundred eggs",
  sketch: "baker",
  channel: "phone",
  happenedOn: "2026-10-01",
  siteId: castSites.cork.id,
  before: "She had rung twice.",
  happened: "She had four hundred eggs in the van.",
  after: "",
  "feelings.joy": "",
  "feelings.anger": "3",
  pleasure: "-60",
  arousal: "80",
  kind: "struggle",
  departments: [castDepartments.finance.id, castDepartments.technology.id],
  asks: "Answer the gate.",
  consent: "spoken",
  intent: "post",
  ...given,
});

describe("the feed", () => {
  test("shows stories, filtered as the address says", async () => {
    const w = await world();
    await told(w, "amara", { kind: "struggle" });
    const delight = await told(w, "grace", { kind: "delight" });
    const { body } = await knock(w, feed, { url: "/stories?kind=delight" });
    expect(body.cards).toMatchObject([{ id: delight }]);
    expect(body.told).toEqual(["6 October 2026"]);
    expect(body.filter).toEqual({ kind: "delight" });
    expect(body.choices).toBeUndefined();
  });

  test("brings the form of filters when it is asked for, and always the names of what is filtered by", async () => {
    const w = await world();
    const asked = `/stories?department=${castDepartments.finance.id}&site=${newId()}&from=2026-10-01`;
    const { body } = await knock(w, feed, { url: asked });
    expect(body.names).toMatchObject({ department: "Finance", site: undefined, from: "1 October 2026" });
    expect(body.choices).toBeUndefined();
    const open = await knock(w, feed, { url: `${asked}&choosing=yes` });
    expect(open.body.choices.departments.map(({ name }: { name: string }) => name)).toContain("Finance");
  });

  test("gives the form of filters an address that says only what was asked for", async () => {
    const w = await world();
    const answer = await knock(w, feed, { url: `/stories?department=${castDepartments.finance.id}&feeling=&channel=&from=&to=` });
    expect(answer).toMatchObject({ status: 302, location: `/stories?department=${castDepartments.finance.id}` });
  });

  test("turns its pages", async () => {
    const w = await world();
    for (let number = 0; number < 21; number++) await told(w, "grace");
    const first = await knock(w, feed, { url: "/stories" });
    expect(first.body.newer).toBeUndefined();
    const second = await knock(w, feed, { url: `/stories?after=${first.body.older}` });
    expect(second.body.cards).toHaveLength(1);
    expect(second.body.older).toBeUndefined();
    const back = await knock(w, feed, { url: `/stories?before=${second.body.newer}` });
    expect(back.body.cards).toEqual(first.body.cards);
  });
});

describe("telling a story", () => {
  test("begins with an empty form and ends on the story's page", async () => {
    const w = await world();
    const { body } = await knock(w, form, { url: "/stories/new" });
    expect(body).toMatchObject({ today: "2026-10-06", values: { departments: [] } });
    const answer = await knock(w, post, { url: "/stories/new", form: filled({ id: body.id }) });
    expect(answer).toMatchObject({ status: 302, location: `/stories/${body.id}` });
    expect(answer.setCookie.join()).toContain("alongside_flash");
    expect(await storedContent(w.db.read, body.id)).toMatchObject({
      title: "Four hundred eggs",
      after: null,
      pleasure: -60,
      feelings: [{ family: "anger", intensity: 3 }],
      departments: [castDepartments.finance.id, castDepartments.technology.id],
    });
  });

  test("keeps everything typed when something is wrong, and says what", async () => {
    const w = await world();
    const sent = filled({ happened: " ", happenedOn: "2030-01-01" });
    const answer = await knock(w, post, { url: "/stories/new", form: sent });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.result.error).sort()).toEqual(["happened", "happenedOn"]);
    expect(answer.body.result.initialValue).toMatchObject({
      title: sent.title,
      before: sent.before,
      happenedOn: "2030-01-01",
      feelings: { anger: "3" },
      departments: sent.departments,
    });
  });

  test("says everything that is missing, personal, heavy or told already in one answer, as far as each can be known", async () => {
    const w = await world();
    const heavy = "Her husband died in March. She rang three times and waited until the line went dead once more.";
    const sent = filled({ happened: heavy, asks: "Ring 0151 496 0123.", kind: "", consent: "" });
    const first = await knock(w, post, { url: "/stories/new", form: sent });
    expect(first.status).toBe(400);
    expect(Object.keys(first.body.result.error).sort()).toEqual(["asks", "consent", "kind", "topics"]);
    expect(first.body.findings).toMatchObject([{ field: "asks", text: "0151 496 0123" }]);

    await told(w, "grace", { happened: heavy });
    const complete = await knock(w, post, { url: "/stories/new", form: { ...sent, kind: "struggle", consent: "spoken" } });
    expect(complete.status).toBe(400);
    expect(
      Object.keys(complete.body.result.error)
        .filter((name) => name !== "")
        .sort(),
    ).toEqual(["asks", "topics"]);
    expect(complete.body.alike).toHaveLength(1);
  });

  test("says so when a department is gone, and keeps everything typed", async () => {
    const w = await world();
    const answer = await knock(w, post, { url: "/stories/new", form: filled({ departments: [newId()] }) });
    expect(answer).toMatchObject({ status: 409, body: { result: { initialValue: { title: "Four hundred eggs" } } } });
    expect(answer.body.result.error[""]).toHaveLength(1);
  });

  test("can be looked at first, without being told", async () => {
    const w = await world();
    const sent = filled({ intent: "preview", happened: "> He *died*." });
    const { status, body } = await knock(w, post, { url: "/stories/new", form: sent });
    expect(status).toBe(200);
    expect(body.preview).toMatchObject({
      headline: "Four hundred eggs",
      site: "Cork",
      happened: "<blockquote>\n<p>He <em>died</em>.</p>\n</blockquote>\n",
      departments: [{ name: "Finance" }, { name: "Technology" }],
    });
    expect(body.result.initialValue).toMatchObject({ happened: "> He *died*.", feelings: { anger: "3" } });
    expect(await storedContent(w.db.read, sent.id)).toBeUndefined();
  });

  test("can be put away as a draft by a button, however little stands there, and taken up again", async () => {
    const w = await world();
    const sent = filled({ intent: "keep", happened: "", kind: "", channel: "bot" });
    expect(await knock(w, post, { url: "/stories/new", form: sent })).toMatchObject({ status: 302, location: "/" });
    const { body } = await knock(w, form, { url: "/stories/new?title=From+elsewhere" });
    expect(body.values).toMatchObject({
      title: "Four hundred eggs",
      channel: "bot",
      feelings: { anger: "3" },
      departments: sent.departments,
    });
    expect(body.id).not.toBe(sent.id);
    expect(body.draftSavedAt).toEqual(w.clock.now());
    expect(await knock(w, post, { url: "/stories/new", form: { intent: "afresh" } })).toMatchObject({ status: 302 });
    expect((await knock(w, form, { url: "/stories/new" })).body).toMatchObject({ draftSavedAt: undefined });
  });

  test("ends its draft", async () => {
    const w = await world();
    await knock(w, post, { url: "/stories/new", form: filled({ intent: "keep" }) });
    await knock(w, post, { url: "/stories/new", form: filled() });
    expect(await draftOf(w.db.read, cast.amara.id, "stories/new")).toBeUndefined();
  });

  test("can begin with what a link brings", async () => {
    const w = await world();
    const query = new URLSearchParams({
      title: "Eggs",
      kind: "delight",
      channel: "fax",
      siteId: "nowhere",
      departments: castDepartments.finance.id,
    });
    const { body } = await knock(w, form, { url: `/stories/new?${query}` });
    expect(body.values).toEqual({ title: "Eggs", kind: "delight", feelings: {}, departments: [castDepartments.finance.id] });
  });

  test("on the morning of a day that has not begun elsewhere is not too early", async () => {
    const w = await world();
    w.clock.set("2026-10-06T20:00:00Z");
    const sent = filled({ happenedOn: "2026-10-07" });
    expect(await knock(w, post, { url: "/stories/new", as: cast.grace.id, form: sent })).toMatchObject({ status: 302 });
    expect(await knock(w, post, { url: "/stories/new", form: { ...sent, id: newId() } })).toMatchObject({ status: 400 });
  });
});

describe("a story's page", () => {
  test("shows the story, who told it, its responses and its neighbours", async () => {
    const w = await world();
    const older = await told(w, "grace");
    const id = await told(w, "amara", { before: "She *rang*.", asks: null });
    const newer = await told(w, "grace");
    const { body } = await knock(w, page, { url: `/stories/${id}`, params: { id }, as: cast.tomas.id });
    expect(body).toMatchObject({
      headline: "Four hundred eggs",
      story: { before: "<p>She <em>rang</em>.</p>\n", after: null, asks: null },
      byline: { teller: { id: cast.amara.id, name: "Amara Okafor" }, editedAt: null, imported: false },
      may: { edit: false, withdraw: false, seeHistory: false },
      neighbours: { older: { id: older }, newer: { id: newer } },
      thread: { total: 0 },
    });
    expect(body.responses).toHaveLength(4);
  });

  test("gives its teller the tools", async () => {
    const w = await world();
    const id = await told(w, "amara");
    expect((await knock(w, page, { url: `/stories/${id}`, params: { id } })).body.may).toEqual({
      place: true,
      edit: true,
      withdraw: true,
      keepConsent: true,
      seeHistory: false,
    });
    expect((await knock(w, page, { url: `/stories/${id}`, params: { id }, as: cast.leila.id })).body.may).toMatchObject({
      edit: false,
      withdraw: true,
    });
  });

  test("answers without scripts by leading back, and with them in place", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const said = { url: `/stories/${id}/reactions`, params: { id }, as: cast.tomas.id };
    const plainly = await knock(w, respond, { ...said, form: { kind: "felt", on: "yes" }, headers: { Accept: "text/html,*/*" } });
    expect(plainly).toMatchObject({ status: 302, location: `/stories/${id}#responses` });
    expect(await knock(w, respond, { ...said, form: { kind: "fix", on: "yes" } })).toMatchObject({ status: 200 });
    expect(await knock(w, respond, { ...said, form: { kind: "felt", on: "no" } })).toMatchObject({ status: 200 });
    const { body } = await knock(w, page, { url: `/stories/${id}`, params: { id }, as: cast.tomas.id });
    expect(body.responses.filter(({ own }: { own: boolean }) => own)).toMatchObject([{ kind: "fix", count: 1 }]);
    expect(await knock(w, respond, { ...said, form: { kind: "applause", on: "yes" } })).toMatchObject({ status: 400 });
  });
});

describe("editing", () => {
  test("begins with what the story says and ends with both tellings kept", async () => {
    const w = await world();
    const id = await told(w, "amara", { pleasure: null, arousal: null, departments: [castDepartments.finance.id] });
    const where = { url: `/stories/${id}/edit`, params: { id } };
    const { values, revision } = (await knock(w, editForm, where)).body;
    expect(values).toMatchObject({
      happened: "She had four hundred eggs in the van and no way in.",
      departments: [castDepartments.finance.id],
    });
    expect(unsaidIn(values)).toEqual(["pleasure", "arousal"]);
    expect(await knock(w, edit, { ...where, form: filled({ id, revision, happened: "New words." }) })).toMatchObject({
      status: 302,
      location: `/stories/${id}`,
    });
    expect(await versionsOf(w.db.read, id)).toHaveLength(1);
    const { body } = await knock(w, history, { url: `/stories/${id}/history`, params: { id } });
    expect(body.changes).toMatchObject([{ number: 1, by: "Amara Okafor" }]);
    expect(body.changes[0].fields.map(({ name }: { name: string }) => name)).toContain("happened");
  });

  test("keeps what it said before for who told it and for editors, and says so to others", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const where = { url: `/stories/${id}/history`, params: { id } };
    expect(await knock(w, history, { ...where, as: cast.tomas.id })).toMatchObject({
      status: 403,
      body: { code: "stories.history-kept", message: "What a story said before is for who told it and for editors." },
    });
    expect((await knock(w, history, { ...where, as: cast.leila.id })).status).toBe(200);
  });

  test("keeps a feeling of which only one slider was said, as of an imported story", async () => {
    const w = await world();
    const id = await told(w, "amara", { pleasure: -60, arousal: null });
    const where = { url: `/stories/${id}/edit`, params: { id } };
    const { values, revision } = (await knock(w, editForm, where)).body;
    expect(values.pleasure).toBe("-60");
    expect(unsaidIn(values)).toEqual(["arousal"]);
    // The slider that says nothing stands in the middle.
    await knock(w, edit, { ...where, form: filled({ id, revision, pleasure: "-60", arousal: "50", unsure: unsaidIn(values) }) });
    expect(await storedContent(w.db.read, id)).toMatchObject({ pleasure: -60, arousal: null });
  });

  test("may be put away and taken up again", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const where = { url: `/stories/${id}/edit`, params: { id } };
    const { revision } = (await knock(w, editForm, where)).body;
    await knock(w, edit, { ...where, form: filled({ id, revision, intent: "keep", happened: "Half a senten" }) });
    const again = (await knock(w, editForm, where)).body;
    expect(again).toMatchObject({ values: { happened: "Half a senten" }, draftSavedAt: w.clock.now() });
    await knock(w, edit, { ...where, form: filled({ id, revision: again.revision }) });
    expect((await knock(w, editForm, where)).body).toMatchObject({ draftSavedAt: undefined });
  });
});

describe("an edit form that was open while the story was changed elsewhere", () => {
  const opened = async (w: TestWorld, id: string) => {
    const where = { url: `/stories/${id}/edit`, params: { id } };
    const { revision } = (await knock(w, editForm, where)).body;
    return { where, form: { ...filled({ id }), revision: String(revision) } };
  };

  test("is not saved over it: what differs is shown, everything typed is kept, and the next press saves", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const { where, form } = await opened(w, id);
    expect(await knock(w, edit, { ...where, form: { ...form, asks: "Open the gate." } })).toMatchObject({ status: 302 });
    const refused = await knock(w, edit, { ...where, form: { ...form, after: "She drove home.", tellerHidden: "on" } });
    expect(refused).toMatchObject({ status: 409, body: { result: { initialValue: { after: "She drove home.", asks: form.asks } } } });
    expect(refused.body.result.error[""]).toEqual([expect.stringContaining("changed after you opened the form")]);
    const { meanwhile } = refused.body;
    expect(meanwhile.fields.map(({ name }: { name: string }) => name)).toEqual(["after", "asks"]);
    expect(meanwhile.fields[1].before.map(({ text }: { text: string }) => text).join("")).toBe("Open the gate.");
    expect(meanwhile.teller).toBe("named");
    expect(await storedContent(w.db.read, id)).toMatchObject({ after: null, asks: "Open the gate." });

    const again = { ...form, after: "She drove home.", revision: meanwhile.revision };
    expect(await knock(w, edit, { ...where, form: again })).toMatchObject({ status: 302 });
    expect(await storedContent(w.db.read, id)).toMatchObject({ after: "She drove home.", asks: form.asks });
  });

  test("does not name a teller who does not want to be named since then", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const { where, form } = await opened(w, id);
    await knock(w, edit, { ...where, form });
    const [one, other] = [await opened(w, id), await opened(w, id)];
    expect(await knock(w, edit, { ...where, form: { ...one.form, tellerHidden: "on" } })).toMatchObject({ status: 302 });
    const refused = await knock(w, edit, { ...where, form: { ...other.form, asks: "Ring." } });
    expect(refused).toMatchObject({ status: 409, body: { meanwhile: { teller: "hidden" } } });
    expect((await knock(w, editForm, where)).body.values.tellerHidden).toBe("on");
  });

  test("and is sent twice changes nothing the second time", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const { where, form } = await opened(w, id);
    for (const _ of ["once", "twice"]) expect(await knock(w, edit, { ...where, form })).toMatchObject({ status: 302 });
    expect(await versionsOf(w.db.read, id)).toHaveLength(1);
  });

  test("as a draft that was begun before asks first as well", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const { where, form } = await opened(w, id);
    await knock(w, edit, { ...where, form: { ...form, asks: "Open the gate." } });
    w.clock.advance(1_000);
    await knock(w, edit, { ...where, form: { ...form, intent: "keep" } });
    const { revision } = (await knock(w, editForm, where)).body;
    expect(await knock(w, edit, { ...where, form: { ...form, revision } })).toMatchObject({ status: 409 });
  });

  test("never brings back words that an editor took out, however often it is sent or kept as a draft", async () => {
    const w = await world();
    const lives = "She lives in the yellow house by the weir.";
    const id = await told(w, "amara", { happened: lives });
    const { where, form } = await opened(w, id);
    const stale = { ...form, happened: lives, asks: "Ring first." };
    const keeping = (values: Record<string, string | string[]>) =>
      knock(w, keep, {
        url: "/drafts",
        sent: {
          intent: "keep",
          form: `stories/${id}/edit`,
          values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()])),
          writing: newId(),
          sequence: 1,
          age: 0,
        },
      });
    expect(await keeping(stale)).toMatchObject({ status: 200 });
    const words = [{ kind: "address" as const, text: "the yellow house by the weir" }];
    await redacting(w, await w.person("leila"), id, { words, reason: "It says where she lives." }, { rewordPledges });
    const without = async () => {
      expect((await storedContent(w.db.read, id))?.happened).toBe("She lives in [address].");
      expect(JSON.stringify(await draftOf(w.db.read, cast.amara.id, `stories/${id}/edit`))).not.toContain("weir");
    };
    for (const _ of ["once", "twice"]) {
      const refused = await knock(w, edit, { ...where, form: stale });
      expect(refused).toMatchObject({
        status: 409,
        body: { redacted: true, result: { initialValue: { asks: "Ring first.", revision: form.revision } } },
      });
      expect(refused.body.result.error[""]).toEqual([expect.stringContaining("Words were taken out of this story for good")]);
      expect(refused.body.meanwhile).toBeUndefined();
      await without();
    }
    expect(await knock(w, edit, { ...where, form: { ...stale, intent: "keep" } })).toMatchObject({
      status: 409,
      body: { redacted: true, result: { initialValue: { asks: "Ring first." } } },
    });
    expect(await keeping(stale)).toMatchObject({ status: 409, body: { message: expect.stringContaining("Open it anew") } });
    await without();

    // What had been begun before is there without the words, and can be saved.
    const anew = (await knock(w, editForm, where)).body;
    expect(anew.values).toMatchObject({ happened: "She lives in [address].", asks: "Ring first." });
    const saved = { ...stale, happened: anew.values.happened, revision: anew.revision };
    expect(await knock(w, edit, { ...where, form: saved })).toMatchObject({ status: 302 });
    expect(await storedContent(w.db.read, id)).toMatchObject({ happened: "She lives in [address].", asks: "Ring first." });
  });
});

describe("withdrawing", () => {
  test("asks for a reason, and leaves a stone", async () => {
    const w = await world();
    const id = await told(w, "amara");
    const where = { url: `/stories/${id}/withdrawal`, params: { id } };
    expect((await knock(w, withdrawForm, where)).body).toEqual({ id, headline: "Four hundred eggs" });
    expect(await knock(w, withdraw, { ...where, form: { reason: "" } })).toMatchObject({ status: 400 });
    expect(await knock(w, withdraw, { ...where, form: { reason: "She could be recognised." } })).toMatchObject({ status: 302 });
    const { body } = await knock(w, page, { url: `/stories/${id}`, params: { id } });
    expect(body.stone).toMatchObject({ by: "Amara Okafor", reason: "She could be recognised." });
    expect(body.story).toBeUndefined();
    expect(await knock(w, withdrawForm, where)).toMatchObject({ status: 302, location: `/stories/${id}` });
    expect(await storyFor(w.db.read, await w.person("tomas"), id)).toBeUndefined();
  });
});
