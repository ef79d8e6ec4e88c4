/** Long work in a process that also serves pages: it pauses between its pieces, and tells those who watch, but not too often. */
import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { personRoles } from "#db/schema/people.ts";

/** Pauses so many times as long as the piece before took: pages get that share of the processor. */
const rest = 1.5;

/** Call after each piece, with the moment (`performance.now()`) at which it began. */
export async function takeRest(began: number): Promise<void> {
  await pause(Math.max(1, (performance.now() - began) * rest));
}

const tellEvery = 400;

/** Pings to everybody who may watch imports, at most a few a second. */
export async function watchers(world: World, importId: string): Promise<{ tell(): void; tellAtOnce(): void }> {
  const people = await administrators(world.db.read);
  let told = 0;
  const tellAtOnce = () => {
    told = world.clock.now().getTime();
    world.live.ping(people, { what: "import", id: importId });
  };
  return {
    tell: () => {
      if (world.clock.now().getTime() - told >= tellEvery) tellAtOnce();
    },
    tellAtOnce,
  };
}

async function administrators(read: Reader): Promise<string[]> {
  const rows = await read.select({ id: personRoles.personId }).from(personRoles).where(eq(personRoles.role, "administrator"));
  return rows.map(({ id }) => id);
}
