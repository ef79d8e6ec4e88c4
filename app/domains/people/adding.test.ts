import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { cast, castDepartments, castSites } from "#db/seed/cast.ts";
import { world } from "#tests/support/world.ts";
import { adding } from "./adding.server.ts";
import { activePerson, personRecord } from "./people.queries.server.ts";

const noor = () => ({
  id: newId(),
  name: "Noor van den Berg",
  email: "noor@fernhollow.example",
  teamId: castDepartments.finance.teamId as string | undefined,
  siteId: castSites.cork.id as string | undefined,
  manager: cast.henrik.email as string | undefined,
  locale: "en-IE",
  zone: "Europe/Dublin",
  roles: ["host" as const],
});

test("an administrator adds a person with team, manager, site and roles", async () => {
  const w = await world();
  const input = noor();
  await adding(w, await w.person("jonas"), input);
  expect(await activePerson(w.db.read, input.id)).toMatchObject({
    name: "Noor van den Berg",
    departmentId: castDepartments.finance.id,
    managerId: cast.henrik.id,
    siteId: castSites.cork.id,
    roles: ["host"],
    zone: "Europe/Dublin",
  });
  expect(await w.happened("people.added")).toEqual([{ personId: input.id }]);
});

test("posting the same form twice adds one person", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  const input = noor();
  await adding(w, jonas, input);
  await adding(w, jonas, { ...input, name: "Somebody Else" });
  expect((await personRecord(w.db.read, input.id))?.name).toBe("Noor van den Berg");
});

test("an address belongs to one person, whatever its case, also when two are added at once", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  await expect(adding(w, jonas, { ...noor(), email: cast.amara.email })).rejects.toMatchObject({ code: "people.email-taken" });
  const both = await Promise.allSettled([adding(w, jonas, noor()), adding(w, jonas, noor())]);
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "people.email-taken" } });
});

test("nobody but an administrator adds people", async () => {
  const w = await world();
  await expect(adding(w, await w.person("leila"), noor())).rejects.toMatchObject({ code: "hallway.not-allowed" });
});

test("a team, a site or a manager who is not there is refused by name", async () => {
  const w = await world();
  const jonas = await w.person("jonas");
  await expect(adding(w, jonas, { ...noor(), teamId: newId() })).rejects.toMatchObject({ code: "people.team-unknown" });
  await expect(adding(w, jonas, { ...noor(), siteId: newId() })).rejects.toMatchObject({ code: "people.site-unknown" });
  await expect(adding(w, jonas, { ...noor(), manager: "ghost@fernhollow.example" })).rejects.toMatchObject({
    code: "people.manager-unknown",
  });
  const own = noor();
  await expect(adding(w, jonas, { ...own, manager: own.email })).rejects.toMatchObject({ code: "people.manager-unknown" });
});
