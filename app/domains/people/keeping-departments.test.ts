import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { castDepartments, castSites } from "#db/seed/cast.ts";
import { world } from "#tests/support/world.ts";
import { keepingDepartment, keepingTeam } from "./keeping-departments.server.ts";
import { keepingSite } from "./keeping-sites.server.ts";
import { departmentsWithTeams, sitesWithPeople } from "./organisation.queries.server.ts";
import { removing } from "./removing.server.ts";

test("departments hold teams, each with the people in it", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const departmentId = newId();
  await keepingDepartment(w, jonas, { id: departmentId, name: "Legal", function: "support" });
  await keepingTeam(w, jonas, { id: newId(), departmentId, name: "Contracts" });
  await keepingDepartment(w, jonas, { id: departmentId, name: "Legal and Compliance", function: "support" });
  const all = await departmentsWithTeams(w.db.read);
  expect(all.find((one) => one.id === departmentId)).toMatchObject({
    name: "Legal and Compliance",
    people: 0,
    teams: [{ name: "Contracts", people: 0 }],
  });
  expect(all.find((one) => one.name === "Finance")).toMatchObject({ people: 2, teams: [{ name: "Accounts Payable", people: 2 }] });
});

test("names differ by more than case and spaces", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const taken = { code: "people.name-taken" };
  await expect(keepingDepartment(w, jonas, { id: newId(), name: "FINANCE", function: "support" })).rejects.toMatchObject(taken);
  const team = { id: newId(), departmentId: castDepartments.finance.id, name: "accounts  payable" };
  await expect(keepingTeam(w, jonas, team)).rejects.toMatchObject(taken);
  const site = { id: newId(), name: "bristol", city: "Bristol", country: "GB", zone: "Europe/London" };
  await expect(keepingSite(w, jonas, site)).rejects.toMatchObject(taken);
});

test("the same team name may stand in two departments", async () => {
  const w = await world();
  const team = { id: newId(), departmentId: castDepartments.technology.id, name: "Accounts Payable" };
  await keepingTeam(w, await w.person("jonas"), team);
  expect((await departmentsWithTeams(w.db.read)).find((one) => one.name === "Technology")?.teams).toHaveLength(2);
});

test("a site is added, moved to another zone and counted", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const site = { id: newId(), name: "Lyon", city: "Lyon", country: "FR", zone: "Europe/Paris" };
  await keepingSite(w, jonas, site);
  await keepingSite(w, jonas, { ...site, name: "Lyon-Part-Dieu" });
  const all = await sitesWithPeople(w.db.read);
  expect(all.find((one) => one.id === site.id)).toEqual({ ...site, name: "Lyon-Part-Dieu", people: 0 });
  expect(all.find((one) => one.name === "Bristol")?.people).toBe(4);
});

test("what nothing refers to can be removed, what is in use cannot", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const departmentId = newId();
  await keepingDepartment(w, jonas, { id: departmentId, name: "Typo", function: "support" });
  await keepingTeam(w, jonas, { id: newId(), departmentId, name: "Empty" });
  await removing(w, jonas, { kind: "department", id: departmentId });
  expect((await departmentsWithTeams(w.db.read)).some((one) => one.id === departmentId)).toBe(false);
  for (const inUse of [
    { kind: "department" as const, id: castDepartments.finance.id },
    { kind: "team" as const, id: castDepartments.finance.teamId },
    { kind: "site" as const, id: castSites.bristol.id },
  ]) {
    await expect(removing(w, jonas, inUse)).rejects.toMatchObject({ code: "people.still-in-use" });
  }
  expect((await departmentsWithTeams(w.db.read)).find((one) => one.name === "Finance")?.teams).toHaveLength(1);
});

test("nobody but an administrator shapes the organisation", async () => {
  const w = await world();
  const priya = await w.person("priya");
  const refused = { code: "hallway.not-allowed" };
  await expect(keepingDepartment(w, priya, { id: newId(), name: "New", function: "support" })).rejects.toMatchObject(refused);
  await expect(keepingTeam(w, priya, { id: newId(), departmentId: castDepartments.finance.id, name: "New" })).rejects.toMatchObject(
    refused,
  );
  await expect(removing(w, priya, { kind: "site", id: castSites.cork.id })).rejects.toMatchObject(refused);
});
