import { expect, test } from "vitest";
import { departmentsWithTeams, sitesWithPeople } from "#app/domains/people/organisation.queries.server.ts";
import * as overview from "#app/routes/admin._index.tsx";
import * as audit from "#app/routes/admin.audit.tsx";
import * as department from "#app/routes/admin.departments.$id.tsx";
import * as departmentRemoval from "#app/routes/admin.departments.$id_.removal.ts";
import * as team from "#app/routes/admin.departments.$id_.teams.$team.tsx";
import * as teamRemoval from "#app/routes/admin.departments.$id_.teams.$team_.removal.ts";
import * as newDepartment from "#app/routes/admin.departments.new.tsx";
import * as site from "#app/routes/admin.sites.$id.tsx";
import * as siteRemoval from "#app/routes/admin.sites.$id_.removal.ts";
import * as newSite from "#app/routes/admin.sites.new.tsx";
import { record } from "#app/shared/audit.server.ts";
import { newId } from "#app/shared/ids.ts";
import { cast, castDepartments, castSites } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

const asJonas = (w: TestWorld, knock: Knock) => doorArgs(w, { as: cast.jonas.id, ...knock });

test("a department is added with a team, renamed, and removed again", async () => {
  const w = await world();
  const id = newId();
  const added = await answerOf(
    newDepartment.action(await asJonas(w, { url: "/admin/departments/new", form: { id, name: "Legal", function: "support" } })),
  );
  expect(added).toMatchObject({ status: 302, location: `/admin/departments/${id}` });
  const teamId = newId();
  const url = `/admin/departments/${id}/teams/new`;
  await answerOf(team.action(await asJonas(w, { url, params: { id, team: "new" }, form: { id: teamId, name: "Contracts" } })));
  const renaming = { url: `/admin/departments/${id}`, params: { id }, form: { name: "Legal & Compliance", function: "commercial" } };
  expect((await answerOf(department.action(await asJonas(w, renaming)))).status).toBe(302);
  expect((await departmentsWithTeams(w.db.read)).find((one) => one.id === id)).toMatchObject({
    name: "Legal & Compliance",
    function: "commercial",
    teams: [{ id: teamId, name: "Contracts" }],
  });
  const removal = { url: `/admin/departments/${id}/removal`, params: { id }, form: {} };
  expect(await answerOf(departmentRemoval.action(await asJonas(w, removal)))).toMatchObject({
    status: 302,
    location: "/admin/departments",
  });
  expect((await departmentsWithTeams(w.db.read)).some((one) => one.id === id)).toBe(false);
});

test("what is in use is not removed, and that is said", async () => {
  const w = await world();
  const { id, teamId } = castDepartments.finance;
  const removal = { url: `/admin/departments/${id}/removal`, params: { id }, form: {} };
  const answer = await answerOf(departmentRemoval.action(await asJonas(w, removal)));
  expect(answer).toMatchObject({ status: 302, location: `/admin/departments/${id}` });
  expect(decodeURIComponent(answer.setCookie.join())).toContain("still in use");
  const ofTeam = { url: `/admin/departments/${id}/teams/${teamId}/removal`, params: { id, team: teamId }, form: {} };
  expect(decodeURIComponent((await answerOf(teamRemoval.action(await asJonas(w, ofTeam)))).setCookie.join())).toContain(
    "still in this team",
  );
  const ofSite = { url: `/admin/sites/${castSites.cork.id}/removal`, params: { id: castSites.cork.id }, form: {} };
  expect(decodeURIComponent((await answerOf(siteRemoval.action(await asJonas(w, ofSite)))).setCookie.join())).toContain("still in use");
  const unknown = { url: "/admin/sites/x/removal", params: { id: newId() }, form: {} };
  expect((await answerOf(siteRemoval.action(await asJonas(w, unknown)))).status).toBe(404);
});

test("names that are taken are said beside the field", async () => {
  const w = await world();
  const form = { id: newId(), name: "finance", function: "support" };
  const taken = await answerOf(newDepartment.action(await asJonas(w, { url: "/admin/departments/new", form })));
  expect(taken.status).toBe(409);
  expect(taken.body.result.error.name).toEqual([expect.stringContaining("already")]);
  const { id } = castDepartments.finance;
  const sameTeam = { url: "/", params: { id, team: "new" }, form: { id: newId(), name: "ACCOUNTS PAYABLE" } };
  expect((await answerOf(team.action(await asJonas(w, sameTeam)))).status).toBe(409);
});

test("a team is found only in its own department", async () => {
  const w = await world();
  const params = { id: castDepartments.finance.id, team: castDepartments.contact.teamId };
  expect((await answerOf(team.loader(await asJonas(w, { url: "/", params })))).status).toBe(404);
});

test("a site needs a country and a zone that exist; an import's missing site fills in its name", async () => {
  const w = await world();
  const start = await answerOf(newSite.loader(await asJonas(w, { url: "/admin/sites/new?name=Lyon" })));
  expect(start.body.start.name).toBe("Lyon");
  const wrong = { id: newId(), name: "Lyon", city: "Lyon", country: "XX", zone: "+02:00" };
  const refused = await answerOf(newSite.action(await asJonas(w, { url: "/admin/sites/new", form: wrong })));
  expect(Object.keys(refused.body.result.error).sort()).toEqual(["country", "zone"]);
  const good = { ...wrong, country: "FR", zone: "Europe/Paris" };
  expect((await answerOf(newSite.action(await asJonas(w, { url: "/admin/sites/new", form: good })))).status).toBe(302);
  const moved = { url: "/", params: { id: good.id }, form: { ...good, city: "Villeurbanne" } };
  expect((await answerOf(site.action(await asJonas(w, moved)))).status).toBe(302);
  expect((await sitesWithPeople(w.db.read)).find((one) => one.id === good.id)?.city).toBe("Villeurbanne");
});

test("the overview counts, and says what is not set up", async () => {
  const w = await world();
  const { body } = await answerOf(overview.loader(await asJonas(w, { url: "/admin" })));
  expect(body).toEqual({
    organisation: { name: "Fernhollow Mutual", kind: "real" },
    people: 7,
    departments: 5,
    sites: 4,
    shutOut: 7,
    mailLeaves: true,
  });
});

test("the organisation is renamed", async () => {
  const w = await world();
  const answer = await answerOf(overview.action(await asJonas(w, { url: "/admin?index", form: { name: "  Fernhollow   Group " } })));
  expect(answer.status).toBe(302);
  const { body } = await answerOf(overview.loader(await asJonas(w, { url: "/admin" })));
  expect(body.organisation.name).toBe("Fernhollow Group");
  expect((await answerOf(overview.action(await asJonas(w, { url: "/admin?index", form: { name: " " } })))).status).toBe(400);
});

test("the audit log is read page by page, newest first, with names and a filter", async () => {
  const w = await world();
  await w.db.write(async (tx) => {
    for (let number = 0; number < 60; number += 1) {
      w.clock.advance(1000);
      const subject = { kind: "person", id: cast.amara.id };
      await record(tx, {
        actorId: cast.jonas.id,
        action: number % 2 ? "people.changed" : "people.role-granted",
        subject,
        at: w.clock.now(),
      });
    }
    await record(tx, { actorId: newId(), action: "auth.signed-in", at: w.clock.now() });
  });
  const first = await answerOf(audit.loader(await asJonas(w, { url: "/admin/audit" })));
  expect(first.body.rows).toHaveLength(50);
  expect(first.body.rows[1]).toMatchObject({ actorName: "Jonas Abebe", subject: { name: "Amara Okafor" } });
  expect(first.body.rows[0].actorName).toBeUndefined();
  const second = await answerOf(audit.loader(await asJonas(w, { url: first.body.older })));
  expect(second.body.rows).toHaveLength(11);
  expect(second.body.older).toBeUndefined();
  const back = await answerOf(audit.loader(await asJonas(w, { url: second.body.newer })));
  expect(back.body.rows).toEqual(first.body.rows);
  const filtered = await answerOf(audit.loader(await asJonas(w, { url: "/admin/audit?action=people.changed" })));
  expect(new Set(filtered.body.rows.map((row: { action: string }) => row.action))).toEqual(new Set(["people.changed"]));
});
