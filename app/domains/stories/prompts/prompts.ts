/** Questions that help somebody to tell a story, one of them each week. */
import { z } from "zod";

export interface Prompt {
  /** Its name in an address. */
  readonly slug: string;
  /** The question. */
  readonly title: string;
  /** What helps to answer it. */
  readonly text: string;
}

/** A year of weeks holds each several times, and a month none twice. */
export const fewestPrompts = 16;

const longest = { title: 90, text: 400 } as const;

const front = z.strictObject({ title: z.string().trim().min(10).max(longest.title).endsWith("?", { error: "a prompt is a question" }) });
const body = z.string().trim().min(40).max(longest.text);
const fileName = /^\d{2}-([a-z]+(?:-[a-z]+)*)\.md$/;

/** A file's name and its front matter and text, read apart. Throws what is wrong, in words that name the file. */
export function promptFrom(file: string, fields: unknown, text: string): Prompt {
  const slug = fileName.exec(file)?.[1];
  if (!slug) throw new Error(`content/prompts/${file}: its name should be like 01-the-first-sentence.md`);
  const [said, helped] = [front.safeParse(fields), body.safeParse(text)];
  const mistakes = [
    ...(said.error?.issues.map(({ path, message }) => `${path.join(".") || "front matter"}: ${message}`) ?? []),
    ...(helped.error?.issues.map(({ message }) => `text: ${message}`) ?? []),
  ];
  if (!said.success || !helped.success) throw new Error(`content/prompts/${file}: ${mistakes.join("; ")}`);
  return { slug, title: said.data.title, text: helped.data };
}

const dayLength = 86_400_000;
/** The first Monday of the calendar of computers; weeks begin on Mondays, as ISO 8601 has them. */
const firstMonday = Date.UTC(1969, 11, 29);

/** The prompt of the week in which a moment lies, the same for everybody, and another one each week until all had theirs. */
export function promptOfWeek(prompts: readonly Prompt[], at: Date): Prompt | undefined {
  const week = Math.floor((at.getTime() - firstMonday) / (7 * dayLength));
  return prompts[week % prompts.length];
}
