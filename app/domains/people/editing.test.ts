import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { endSessions } from "#app/domains/auth/sessions.server.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { type TestWorld, world } from "#tests/support/world.ts";
import { deactivating } from "./deactivating.server.ts";
import { directoryPage } from "./directory.queries.server.ts";
import { editing } from "./editing.server.ts";
import type { PersonInput } from "./people.input.ts";
import { personRecord } from "./people.queries.server.ts";

/** The form of a person as it stands, before anything is typed into it. */
async function formOf(w: TestWorld, name: CastName): Promise<PersonInput> {
  const record = await personRecord(w.db.read, cast[name].id);
  if (!record) throw new Error(`${name} is not there`);
  const { teamId, siteId, managerEmail, id, email, locale, zone, roles } = record;
  return {
    id,
    name: record.name,
    email,
    locale,
    zone,
    roles,
    teamId: teamId ?? undefined,
    siteId: siteId ?? undefined,
    manager: managerEmail ?? undefined,
  };
}

const auditOf = async (w: TestWorld) => w.db.read.select().from(auditEntries).orderBy(asc(auditEntries.id));

test("what changed is written down by the names of the fields, without what they held", async () => {
  const w = await world();
  const form = await formOf(w, "amara");
  await editing(w, await w.person("jonas"), { ...form, name: "Amara Okafor-Lind", teamId: castDepartments.experience.teamId });
  expect(await personRecord(w.db.read, cast.amara.id)).toMatchObject({
    name: "Amara Okafor-Lind",
    teamId: castDepartments.experience.teamId,
    managerEmail: cast.henrik.email,
  });
  expect(await auditOf(w)).toMatchObject([
    { action: "people.changed", actorId: cast.jonas.id, subjectId: cast.amara.id, detail: { fields: ["name", "teamId"] } },
  ]);
  const found = await directoryPage(w.db.read, { search: "okafor-lind", state: "active" });
  expect(found.rows.map((row) => row.name)).toEqual(["Amara Okafor-Lind"]);
});

test("saving a form in which nothing was changed changes nothing", async () => {
  const w = await world();
  await editing(w, await w.person("jonas"), await formOf(w, "grace"));
  expect(await auditOf(w)).toEqual([]);
  expect(await w.happened("people.changed")).toEqual([]);
});

test("roles that are granted and taken stand in the audit log one by one", async () => {
  const w = await world();
  await editing(w, await w.person("jonas"), { ...(await formOf(w, "grace")), roles: ["editor", "curator"] });
  expect((await personRecord(w.db.read, cast.grace.id))?.roles.sort()).toEqual(["curator", "editor"]);
  expect((await auditOf(w)).map((entry) => [entry.action, entry.detail])).toEqual([
    ["people.role-granted", { role: "editor" }],
    ["people.role-granted", { role: "curator" }],
    ["people.role-taken", { role: "host" }],
  ]);
});

test("the last active administrator stays one, and may step down once there is another", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const withoutRole = { ...(await formOf(w, "jonas")), roles: [] };
  await expect(editing(w, jonas, withoutRole)).rejects.toMatchObject({ code: "people.last-administrator" });
  await editing(w, jonas, { ...(await formOf(w, "leila")), roles: ["editor", "administrator"] });
  await deactivating(w, jonas, { personId: cast.leila.id }, { endSessions });
  await expect(editing(w, jonas, withoutRole)).rejects.toMatchObject({ code: "people.last-administrator" });
  await editing(w, jonas, { ...(await formOf(w, "priya")), roles: ["administrator"] });
  await editing(w, jonas, withoutRole);
  expect((await w.person("jonas")).roles).toEqual([]);
});

test("two administrators who step down at once leave one", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  await editing(w, jonas, { ...(await formOf(w, "priya")), roles: ["administrator"] });
  const forms = await Promise.all([formOf(w, "jonas"), formOf(w, "priya")]);
  const both = await Promise.allSettled(forms.map((form) => editing(w, jonas, { ...form, roles: [] })));
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("nobody ends up managing themselves, directly or through others", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const henrik = await formOf(w, "henrik");
  await expect(editing(w, jonas, { ...henrik, manager: cast.amara.email })).rejects.toMatchObject({ code: "people.manager-circle" });
  await expect(editing(w, jonas, { ...henrik, manager: cast.henrik.email })).rejects.toMatchObject({ code: "people.manager-circle" });
  await editing(w, jonas, { ...(await formOf(w, "priya")), manager: cast.amara.email });
  await expect(editing(w, jonas, { ...henrik, manager: cast.priya.email })).rejects.toMatchObject({ code: "people.manager-circle" });
});

test("a manager who has left may stay named, but is not chosen anew", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  await deactivating(w, jonas, { personId: cast.henrik.id }, { endSessions });
  await editing(w, jonas, { ...(await formOf(w, "amara")), locale: "de-DE" });
  await expect(editing(w, jonas, { ...(await formOf(w, "grace")), manager: cast.henrik.email })).rejects.toMatchObject({
    code: "people.manager-unknown",
  });
});

test("an address that somebody else has is refused", async () => {
  const w = await world();
  const form = { ...(await formOf(w, "amara")), email: cast.grace.email };
  await expect(editing(w, await w.person("jonas"), form)).rejects.toMatchObject({ code: "people.email-taken" });
});
