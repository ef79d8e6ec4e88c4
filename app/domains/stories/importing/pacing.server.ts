/** Long work in a process that also serves pages: it pauses between its pieces, and tells those who watch, but not too often. */
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { inArray } from "drizzle-orm";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { personRoles } from "#db/schema/people.ts";

/** Rests so many times as long as the work before took: more where somebody else used the processor meanwhile. */
const restAlone = 0.6;
const restAmongOthers = 1.5;
const busyFrom = 0.05;
/** A piece that took longer has waited for the disk or the processor, not worked. */
const longestRest = 50;

export interface Pace {
  /** A piece of work begins only now: what was waited for before it was somebody else's. */
  begin(): void;
  /** Lets others go first. Call it after each piece of work. */
  rest(): Promise<void>;
}

export function makePace(): Pace {
  let began = performance.now();
  let share = restAmongOthers;
  return {
    begin() {
      began = performance.now();
    },
    async rest() {
      const worked = performance.now() - began;
      const before = performance.eventLoopUtilization();
      await pause(Math.min(longestRest, Math.max(1, worked * share)));
      const { utilization } = performance.eventLoopUtilization(before);
      share = utilization > busyFrom ? restAmongOthers : restAlone;
      began = performance.now();
    },
  };
}

const tellEvery = 400;

/** Pings to everybody who may watch imports, at most a few a second. */
export async function watchers(world: World, importId: string): Promise<{ tell(): void; tellAtOnce(): void }> {
  const people = await keepers(world.db.read);
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

/** Those who run imports, and those who answer for what waits in them. */
async function keepers(read: Reader): Promise<string[]> {
  const rows = await read
    .selectDistinct({ id: personRoles.personId })
    .from(personRoles)
    .where(inArray(personRoles.role, ["administrator", "editor"]));
  return rows.map(({ id }) => id);
}
