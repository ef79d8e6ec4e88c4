/** Somebody who posts stories through the form's door, as fast as answers come. */
import { newId } from "#app/shared/ids.ts";
import { castDepartments } from "#db/seed/cast.ts";
import type { RunningApp } from "./server.ts";

export interface Burst {
  /** Ids of the stories whose posting was answered as done. */
  readonly answered: Set<string>;
  /** Answers that said something else, by status. */
  readonly refused: number[];
  /** Resolves when so many have been answered. */
  reached(count: number): Promise<void>;
  /** Begins no new ones; resolves when those under way were answered or broke off. */
  end(): Promise<void>;
}

/** An id without digits: some would read like somebody's number, about which the teller is asked. */
const spelt = (id: string) => id.replaceAll("-", "").replaceAll(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "");

/** What is posted under an id, so that it can be found to be complete. */
export const wordsOf = (id: string) =>
  `${spelt(id)} stood at the counter. ${"She had brought every letter. ".repeat(20)}${spelt(id)} went home.`;

export function burst(app: RunningApp, cookie: string, lanes = 8): Burst {
  const answered = new Set<string>();
  const refused: number[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let going = true;

  async function lane(): Promise<void> {
    while (going) {
      const id = newId();
      const status = await post(app, cookie, id);
      // The process went away before it answered: nothing was promised.
      if (status === undefined) return;
      if (status >= 200 && status < 400) answered.add(id);
      else refused.push(status);
      for (const { count, resolve } of waiting) if (answered.size + refused.length >= count) resolve();
    }
  }
  const running = Promise.all(Array.from({ length: lanes }, lane));
  return {
    answered,
    refused,
    reached: (count) => new Promise((resolve) => void waiting.push({ count, resolve })),
    async end() {
      going = false;
      await running;
    },
  };
}

/** The status of the answer; undefined when the connection broke before there was one. */
async function post(app: RunningApp, cookie: string, id: string): Promise<number | undefined> {
  const form = new URLSearchParams({
    id,
    // They are all alike.
    intent: "anyway",
    title: `The letters of ${spelt(id.slice(-6))}`,
    happened: wordsOf(id),
    kind: "struggle",
    pleasure: "-40",
    arousal: "60",
    "feelings.anger": "2",
    "departments[0]": castDepartments.finance.id,
    consent: "spoken",
  });
  const headers = { Cookie: cookie, Origin: app.url };
  try {
    const answer = await fetch(`${app.url}/stories/new`, { method: "POST", body: form, headers, redirect: "manual" });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return undefined;
  }
}
