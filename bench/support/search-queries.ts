/** Three hundred questions, taken from the stories themselves so that they find something; always the same for the same stories. */

import { inArray } from "drizzle-orm";
import type { FeedFilter } from "#app/domains/stories/feed.ts";
import type { Reader } from "#db/client.ts";
import { stories } from "#db/schema/stories.ts";
import { makeRandom, type Random } from "./random.ts";
import { idOf } from "./rows.ts";

export const questionKinds = ["one word", "two words", "prefix", "phrase", "with filters", "typing error", "Chinese"] as const;
type QuestionKind = (typeof questionKinds)[number];

export interface Question {
  readonly kind: QuestionKind;
  readonly typed: string;
  readonly filter: FeedFilter;
}

const counts: Record<QuestionKind, number> = {
  "one word": 60,
  "two words": 60,
  prefix: 40,
  phrase: 40,
  "with filters": 40,
  "typing error": 40,
  Chinese: 20,
};

export async function questionsFrom(read: Reader, storyCount: number): Promise<Question[]> {
  const random = makeRandom(7);
  const numbers = Array.from({ length: 400 }, () => random.whole(0, storyCount - 1));
  const chinese = Array.from({ length: 40 }, () => random.whole(0, Math.floor(storyCount / 50) - 1) * 50 + 49);
  const texts = async (wanted: readonly number[]) => {
    const rows = await read
      .select({ happened: stories.happened })
      .from(stories)
      .where(
        inArray(
          stories.id,
          wanted.map((number) => idOf(5, number)),
        ),
      );
    return rows.map(({ happened }) => happened);
  };
  const latinTexts = (await texts(numbers)).filter((text) => /^[\x20-\x7e]*$/.test(text));
  const chineseTexts = await texts(chinese);
  return questionKinds.flatMap((kind) =>
    Array.from({ length: counts[kind] }, () => {
      const text = random.one(kind === "Chinese" ? chineseTexts : latinTexts);
      return { kind, typed: typedFor(kind, text, random), filter: kind === "with filters" ? filterFor(random) : {} };
    }),
  );
}

function typedFor(kind: QuestionKind, text: string, random: Random): string {
  const sentence = random.one(text.split(/[.。]\s*/).filter((part) => part.length > 3));
  const words = sentence.split(" ").filter((word) => word.length > 2);
  const word = random.one(words);
  // A word that is not still growing is followed by another or stands in quotes.
  if (kind === "one word") return `"${word}"`;
  if (kind === "two words") return `${random.one(words)} ${random.one(words)} `;
  if (kind === "prefix") return word.slice(0, random.whole(3, 5));
  if (kind === "phrase") return `"${sentence.split(" ").slice(2, 5).join(" ")}"`;
  if (kind === "with filters") return word;
  if (kind === "Chinese") return sentence.slice(0, random.whole(2, 4));
  return misspelt(words.toSorted((one, other) => other.length - one.length)[0] ?? word, random);
}

function misspelt(word: string, random: Random): string {
  const place = random.whole(1, word.length - 3);
  const [before, letter, next, after] = [word.slice(0, place), word[place], word[place + 1], word.slice(place + 2)];
  return random.one([
    `${before}${next}${letter}${after}`,
    `${before}${next}${after}`,
    `${before}${letter}x${next}${after}`,
    `${before}x${next}${after}`,
  ]);
}

function filterFor(random: Random): FeedFilter {
  return random.one<FeedFilter>([
    { channel: random.one(["phone", "branch", "app"]) },
    { kind: random.one(["struggle", "delight"]), channel: "phone" },
    { department: idOf(3, random.whole(0, 59)) },
    { feeling: "anger", site: idOf(2, random.whole(0, 39)) },
    { from: "2025-01-01", to: "2025-06-30" },
  ]);
}
