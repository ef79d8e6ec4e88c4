/** What the check of a comment is asked: a colleague who is called by name is no customer. */
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import type { Reader } from "#db/client.ts";
import { peopleNamed } from "./comments.queries.server.ts";
import { mentionsIn } from "./mentions.ts";

interface Said {
  readonly id: string;
  readonly text: string;
  readonly answers?: readonly FindingAnswer[];
}

export async function asked(read: Reader, { id, text, answers = [] }: Said) {
  return { about: { kind: "comment", id }, texts: { text }, answers, colleagues: await colleaguesIn(read, text) };
}

/** Names of the colleagues whom a text calls with an @. */
export async function colleaguesIn(read: Reader, text: string): Promise<string[]> {
  const names = mentionsIn(text).flatMap((mention) => mention.names);
  return (await peopleNamed(read, names)).map(({ name }) => name);
}
