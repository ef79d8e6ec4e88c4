/** The teller is asked once for each topic that a text sounds like: a list of words only asks, the teller knows. */
import { topicsIn } from "#app/domains/privacy/topics.ts";
import type { SensitiveTopic } from "./topics.ts";

const texts = ["title", "sketch", "before", "happened", "after", "asks"];

/**
 * Ticks in a form as it was sent what its text sounds like and the teller neither ticked nor was asked about, and notes that
 * they are asked now. Returns these.
 */
export function askTopics(form: FormData): SensitiveTopic[] {
  const text = texts.map((name) => form.get(name) ?? "").join("\n");
  const known = [...form.getAll("topics"), ...form.getAll("topicsAsked")];
  const open = topicsIn(text).filter((topic) => !known.includes(topic));
  for (const topic of open) {
    form.append("topics", topic);
    form.append("topicsAsked", topic);
  }
  return open;
}
