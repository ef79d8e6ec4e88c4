/** A story that readers do not see now, for its teller and the editors: what keeps it, and the story itself where they may see it. */
import { hasRole, type Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { consentOfStory, type RecordedConsent } from "./consent/consent.queries.server.ts";
import { mediaOf } from "./media/media.queries.server.ts";
import { type ReviewStep, reviewOf } from "./review/review.queries.server.ts";
import { type ShownStory, shown } from "./showing.server.ts";
import { holdsMedia, type StoryRead } from "./stories.queries.server.ts";
import type { ShownTeller } from "./stories.ts";

export interface Kept {
  /** The customer's consent is not there any more: only this is left. */
  readonly gone?: RecordedConsent;
  readonly waiting?: {
    readonly story: ShownStory;
    readonly byline: { teller: ShownTeller; own: boolean; toldAt: Date; editedAt: Date | null; imported: boolean };
    /** For the customer, who has not been asked. */
    readonly forCustomer: boolean;
    /** For an editor, or with what one said. */
    readonly review?: ReviewStep;
    /** Whether the reader decides on it. */
    readonly mayReview: boolean;
  };
}

export async function keptStory(read: Reader, person: Person, story: StoryRead): Promise<Kept> {
  const { teller, toldAt, editedAt, importId } = story;
  const consent = story.veils.includes("consent") ? await consentOfStory(read, story.id) : undefined;
  if (consent && consent.answer !== "not-asked") return { gone: consent };
  const [review] = story.veils.includes("review") ? await reviewOf(read, story.id, 1) : [];
  return {
    waiting: {
      story: shown(story, holdsMedia(story) ? await mediaOf(read, story.id) : undefined),
      byline: { teller, own: teller.id === person.id, toldAt, editedAt, imported: importId !== null },
      forCustomer: consent !== undefined,
      review,
      mayReview: review !== undefined && hasRole(person, "editor") && teller.id !== person.id,
    },
  };
}
