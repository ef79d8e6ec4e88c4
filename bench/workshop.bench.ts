/**
 * Two hundred people in one workshop on the built server: all mark at once, then the facilitator reveals, and each of their pages
 * hears of it on its socket and reads itself anew. How long until the last of them has the result.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSession } from "#app/domains/auth/sessions.server.ts";
import { stepsOf } from "#app/domains/journeys/board/map.ts";
import { creating } from "#app/domains/journeys/creating.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { mapFromTemplate } from "#app/domains/journeys/templates/template-map.ts";
import { templateNamed } from "#app/domains/journeys/templates/templates.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { goingOn, starting } from "#app/domains/workshops/going-on.server.ts";
import { joining } from "#app/domains/workshops/joining.server.ts";
import { guessing } from "#app/domains/workshops/marking.server.ts";
import { preparing } from "#app/domains/workshops/preparing.server.ts";
import { scriptsOf } from "#app/domains/workshops/scripts/scripts.server.ts";
import { readConfig } from "#app/shared/config.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { cast, castDepartments } from "#db/seed/cast.ts";
import { root } from "../bin/places.ts";
import { makeWorld } from "../bin/world.ts";
import { contenders, seedContenders } from "./booking/contenders.ts";
import { median, printTable, quantile, rounded } from "./support/figures.ts";
import { start } from "./support/processes.ts";
import type { Asked, Watched } from "./workshop/watchers-process.ts";

/** A watcher that takes more of its core measures itself. */
const mostEffort = 0.7;

export default async function workshop({ quick }: { quick: boolean }): Promise<Record<string, number>> {
  const rounds = quick ? 2 : 10;
  const folder = mkdtempSync(join(tmpdir(), "alongside-bench-"));
  const world = makeWorld(readConfig({ NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "silent" }));
  await world.db.migrate(join(root, "db/migrations"));
  const people = await seedContenders(world);
  const priya = await activePerson(world.db.read, cast.priya.id);
  if (!priya) throw new Error("Priya is not here");
  const server = await start([process.execPath, join(root, "build/serve.js")], { DATA_DIR: folder });
  const watchers = fork(join(import.meta.dirname, "workshop/watchers-process.ts"), [server.url], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ask = async (asked: Asked): Promise<Watched> => {
    watchers.send(asked);
    return ((await once(watchers, "message")) as [Watched])[0];
  };
  const cookies = await Promise.all(people.map(({ id }) => cookieOf(world, id)));
  const leading = await cookieOf(world, priya.id);
  await ask({ open: { cookies } });

  const seen = { last: [] as number[], each: [] as number[], posts: [] as number[], efforts: [] as number[] };
  let refused = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const { id, steps, position } = await inTheMiddle(world, priya, people);
    // All of them guess at one step at once over HTTP; the others are there already.
    const step = steps[round % steps.length] ?? "";
    const posts = cookies.map((cookie, turn) => ({
      path: `/workshops/${id}?index`,
      cookie,
      form: { does: "guess", step, pleasure: String((turn % 41) * 5 - 100), next: "all" },
    }));
    const marked = await ask({ mark: { posts } });
    const button = { path: `/workshops/${id}/desk`, cookie: leading, form: { does: "on", from: String(position) } };
    const watched = await ask({ reveal: { ...button, page: `/workshops/${id}.data`, marker: '"guessed"' } });
    refused += marked.refused + watched.refused;
    // Round 0 warms up.
    if (round === 0) continue;
    seen.posts.push(...marked.posts);
    seen.each.push(...watched.times);
    seen.last.push(Math.max(...watched.times));
    seen.efforts.push(watched.effort);
  }
  const memory = await server.memory();
  watchers.kill();
  await server.stop();
  world.aside.close();
  await world.db.close();
  await rm(folder, { recursive: true, force: true });

  const line = (what: string, values: readonly number[]) => ({
    what,
    p50: median(values).toFixed(0),
    p95: quantile(values, 0.95).toFixed(0),
    most: Math.max(...values).toFixed(0),
  });
  console.log(`${contenders} people, ${rounds} reveals; milliseconds\n`);
  printTable([
    line("A guess, all at once", seen.posts),
    line("From the button to the result, each page", seen.each),
    line("The last page of each reveal", seen.last),
  ]);
  const effort = Math.max(...seen.efforts);
  if (effort > mostEffort) console.log(`\nVoid: the watchers took ${effort.toFixed(2)} of their core.`);
  return {
    reveal_p50_ms: rounded(median(seen.each)),
    reveal_p95_ms: rounded(quantile(seen.each, 0.95)),
    reveal_last_ms: rounded(Math.max(...seen.last)),
    reveal_last_p50_ms: rounded(median(seen.last)),
    guess_p95_ms: rounded(quantile(seen.posts, 0.95)),
    refused,
    watchers_effort: rounded(effort),
    server_mb: rounded(memory),
  };
}

const cookieOf = async (world: World, id: string) => (await openSession(world, id, "a benchmark")).split(";")[0] ?? "";

/** A workshop on a map of its own in which everybody has guessed at every step. */
async function inTheMiddle(
  world: World,
  priya: Person,
  people: readonly Person[],
): Promise<{ id: string; steps: string[]; position: number }> {
  const [template, scripts] = await Promise.all([templateNamed(world, "outage"), scriptsOf(world)]);
  const script = scripts.find(({ minutes }) => minutes === 60);
  if (!template || !script) throw new Error("The content is not there");
  const map = mapFromTemplate(template, { words: { lane: (of) => of }, newId });
  const [journeyId, id] = [newId(), newId()];
  await creating(world, priya, { id: journeyId, map });
  await sharing(world, priya, journeyId);
  await preparing(world, priya, {
    ...{ id, journeyId, title: "Two hundred", plannedFor: world.clock.now(), script, dots: 3, anonymous: true },
    ...{ people: [], departments: [castDepartments.finance.id], facilitators: [] },
  });
  for (const person of people) await joining(world, person, id);
  await starting(world, priya, id);
  await goingOn(world, priya, id, 0);
  const steps = stepsOf(map).map((step) => step.id);
  for (const [turn, person] of people.entries())
    for (const stepId of steps) await guessing(world, person, id, { stepId, pleasure: (turn % 41) * 5 - 100 });
  return { id, steps, position: 1 };
}
