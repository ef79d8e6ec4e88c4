import { expect, test } from "vitest";
import { endSessions } from "#app/domains/auth/sessions.server.ts";
import { deactivating } from "#app/domains/people/deactivating.server.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { loader as index } from "#app/routes/_index.tsx";
import { loader } from "#app/routes/people.$id.tsx";
import { newId } from "#app/shared/ids.ts";
import { cast, castSites } from "#db/seed/cast.ts";
import { agreed } from "#tests/support/consenting.ts";
import { answerOf, doorArgs } from "#tests/support/door.ts";
import { told } from "#tests/support/telling.ts";
import { world } from "#tests/support/world.ts";

const page = async (w: Awaited<ReturnType<typeof world>>, id: string, as?: string) =>
  answerOf(loader(await doorArgs(w, { url: `/people/${id}`, params: { id }, ...(as ? { as } : {}) })));

test("colleagues see who somebody is, where they work and whom they report to, and no figures", async () => {
  const w = await world();
  const { status, body } = await page(w, cast.amara.id, cast.grace.id);
  expect(status).toBe(200);
  expect(body.person).toEqual({
    id: cast.amara.id,
    name: "Amara Okafor",
    email: cast.amara.email,
    team: "Accounts Payable",
    department: "Finance",
    site: { name: "Bristol", city: "Bristol", country: "United Kingdom" },
    zone: castSites.bristol.zone,
    manager: { id: cast.henrik.id, name: "Henrik Lindqvist" },
    deactivated: false,
  });
  expect(body.mayEdit).toBe(false);
  expect((await page(w, cast.amara.id, cast.jonas.id)).body.mayEdit).toBe(true);
});

test("somebody who has left keeps a page, because their stories lead to it", async () => {
  const w = await world();
  await deactivating(w, await w.person("jonas"), { personId: cast.tomas.id, reason: "between us" }, { endSessions });
  const { body } = await page(w, cast.tomas.id, cast.amara.id);
  expect(body.person).toMatchObject({ name: "Tomás Arce", deactivated: true });
  expect(JSON.stringify(body)).not.toContain("between us");
});

test("nobody is found by a wrong id, and nobody is shown to strangers", async () => {
  const w = await world();
  expect((await page(w, newId(), cast.amara.id)).status).toBe(404);
  expect((await page(w, "not-an-id", cast.amara.id)).status).toBe(404);
  expect(await page(w, cast.amara.id)).toMatchObject({
    status: 302,
    location: `/sign-in?to=${encodeURIComponent(`/people/${cast.amara.id}`)}`,
  });
});

test("a colleague's page shows the stories they told, and none that was withdrawn", async () => {
  const w = await world();
  await told(w, "amara", { title: "The eggs" });
  const withdrawn = await told(w, "amara", { title: "Taken back" });
  await told(w, "henrik", { title: "Somebody else's" });
  await withdrawing(w, await w.person("amara"), withdrawn, "Too close to home.");
  const { body } = await page(w, cast.amara.id, cast.grace.id);
  expect(body.stories.cards.map((card: { headline: string }) => card.headline)).toEqual(["The eggs"]);
});

test("what others do not see stands on its teller's own page, and on nobody else's", async () => {
  const w = await world();
  const id = await agreed(w, "amara", { answer: "not-asked", giver: null, uses: [] });
  const { body } = await page(w, cast.amara.id, cast.amara.id);
  expect(body.kept.rows).toMatchObject([{ id, states: ["not-asked"] }]);
  const home = await answerOf(index(await doorArgs(w, { url: "/", as: cast.amara.id })));
  expect(home.body.waiting).toMatchObject({ stories: [{ id, state: "not-asked" }], more: false });
  for (const as of [cast.grace.id, cast.leila.id, cast.jonas.id]) {
    expect(JSON.stringify((await page(w, cast.amara.id, as)).body)).not.toContain(id);
    expect(JSON.stringify((await page(w, as, as)).body)).not.toContain(id);
  }
});
