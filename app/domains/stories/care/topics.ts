/** What may be heavy to read in a story, as its teller confirmed it. */
import * as m from "#app/paraglide/messages.js";
import type { SensitiveTopic } from "#db/words/consent.ts";

export { type SensitiveTopic, sensitiveTopics } from "#db/words/consent.ts";

const words: Record<SensitiveTopic, () => string> = {
  bereavement: m.care_topic_bereavement,
  illness: m.care_topic_illness,
  hardship: m.care_topic_hardship,
  violence: m.care_topic_violence,
  "self-harm": m.care_topic_self_harm,
  child: m.care_topic_child,
};
export const topicWord = (topic: SensitiveTopic) => words[topic]();

/** In a sentence; undefined where nothing is heavy. */
export function touchesOf(topics: readonly SensitiveTopic[] | null | undefined): string | undefined {
  return topics && topics.length > 0 ? m.care_touches({ topics: topicsInWords(topics) }) : undefined;
}

/** "illness and hardship", as the language joins them. */
export function topicsInWords(topics: readonly SensitiveTopic[], locale = "en"): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(topics.map(topicWord));
}
