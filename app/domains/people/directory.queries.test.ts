import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import type { Database } from "#db/client.ts";
import { nameKey, people } from "#db/schema/people.ts";
import { cast, castDepartments, castSites } from "#db/seed/cast.ts";
import { world } from "#tests/support/world.ts";
import { directoryCount, directoryPage } from "./directory.queries.server.ts";

const add = (db: Database, names: string[]) =>
  db.write(async (tx) => {
    const at = new Date(0);
    await tx
      .insert(people)
      .values(names.map((name) => ({ id: newId(), name, nameKey: nameKey(name), email: `${newId()}@fernhollow.example`, createdAt: at })));
  });

test("people are found by a part of their name or address, without minding case and accents", async () => {
  const { db } = await world();
  await add(db, ["Åsa Ek", "100 % Real", "100 x Real"]);
  const named = async (search: string) => (await directoryPage(db.read, { search, state: "active" })).rows.map((row) => row.name);
  expect(await named("tomas")).toEqual(["Tomás Arce"]);
  expect(await named("ÅSA")).toEqual(["Åsa Ek"]);
  expect(await named("Haddad @")).toEqual([]);
  expect(await named("haddad leila")).toEqual(["Leila Haddad"]);
  expect(await named("leila.haddad@FERN")).toEqual(["Leila Haddad"]);
  expect(await named("0 %")).toEqual(["100 % Real"]);
});

test("the filters narrow by department, site, role and manager, and count alike", async () => {
  const { db } = await world();
  const filtered = async (filter: object) => {
    const { rows } = await directoryPage(db.read, { state: "active", ...filter });
    expect(await directoryCount(db.read, { state: "active", ...filter })).toBe(rows.length);
    return rows.map((row) => row.name);
  };
  expect(await filtered({ departmentId: castDepartments.experience.id })).toEqual(["Priya Raman", "Tomás Arce"]);
  expect(await filtered({ siteId: castSites.wellington.id })).toEqual(["Grace Whetu"]);
  expect(await filtered({ role: "administrator" })).toEqual(["Jonas Abebe"]);
  expect(await filtered({ managerId: cast.henrik.id })).toEqual(["Amara Okafor"]);
  expect(await filtered({ state: "deactivated" })).toEqual([]);
});

test("every page once forwards and once backwards shows everybody once, while others arrive", async () => {
  const { db } = await world();
  await add(
    db,
    Array.from({ length: 143 }, (_, number) => (number % 2 ? `Same Name` : `Person ${number}`)),
  );
  const seen: string[] = [];
  let page = await directoryPage(db.read, { state: "active" });
  for (;;) {
    seen.push(...page.rows.map((row) => row.id));
    if (!page.after) break;
    await add(db, ["Aaa, who comes before"]);
    page = await directoryPage(db.read, { state: "active" }, { after: page.after });
  }
  expect(new Set(seen).size).toBe(150);
  expect(seen).toHaveLength(150);
  const backwards = page.rows.map((row) => row.id).reverse();
  while (page.before) {
    page = await directoryPage(db.read, { state: "active" }, { before: page.before });
    backwards.push(...page.rows.map((row) => row.id).reverse());
  }
  expect(backwards.reverse().slice(-150)).toEqual(seen);
});
