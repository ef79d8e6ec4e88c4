import { minute } from "#app/shared/clock.ts";
import type { World } from "#app/shared/world.ts";

/** More than anybody's typing asks for: one question in the pause after each few words, in two forms at once. */
const mostAMinute = 120;

/** By the world, so that nothing outlives it; in memory, because a question stores nothing. Each process counts for itself. */
const asked = new WeakMap<World["config"], { until: number; counts: Map<string, number> }>();

/** Whether a person asks for findings more often than typing does; the question is counted. */
export function asksTooOften({ config, clock }: World, personId: string): boolean {
  const now = clock.now().getTime();
  const known = asked.get(config);
  const window = known && known.until > now ? known : { until: now + minute, counts: new Map<string, number>() };
  asked.set(config, window);
  const count = (window.counts.get(personId) ?? 0) + 1;
  window.counts.set(personId, count);
  return count > mostAMinute;
}
