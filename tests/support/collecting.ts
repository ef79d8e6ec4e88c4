/** Collections for tests, made through the abilities themselves. */
import { gathering } from "#app/domains/stories/collections/gathering.server.ts";
import { makingCollection } from "#app/domains/stories/collections/making.server.ts";
import { sharingCollection } from "#app/domains/stories/collections/sharing.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { CastName } from "#db/seed/cast.ts";
import type { TestWorld } from "./world.ts";

/** A collection of somebody of the cast, made a second after whatever was before. Returns its id. */
export async function collected(
  w: TestWorld,
  maker: CastName,
  stories: readonly string[],
  { shared = false, title = "What we heard in May" }: { shared?: boolean; title?: string } = {},
): Promise<string> {
  const id = newId();
  w.clock.advance(1_000);
  const person = await w.person(maker);
  await makingCollection(w, person, { id, title, introduction: "" });
  for (const story of stories) await gathering(w, person, id, story);
  if (shared) await sharingCollection(w, person, id, true);
  return id;
}
