import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { personRecord } from "#app/domains/people/people.queries.server.ts";
import * as list from "#app/routes/admin.people._index.tsx";
import * as edit from "#app/routes/admin.people.$id.tsx";
import * as deactivation from "#app/routes/admin.people.$id_.deactivation.tsx";
import * as invitation from "#app/routes/admin.people.$id_.invitation.ts";
import * as reactivation from "#app/routes/admin.people.$id_.reactivation.ts";
import * as choices from "#app/routes/admin.people.choices.ts";
import * as fresh from "#app/routes/admin.people.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { sessions } from "#db/schema/auth.ts";
import { nameKey, people } from "#db/schema/people.ts";
import { cast, castDepartments, castSites } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { publishedStudy } from "#tests/support/insighting.ts";
import { makeMap } from "#tests/support/mapping.ts";
import { promised } from "#tests/support/pledging.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const asJonas = (w: TestWorld, knock: Knock) => doorArgs(w, { as: cast.jonas.id, ...knock });

const form = (more: Record<string, string | string[]> = {}) => ({
  id: newId(),
  name: "Noor van den Berg",
  email: "Noor@fernhollow.example",
  teamId: castDepartments.finance.teamId,
  manager: cast.henrik.email,
  siteId: castSites.cork.id,
  locale: "en-IE",
  zone: "Europe/Dublin",
  ...more,
});

test("the list filters by what stands in the address and leads on from page to page", async () => {
  const w = await world();
  await w.db.write(async (tx) => {
    const names = Array.from({ length: 60 }, (_, number) => `Newcomer ${String(number).padStart(2, "0")}`);
    await tx
      .insert(people)
      .values(
        names.map((name) => ({ id: newId(), name, nameKey: nameKey(name), email: `${newId()}@x.example`, createdAt: w.clock.now() })),
      );
  });
  const first = await answerOf(list.loader(await asJonas(w, { url: "/admin/people?search=newcomer" })));
  expect(first.body.rows).toHaveLength(50);
  expect(first.body).toMatchObject({ count: 60, isNarrow: true });
  expect(first.body.earlier).toBeUndefined();
  const second = await answerOf(list.loader(await asJonas(w, { url: first.body.later })));
  expect(second.body.rows.map((row: { name: string }) => row.name)).toEqual(
    Array.from({ length: 10 }, (_, number) => `Newcomer ${50 + number}`),
  );
  expect(second.body.later).toBeUndefined();
  const back = await answerOf(list.loader(await asJonas(w, { url: second.body.earlier })));
  expect(back.body.rows).toEqual(first.body.rows);
  const mistyped = await answerOf(list.loader(await asJonas(w, { url: "/admin/people?department=x&role=king&state=?&after=1" })));
  expect(mistyped.body).toMatchObject({ count: 67, isNarrow: false });
});

test("a person is added and invited in one go", async () => {
  const w = await world();
  const fields = form({ roles: ["host", "editor"], invite: "on" });
  const answer = await answerOf(fresh.action(await asJonas(w, { url: "/admin/people/new", form: fields })));
  expect(answer).toMatchObject({ status: 302, location: `/admin/people/${fields.id}` });
  expect(await personRecord(w.db.read, fields.id)).toMatchObject({ email: "noor@fernhollow.example", managerEmail: cast.henrik.email });
  await w.settle();
  expect(w.letters.map((letter) => letter.to)).toEqual(["noor@fernhollow.example"]);
  const page = await answerOf(edit.loader(await asJonas(w, { url: `/admin/people/${fields.id}`, params: { id: fields.id } })));
  expect(page.body.invitation).toBe("waiting");
});

test("somebody who is not invited at once can be later", async () => {
  const w = await world();
  const fields = form();
  await answerOf(fresh.action(await asJonas(w, { url: "/admin/people/new", form: fields })));
  await w.settle();
  expect(w.letters).toEqual([]);
  const knock = { url: `/admin/people/${fields.id}/invitation`, method: "POST", form: {}, params: { id: fields.id } };
  expect((await answerOf(invitation.action(await asJonas(w, knock)))).status).toBe(302);
  await w.settle();
  expect(w.letters).toHaveLength(1);
});

test("mistakes come back beside their fields with everything typed kept", async () => {
  const w = await world();
  const typed = form({ name: " ", email: "no address", zone: "Middle/Earth" });
  const { status, body } = await answerOf(fresh.action(await asJonas(w, { url: "/admin/people/new", form: typed })));
  expect(status).toBe(400);
  expect(Object.keys(body.result.error).sort()).toEqual(["email", "name", "zone"]);
  expect(body.result.initialValue).toMatchObject({ email: "no address", manager: cast.henrik.email, siteId: castSites.cork.id });
});

test("nobody is given a language that their own settings refuse", async () => {
  const w = await world();
  for (const locale of ["zz-ZZ", "no language", "en-".repeat(20)]) {
    const { status, body } = await answerOf(fresh.action(await asJonas(w, { url: "/admin/people/new", form: form({ locale }) })));
    expect([status, Object.keys(body.result.error)]).toEqual([400, ["locale"]]);
  }
});

test("what the directory refuses is said beside the field, too", async () => {
  const w = await world();
  const taken = await answerOf(fresh.action(await asJonas(w, { url: "/admin/people/new", form: form({ email: cast.amara.email }) })));
  expect(taken.status).toBe(409);
  expect(taken.body.result.error.email).toEqual([expect.stringContaining("Somebody else has this address")]);
  const manager = await answerOf(fresh.action(await asJonas(w, { url: "/admin/people/new", form: form({ manager: "ghost@x.example" }) })));
  expect(Object.keys(manager.body.result.error)).toEqual(["manager"]);
  const henrik = form({ id: cast.henrik.id, email: cast.henrik.email, manager: cast.amara.email });
  const knock = { url: `/admin/people/${cast.henrik.id}`, params: { id: cast.henrik.id }, form: henrik };
  const circle = await answerOf(edit.action(await asJonas(w, knock)));
  expect(Object.keys(circle.body.result.error)).toEqual(["manager"]);
  const jonas = form({ email: cast.jonas.email });
  const last = await answerOf(
    edit.action(await asJonas(w, { url: `/admin/people/${cast.jonas.id}`, params: { id: cast.jonas.id }, form: jonas })),
  );
  expect(last.body.result.error.roles).toEqual([expect.stringContaining("last active administrator")]);
});

test("the page of a person edits that person, whatever id the form claims", async () => {
  const w = await world();
  const knock = { url: `/admin/people/${cast.amara.id}`, params: { id: cast.amara.id }, form: form({ id: cast.grace.id }) };
  expect(await answerOf(edit.action(await asJonas(w, knock)))).toMatchObject({ status: 302, location: `/admin/people/${cast.amara.id}` });
  expect((await personRecord(w.db.read, cast.grace.id))?.name).toBe("Grace Whetu");
  expect((await personRecord(w.db.read, cast.amara.id))?.name).toBe("Noor van den Berg");
});

test("a person is deactivated with a reason, signed out at once, and reactivated", async () => {
  const w = await world();
  const params = { id: cast.amara.id };
  await doorArgs(w, { url: "/", as: cast.amara.id });
  const url = `/admin/people/${cast.amara.id}/deactivation`;
  expect((await answerOf(deactivation.loader(await asJonas(w, { url, params })))).body).toMatchObject({ name: "Amara Okafor", reports: 0 });
  const done = await answerOf(deactivation.action(await asJonas(w, { url, params, form: { reason: "Parental leave" } })));
  expect(done).toMatchObject({ status: 302, location: `/admin/people/${cast.amara.id}` });
  expect(await w.db.read.select().from(sessions).where(eq(sessions.personId, cast.amara.id))).toEqual([]);
  expect(w.disconnected).toContainEqual({ personId: cast.amara.id });
  const page = await answerOf(edit.loader(await asJonas(w, { url: `/admin/people/${cast.amara.id}`, params })));
  expect(page.body.person.deactivation).toMatchObject({ by: "Jonas Abebe", reason: "Parental leave" });
  await answerOf(reactivation.action(await asJonas(w, { url: `/admin/people/${cast.amara.id}/reactivation`, params, form: {} })));
  expect((await w.person("amara")).name).toBe("Amara Okafor");
});

test("before somebody is deactivated it is said what of theirs stays behind", async () => {
  const w = await world();
  await promised(w, "tomas", await told(w, "grace"));
  await publishedStudy(w);
  await makeMap(w, await w.person("tomas"));
  const url = `/admin/people/${cast.tomas.id}/deactivation`;
  const { body } = await answerOf(deactivation.loader(await asJonas(w, { url, params: { id: cast.tomas.id } })));
  expect(body).toMatchObject({ pledges: { open: 1, managed: false }, studies: 1, maps: 1 });
});

test("the last administrator cannot deactivate themselves, and is told why", async () => {
  const w = await world();
  const knock = { url: `/admin/people/${cast.jonas.id}/deactivation`, params: { id: cast.jonas.id }, form: { reason: "Off to sea" } };
  const { status, body } = await answerOf(deactivation.action(await asJonas(w, knock)));
  expect(status).toBe(409);
  expect(body.result.error[""]).toEqual([expect.stringContaining("last active administrator")]);
  expect(body.result.initialValue).toEqual({ reason: "Off to sea" });
});

test("while an administrator types, those who could be meant are offered", async () => {
  const w = await world();
  const { body } = await answerOf(choices.loader(await asJonas(w, { url: "/admin/people/choices?search=tomas" })));
  expect(body.people).toEqual([{ id: cast.tomas.id, name: "Tomás Arce", email: cast.tomas.email, team: "Journeys and Research" }]);
  expect((await answerOf(choices.loader(await asJonas(w, { url: "/admin/people/choices" })))).body.people).toEqual([]);
});
