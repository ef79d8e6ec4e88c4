import { expect, test } from "vitest";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { freshFolder, type RunningApp, startApp } from "#tests/support/server.ts";
import { prepared } from "#tests/support/workshops.ts";

test("a workshop is where it was after the process was killed: phase, clock and marks", async () => {
  const folder = freshFolder();
  let app = await startApp({ seed: "cast", dataFolder: folder });
  const peopled = {
    ...app.world,
    async person(name: CastName) {
      const person = await activePerson(app.world.db.read, cast[name].id);
      if (!person) throw new Error(`${name} is not here`);
      return person;
    },
  };
  const { id, steps } = await prepared(peopled);
  const post = async (on: RunningApp, who: CastName, path: string, fields: Record<string, string>) => {
    const headers = { cookie: await on.cookieOf(who), origin: on.url };
    const answer = await fetch(`${on.url}${path}`, { method: "POST", body: new URLSearchParams(fields), headers, redirect: "manual" });
    return answer.status;
  };
  const page = async (on: RunningApp, who: CastName) =>
    (await fetch(`${on.url}/workshops/${id}?step=${steps[1]}`, { headers: { cookie: await on.cookieOf(who) } })).text();
  const desk = `/workshops/${id}/desk`;
  expect(await post(app, "amara", `/workshops/${id}`, { does: "join" })).toBe(302);
  expect(await post(app, "priya", desk, { does: "start" })).toBe(302);
  for (const from of ["0", "1", "2"]) expect(await post(app, "priya", desk, { does: "on", from })).toBe(302);
  expect(await post(app, "priya", desk, { does: "lengthen", from: "3", minutes: "10" })).toBe(302);
  expect(await post(app, "amara", `/workshops/${id}`, { does: "guess", step: steps[1] ?? "", pleasure: "-35", next: "all" })).toBe(302);
  const { dueAt } = await workshopWithin(app.world.db.read, await peopled.person("priya"), id);
  await app.kill();
  await app.world.db.close();

  app = await startApp({ dataFolder: folder });
  const priya = await activePerson(app.world.db.read, cast.priya.id);
  if (!priya) throw new Error("Priya is not here");
  expect(await workshopWithin(app.world.db.read, priya, id)).toMatchObject({ position: 3, dueAt });
  const shown = await page(app, "amara");
  expect(shown).toContain("Guess the feeling");
  // Her own guess stands on the slider.
  expect(shown).toMatch(/type="range"[^>]*value="-35"|value="-35"[^>]*type="range"/);
  expect(await post(app, "priya", desk, { does: "on", from: "3" })).toBe(302);
  expect((await workshopWithin(app.world.db.read, priya, id)).position).toBe(4);
});
