/** Comments for tests, made through the ability itself. */
import { addComment } from "#app/domains/comments/adding.server.ts";
import type { Thing } from "#app/domains/comments/comments.ts";
import { newId } from "#app/shared/ids.ts";
import type { CastName } from "#db/seed/cast.ts";
import type { TestWorld } from "./world.ts";

/** Says something about a thing as somebody of the cast, six seconds after whatever was said before, as people write. Returns the comment's id. */
export async function said(
  w: TestWorld,
  writer: CastName,
  about: Thing,
  text: string,
  { parentId, mentions = [] }: { parentId?: string; mentions?: string[] } = {},
): Promise<string> {
  const id = newId();
  w.clock.advance(6_000);
  await addComment(w, await w.person(writer), { id, about, parentId, text, mentions });
  return id;
}
