import { hasRole, type Person } from "#app/domains/people/people.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { Reader } from "#db/client.ts";
import { customerTookBack } from "../consent/consent.queries.server.ts";
import { mediaOf } from "../media/media.queries.server.ts";
import { storyWithdrawn } from "../stories.errors.ts";
import { foundStory, holdsMedia } from "../stories.queries.server.ts";
import { reviewOf } from "./review.queries.server.ts";

/** A story within reach with its photos and voice note, and the steps of its review, for editors. Refuses with `hallway.not-found`, `hallway.not-allowed`, `stories.withdrawn`. */
export async function reviewPage(read: Reader, person: Person, id: string | undefined) {
  const story = await foundStory(read, person, id);
  if (!hasRole(person, "editor")) throw notAllowed();
  if (story.withdrawal) throw storyWithdrawn();
  const [steps, tookBack, media] = await Promise.all([
    reviewOf(read, story.id),
    customerTookBack(read, story.id),
    holdsMedia(story) ? mediaOf(read, story.id) : undefined,
  ]);
  return { story, steps, tookBack, media };
}
