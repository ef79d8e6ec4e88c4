import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { keptStory } from "../kept.server.ts";
import { holdsMedia, showsMedia, storyFor } from "../stories.queries.server.ts";
import { mediumOf } from "./media.queries.server.ts";

/**
 * Whether a person may see a photo or hear a voice note: whoever reads the story may, also while it waits and only its teller and
 * editors do; they alone, where the customer agreed but not to photos and voice. Once its consent is gone or it is withdrawn, nobody may. Before a story holds it, its uploader may.
 */
export async function maySeeMedium(read: Reader, person: Person, id: string): Promise<boolean> {
  const medium = await mediumOf(read, id);
  if (!medium) return false;
  if (medium.storyId === null) return medium.ownerId === person.id;
  if (await showsMedia(read, medium.storyId)) return true;
  const story = await storyFor(read, person, medium.storyId);
  if (!story || story.withdrawal || !holdsMedia(story)) return false;
  if (story.veils.length === 0) return true;
  return (await keptStory(read, person, story)).waiting !== undefined;
}
