import { beforeEach, expect, test } from "vitest";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import { action as comment } from "#app/routes/comments._index.tsx";
import { loader as list } from "#app/routes/pledges._index.tsx";
import { loader as page } from "#app/routes/pledges.$id._index.tsx";
import { action as move, loader as moveForm } from "#app/routes/pledges.$id.day.tsx";
import { action as end, loader as endForm } from "#app/routes/pledges.$id.outcome.tsx";
import { loader as form, action as pledge } from "#app/routes/pledges.new.tsx";
import { newId } from "#app/shared/ids.ts";
import { pledgeEndings, pledgeMoves, pledges } from "#db/schema/pledges.ts";
import { type CastName, cast } from "#db/seed/cast.ts";
import { answerOf, doorArgs, type Knock } from "#tests/support/door.ts";
import { promised } from "#tests/support/pledging.ts";
import { told } from "#tests/support/telling.ts";
import { type TestWorld, world } from "#tests/support/world.ts";

type Door = (args: Awaited<ReturnType<typeof doorArgs>>) => unknown;

let w: TestWorld;
let story: string;
let own: string;
let teams: string;
beforeEach(async () => {
  w = await world();
  story = await told(w, "grace");
  own = await promised(w, "amara", story);
  teams = await promised(w, "henrik", story, { forTeam: true });
});

const knock = async (door: Door, what: Knock) => answerOf(door(await doorArgs(w, what)));
const at = (id: string, as: CastName | undefined, form?: Record<string, string>): Knock => ({
  url: `/pledges/${id}`,
  params: { id },
  ...(as ? { as: cast[as].id } : {}),
  ...(form ? { form } : {}),
});
const kept = { outcome: "kept", words: "Mine now" };
const moved = { dueOn: "2026-12-24", reason: "Because I say so" };
const promise = () => ({ id: newId(), story, text: "Let me in", dueOn: "2026-11-02", whose: "mine" });

async function nothingChanged(): Promise<void> {
  expect(await w.db.read.select().from(pledges)).toHaveLength(2);
  expect(await w.db.read.select().from(pledgeEndings)).toEqual([]);
  expect(await w.db.read.select().from(pledgeMoves)).toEqual([]);
}

test("nobody comes through a door without a session", async () => {
  const knocks: [Door, Knock][] = [
    [list, { url: "/pledges" }],
    [form, { url: `/pledges/new?story=${story}` }],
    [pledge, { url: "/pledges/new", form: promise() }],
    [page, at(own, undefined)],
    [endForm, at(own, undefined)],
    [end, at(own, undefined, kept)],
    [moveForm, at(own, undefined)],
    [move, at(own, undefined, moved)],
  ];
  for (const [door, what] of knocks) expect((await knock(door, what)).location).toMatch(/^\/sign-in/);
  await nothingChanged();
});

test("nobody ends or moves what others promised, whatever their role", async () => {
  for (const as of ["grace", "priya", "leila", "jonas"] as const) {
    for (const id of [own, teams]) {
      expect((await knock(endForm, at(id, as))).status, as).toBe(403);
      expect((await knock(end, at(id, as, kept))).status, as).toBe(403);
      expect((await knock(moveForm, at(id, as))).status, as).toBe(403);
      expect((await knock(move, at(id, as, moved))).status, as).toBe(403);
    }
  }
  await nothingChanged();
});

test("somebody of a team keeps what it promised, but moves no day and ends nothing of a colleague's own", async () => {
  expect((await knock(move, at(teams, "amara", moved))).status).toBe(403);
  const henriks = await promised(w, "henrik", story);
  expect((await knock(end, at(henriks, "amara", kept))).status).toBe(403);
  expect((await knock(end, at(teams, "amara", kept))).status).toBe(302);
});

test("a promise is given in nobody else's name", async () => {
  await knock(pledge, { url: "/pledges/new", as: cast.priya.id, form: { ...promise(), personId: cast.amara.id, teamId: "x" } });
  const given = (await w.db.read.select().from(pledges)).filter(({ text }) => text === "Let me in");
  expect(given).toMatchObject([{ personId: cast.priya.id, teamId: null }]);
});

test("with a withdrawn story, its pledges are there for nobody: neither read, given, ended, moved nor talked about", async () => {
  await withdrawing(w, await w.person("grace"), story, "The customer asked for it");
  for (const as of ["amara", "henrik", "grace", "leila", "jonas"] as const) {
    expect((await knock(page, at(own, as))).status, as).toBe(404);
    expect((await knock(list, { url: "/pledges", as: cast[as].id })).body.rows, as).toEqual([]);
    expect((await knock(form, { url: `/pledges/new?story=${story}`, as: cast[as].id })).status, as).toBe(404);
    expect((await knock(pledge, { url: "/pledges/new", as: cast[as].id, form: promise() })).status, as).toBe(404);
  }
  expect((await knock(end, at(own, "amara", kept))).status).toBe(404);
  expect((await knock(move, at(own, "amara", moved))).status).toBe(404);
  const words = { intent: "add", id: newId(), kind: "pledge", about: own, text: "Still here?" };
  expect((await knock(comment, { url: "/comments", as: cast.amara.id, form: words })).status).toBe(404);
  await nothingChanged();
});

test("an address that is no pledge's says no more than that nothing is there", async () => {
  for (const id of ["not-an-id", newId(), "' or 1=1 --", "../stories"]) {
    expect((await knock(page, at(id, "amara"))).status).toBe(404);
    expect((await knock(end, at(id, "amara", kept))).status).toBe(404);
    expect((await knock(move, at(id, "amara", moved))).status).toBe(404);
  }
  for (const asked of ["", "?story=nothing", `?story=${newId()}`]) {
    expect((await knock(form, { url: `/pledges/new${asked}`, as: cast.amara.id })).status).toBe(404);
  }
});

test("a text that the database could not hold does not break the door", async () => {
  const text = "Mend\0 the \ud800 gate";
  expect((await knock(pledge, { url: "/pledges/new", as: cast.amara.id, form: { ...promise(), text } })).status).toBe(302);
  expect((await knock(end, at(own, "amara", { outcome: "kept", words: "null\0byte" }))).status).toBe(302);
});
