/** Stories for tests, told through the ability itself. */
import { posting } from "#app/domains/stories/posting.server.ts";
import type { StoryContent } from "#app/domains/stories/stories.ts";
import { newId } from "#app/shared/ids.ts";
import type { CastName } from "#db/seed/cast.ts";
import type { TestWorld } from "./world.ts";

/** A plain story; what a test is about is given. */
export function content(given: Partial<StoryContent> = {}): StoryContent {
  return {
    title: "Four hundred eggs",
    sketch: "baker, with us for six years",
    channel: "phone",
    siteId: null,
    happenedOn: "2026-10-01",
    before: null,
    happened: "She had four hundred eggs in the van and no way in.",
    after: null,
    asks: null,
    kind: "struggle",
    pleasure: -60,
    pleasureBefore: null,
    pleasureAfter: null,
    arousal: 70,
    feelings: [],
    departments: [],
    topics: null,
    ...given,
  };
}

/** Tells a story as somebody of the cast, a second after whatever was told before. Returns its id. */
export async function told(w: TestWorld, teller: CastName, given: Partial<StoryContent> = {}): Promise<string> {
  const id = newId();
  w.clock.advance(1_000);
  await posting(w, await w.person(teller), id, content(given));
  return id;
}
