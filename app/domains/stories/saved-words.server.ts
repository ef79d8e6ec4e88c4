/** What is said when a story was told or changed. */
import * as m from "#app/paraglide/messages.js";
import type { Reader } from "#db/client.ts";
import { consentOfStory } from "./consent/consent.queries.server.ts";
import { leavesOutMedia } from "./consent/consent.ts";
import { mediaOf } from "./media/media.queries.server.ts";
import { isReadable } from "./stories.queries.server.ts";

/** `done`: for a story that others can read at once. */
export async function savedWords(read: Reader, id: string, done: string): Promise<string> {
  const [readable, consent, { photos, voice }] = await Promise.all([isReadable(read, id), consentOfStory(read, id), mediaOf(read, id)]);
  const words = readable ? done : m.review_posted_waiting();
  return leavesOutMedia(consent, photos.length > 0 || voice !== undefined) ? `${words} ${m.consent_leaves_out_media()}` : words;
}
