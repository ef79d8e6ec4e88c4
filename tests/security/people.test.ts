/** Who may not: every page and every form of the administrator, tried by everybody else. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import { expect, test } from "vitest";
import { newId } from "#app/shared/ids.ts";
import { auditEntries } from "#db/schema/hallway.ts";
import { departments, people, personDeactivations, personRoles, sites, teams } from "#db/schema/people.ts";
import { privacyPatterns } from "#db/schema/privacy.ts";
import { type CastName, cast, castDepartments } from "#db/seed/cast.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

interface Door {
  loader?: LoaderFunction;
  action?: ActionFunction;
}

const ours = /^admin\.(_index|audit|people|departments|sites|privacy|import\.people)/;
const folder = join(import.meta.dirname, "../../app/routes");
const names = (await readdir(folder)).filter((name) => ours.test(name));
const doors = await Promise.all(names.map(async (name) => ({ name, door: (await import(join(folder, name))) as Door })));

const params = { id: cast.amara.id, team: castDepartments.finance.teamId };
/** A form that would do something at any of these doors if it were let in. */
const form = () => ({
  id: newId(),
  name: "Mallory",
  email: "mallory@x.example",
  function: "support",
  city: "X",
  country: "GB",
  zone: "UTC",
  locale: "en-GB",
  roles: ["administrator"],
  take: "good",
  pattern: "M-\\d{4}",
  example: "M-1234",
});

async function directory(w: TestWorld) {
  const tables = [people, personRoles, personDeactivations, departments, teams, sites, privacyPatterns, auditEntries];
  return Promise.all(tables.map((table) => w.db.read.select().from(table)));
}

test("all doors of the administrator are here to be tried", () => {
  expect(names.length).toBeGreaterThan(15);
});

test.each(["amara", "henrik", "leila", "priya", "tomas", "grace"] satisfies CastName[])(
  "for %s there is no administration",
  async (name) => {
    const w = await world();
    const before = await directory(w);
    for (const { name: file, door } of doors) {
      if (door.loader) {
        const { status, body } = await answerOf(door.loader(await doorArgs(w, { url: "/admin", params, as: cast[name].id })));
        expect([file, status, JSON.stringify(body).includes("@fernhollow")]).toEqual([file, 404, false]);
      }
      if (door.action) {
        const { status } = await answerOf(door.action(await doorArgs(w, { url: "/admin", params, as: cast[name].id, form: form() })));
        expect([file, status]).toEqual([file, 404]);
      }
    }
    expect(await directory(w)).toEqual(before);
    await w.settle();
    expect(w.letters).toEqual([]);
  },
);

test("whoever is not signed in is led to the sign-in page", async () => {
  const w = await world();
  for (const { name, door } of doors) {
    if (door.action) {
      const { status, location } = await answerOf(door.action(await doorArgs(w, { url: "/admin", params, form: form() })));
      expect([name, status, location?.startsWith("/sign-in")]).toEqual([name, 302, true]);
    }
  }
});

test("an administrator who is deactivated is shut out with the next request", async () => {
  const w = await world();
  const { deactivating } = await import("#app/domains/people/deactivating.server.ts");
  const { endSessions } = await import("#app/domains/auth/sessions.server.ts");
  await w.db.write(async (tx) => {
    await tx.insert(personRoles).values({ personId: cast.leila.id, role: "administrator", grantedBy: null, grantedAt: w.clock.now() });
  });
  const { request, context } = await doorArgs(w, { url: "/admin/people", as: cast.leila.id });
  await deactivating(w, await w.person("jonas"), { personId: cast.leila.id }, { endSessions });
  const list = doors.find((one) => one.name === "admin.people._index.tsx")?.door.loader;
  expect(await answerOf(list?.({ request, context, params: {} }))).toMatchObject({ status: 302 });
});
