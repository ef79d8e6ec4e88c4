/** Pledges for tests, given through the ability itself. */
import { pledging } from "#app/domains/pledges/pledging.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { CastName } from "#db/seed/cast.ts";
import type { TestWorld } from "./world.ts";

/** Promises something about a story as somebody of the cast, a second after whatever happened before. Returns the pledge's id. */
export async function promised(
  w: TestWorld,
  pledger: CastName,
  storyId: string,
  { text = "Answer the gate.", dueOn = "2026-11-02", forTeam = false }: { text?: string; dueOn?: string; forTeam?: boolean } = {},
): Promise<string> {
  const id = newId();
  w.clock.advance(1_000);
  await pledging(w, await w.person(pledger), { id, storyId, text, dueOn, forTeam });
  return id;
}
