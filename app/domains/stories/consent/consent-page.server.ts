import type { Person } from "#app/domains/people/people.ts";
import type { Reader } from "#db/client.ts";
import { storyWithdrawn } from "../stories.errors.ts";
import { mayKeepConsent } from "../stories.policy.ts";
import { foundStory, holdsMedia } from "../stories.queries.server.ts";
import { consentKept } from "./consent.errors.ts";
import { consentsOf, customerTookBack } from "./consent.queries.server.ts";
import { leavesOutMedia, stateOf } from "./consent.ts";

/** A story within reach and what was recorded for it, for who may keep it. Refuses with `hallway.not-found`, `stories.consent-kept`, `stories.withdrawn`. */
export async function consentPage(read: Reader, person: Person, id: string | undefined) {
  const story = await foundStory(read, person, id);
  if (!mayKeepConsent(person, { tellerId: story.teller.id })) throw consentKept();
  if (story.withdrawal) throw storyWithdrawn();
  const recorded = await consentsOf(read, story.id);
  const [latest] = recorded;
  const stands = latest?.superseded ? undefined : latest;
  const state = stateOf(stands, read.now());
  const leavesOut = (state === "agreed" || state === "lapsing") && leavesOutMedia(stands, holdsMedia(story));
  const tookBack = await customerTookBack(read, story.id);
  return { story, tookBack, stands, state, leavesOutMedia: leavesOut, earlier: stands ? recorded.slice(1) : recorded };
}
