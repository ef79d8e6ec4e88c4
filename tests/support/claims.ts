/** Claims for tests, said through the ability itself. */
import { type ClaimContent, claiming } from "#app/domains/journeys/claims/claiming.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { CastName } from "#db/seed/cast.ts";
import type { TestWorld } from "./world.ts";

/** Says for somebody's own team where it touches the customer; or for another that they manage. */
export async function claimed(
  w: TestWorld,
  by: CastName,
  where: { journeyId: string; stepId: string; teamId?: string },
  given: Partial<ClaimContent> = {},
): Promise<string> {
  const person = await w.person(by);
  const id = newId();
  const plain = { channel: null, frequency: null, asks: [], gives: null, handsTo: null, note: null, confidence: "sure" } as const;
  await claiming(w, person, { role: "behind-scenes", ...plain, ...given, id, teamId: person.teamId ?? "", ...where });
  return id;
}
