import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { frontMatter } from "#app/shared/front-matter.server.ts";
import { readOnceFor } from "#app/shared/read-once.ts";
import type { World } from "#app/shared/world.ts";
import { fewestPrompts, type Prompt, promptFrom, promptOfWeek } from "./prompts.ts";

/** The prompt of this week. */
export async function promptForWeek(world: Pick<World, "config" | "clock">): Promise<Prompt | undefined> {
  return promptOfWeek(await promptsOf(world), world.clock.now());
}

/** A prompt by its name in an address; undefined where there is none of this name. */
export async function promptNamed(world: Pick<World, "config">, slug: string | null | undefined): Promise<Prompt | undefined> {
  return slug ? (await promptsOf(world)).find((prompt) => prompt.slug === slug) : undefined;
}

const known = readOnceFor<World["config"], Prompt[]>(() => readPrompts(join(process.cwd(), "content/prompts")));

function promptsOf({ config }: Pick<World, "config">): Promise<Prompt[]> {
  return known(config);
}

/** Reads and checks a folder of prompts, in the order of their names. Throws one error that lists everything that is wrong. */
export async function readPrompts(folder: string): Promise<Prompt[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
  const read = await Promise.allSettled(files.map(async (file) => readPrompt(file, await readFile(join(folder, file), "utf8"))));
  const mistakes = read.flatMap((one) => (one.status === "rejected" ? [(one.reason as Error).message] : []));
  const prompts = read.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  if (prompts.length + mistakes.length < fewestPrompts)
    mistakes.push(`content/prompts holds ${files.length} prompts; it needs ${fewestPrompts}.`);
  for (const { slug } of prompts.filter((one, place) => prompts.findIndex((other) => other.slug === one.slug) < place)) {
    mistakes.push(`content/prompts: two prompts are called ${slug}.`);
  }
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  return prompts;
}

function readPrompt(file: string, source: string): Prompt {
  const { fields, body } = frontMatter(`content/prompts/${file}`, source);
  return promptFrom(file, fields, body);
}
