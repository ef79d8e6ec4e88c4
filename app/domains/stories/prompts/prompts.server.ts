import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
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

/** By the world, so that nothing outlives it: the files do not change while it runs. */
const known = new WeakMap<World["config"], Promise<Prompt[]>>();

function promptsOf({ config }: Pick<World, "config">): Promise<Prompt[]> {
  const reading = known.get(config) ?? readPrompts(join(process.cwd(), "content/prompts"));
  known.set(config, reading);
  return reading;
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
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  if (!parts) throw new Error(`content/prompts/${file}: it should begin with front matter between two lines of ---`);
  return promptFrom(file, fieldsIn(file, parts[1] ?? ""), parts[2] ?? "");
}

function fieldsIn(file: string, front: string): unknown {
  try {
    return parse(front);
  } catch (error) {
    throw new Error(`content/prompts/${file}: its front matter cannot be read: ${(error as Error).message.split("\n")[0]}`);
  }
}
