/** Many who ask the same in the same moment are answered out of one question. */
import { setTimeout as after } from "node:timers/promises";
import type { Reader } from "#db/client.ts";

/** By the connection, so that nothing outlives it. */
const waiting = new WeakMap<Reader, Map<string, Promise<unknown>>>();
/** Milliseconds for which the first waits for others. */
const moment = 15;

/**
 * The question begins after everybody who is answered out of it has asked: nobody is told what was true before. For what is the
 * same whoever asks; the key says all that it depends on.
 */
export function askedTogether<Answer>(read: Reader, key: string, ask: () => Promise<Answer>): Promise<Answer> {
  const questions = waiting.get(read) ?? new Map<string, Promise<unknown>>();
  waiting.set(read, questions);
  const found = questions.get(key) as Promise<Answer> | undefined;
  if (found) return found;
  const asking = after(moment).then(() => {
    questions.delete(key);
    return ask();
  });
  questions.set(key, asking);
  return asking;
}
