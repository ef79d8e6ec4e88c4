/** A teller who does not want to be named is named to nobody but themselves and editors, through whatever door. */
import { beforeEach, describe, expect, test } from "vitest";
import { recordingConsent } from "#app/domains/stories/consent/recording.server.ts";
import { editing } from "#app/domains/stories/editing.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { loader as home } from "#app/routes/_index.tsx";
import { loader as audit } from "#app/routes/admin.audit.tsx";
import { loader as thread } from "#app/routes/comments._index.tsx";
import { loader as bell } from "#app/routes/notifications._index.tsx";
import { loader as person } from "#app/routes/people.$id.tsx";
import { loader as feed } from "#app/routes/stories._index.tsx";
import { loader as page } from "#app/routes/stories.$id._index.tsx";
import { loader as editForm } from "#app/routes/stories.$id.edit.tsx";
import { loader as asCsv } from "#app/routes/stories.export[.]csv.ts";
import { loader as asJson } from "#app/routes/stories.export[.]jsonl.ts";
import { action as post } from "#app/routes/stories.new.tsx";
import { record } from "#app/shared/audit.server.ts";
import { newId } from "#app/shared/ids.ts";
import { personRoles } from "#db/schema/people.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { consent } from "#tests/support/consenting.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { said } from "#tests/support/talking.ts";
import { content } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let id: string;
beforeEach(async () => {
  w = await world();
  id = newId();
  await posting(w, await w.person("amara"), id, content(), { tellerHidden: true });
});

/** Everything that a door hands out, as one text. */
async function seen(door: Door, as: CastName, what: Omit<Knock, "as"> & { params?: Record<string, string> }): Promise<string> {
  const { status, body } = await answerOf(door(await doorArgs(w, { ...what, as: cast[as].id })));
  expect(status).toBe(200);
  return typeof body === "string" ? body : JSON.stringify(body);
}

describe("who told it is hidden", () => {
  const doors: [string, Door, () => Omit<Knock, "as">][] = [
    ["the feed", feed, () => ({ url: "/stories" })],
    ["home", home, () => ({ url: "/" })],
    ["its page", page, () => ({ url: `/stories/${id}`, params: { id } })],
    ["the table of all", asCsv, () => ({ url: "/stories/export.csv" })],
    ["the lines of all", asJson, () => ({ url: "/stories/export.jsonl" })],
  ];

  test.each(doors)("from readers in %s, and not from editors", async (_, door, what) => {
    const forReader = await seen(door, "tomas", what());
    expect(forReader).toContain("A colleague");
    expect(forReader).not.toContain(cast.amara.name);
    expect(forReader).not.toContain(cast.amara.id);
    expect(await seen(door, "leila", what())).toContain(cast.amara.name);
  });

  test("and the teller sees that it is", async () => {
    expect(await seen(page, "amara", { url: `/stories/${id}`, params: { id } })).toContain(`"hidden":true`);
    expect(await seen(feed, "amara", { url: "/stories" })).toContain(`"tellerHidden":true`);
  });

  test("and their own page lists it for themselves and editors alone", async () => {
    const open = newId();
    await posting(w, await w.person("amara"), open, content({ title: "One that everybody may know" }));
    const listed = (as: CastName) => seen(person, as, { url: `/people/${cast.amara.id}`, params: { id: cast.amara.id } });
    expect(await listed("tomas")).not.toContain(id);
    expect(await listed("tomas")).toContain(open);
    for (const name of ["amara", "leila"] as const) expect(await listed(name)).toContain(id);
  });

  test("nor do their comments on it and the news of these give them away", async () => {
    const about = { kind: "story", id };
    const question = await said(w, "tomas", about, "Did she find the gate?");
    await said(w, "amara", about, "She did.", { parentId: question });
    await w.settle();
    for (const [door, what] of [
      [page, { url: `/stories/${id}`, params: { id } }],
      [thread, { url: `/comments?kind=story&about=${id}` }],
      [bell, { url: "/notifications" }],
    ] as [Door, Knock][]) {
      const text = await seen(door, "tomas", what);
      expect(text).toContain("The teller");
      expect(text).not.toContain(cast.amara.name);
      expect(text).not.toContain(cast.amara.id);
    }
    expect(await seen(thread, "leila", { url: `/comments?kind=story&about=${id}` })).toContain(cast.amara.name);
    // The letter that gathers the same news.
    w.clock.advance(15 * 60_000);
    await w.settle();
    const letter = w.letters.find(({ to }) => to === cast.tomas.email);
    expect(letter?.text).toContain("The teller");
    expect(letter?.text).not.toContain(cast.amara.name);
  });
});

test("the form hides and shows the name, and an edit that does not say so changes nothing", async () => {
  const form = { id: newId(), happened: "She waited.", kind: "mixed", intent: "post", consent: "spoken", tellerHidden: "on" };
  await answerOf(post(await doorArgs(w, { url: "/stories/new", form, as: cast.amara.id })));
  const edit = async () =>
    (await answerOf(editForm(await doorArgs(w, { url: "/", params: { id: form.id }, as: cast.amara.id })))).body.values.tellerHidden;
  expect(await edit()).toBe("on");
  const amara = await w.person("amara");
  await editing(w, amara, form.id, content());
  expect(await edit()).toBe("on");
  await editing(w, amara, form.id, content(), { tellerHidden: false });
  expect(await edit()).toBeUndefined();
});

test("the audit log names them to editors alone, also in what they said and kept beneath", async () => {
  const amara = await w.person("amara");
  await recordingConsent(w, amara, id, consent());
  const under = await said(w, "amara", { kind: "story", id }, "It went on.");
  const others = await said(w, "tomas", { kind: "story", id }, "Here too.");
  await w.db.write(async (tx) => {
    for (const [actorId, comment] of [
      [cast.amara.id, under],
      [cast.tomas.id, others],
    ] as const) {
      await record(tx, { actorId, action: "privacy.kept", subject: { kind: "comment", id: comment }, at: w.clock.now() });
    }
  });
  const read = async () => (await answerOf(audit(await doorArgs(w, { url: "/admin/audit", as: cast.jonas.id })))).body;
  const rows = async () =>
    (await read()).rows.filter((row: { subject?: { id: string } }) => [id, under, others].includes(row.subject?.id ?? ""));
  expect((await rows()).map((row: { actorHidden?: true; actorName?: string }) => row.actorHidden ?? row.actorName)).toEqual([
    "Tomás Arce",
    true,
    true,
  ]);
  expect(JSON.stringify(await rows())).not.toContain(cast.amara.id);
  await w.db.write((tx) => tx.insert(personRoles).values({ personId: cast.jonas.id, role: "editor", grantedAt: w.clock.now() }));
  expect((await rows()).map((row: { actorName?: string }) => row.actorName)).toEqual(["Tomás Arce", "Amara Okafor", "Amara Okafor"]);
});
