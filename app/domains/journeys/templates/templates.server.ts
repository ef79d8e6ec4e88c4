import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { World } from "#app/shared/world.ts";
import { fewestTemplates, type Template, templateFrom } from "./templates.ts";

/** By the world, so that nothing outlives it: the files do not change while it runs. */
const known = new WeakMap<World["config"], Promise<Template[]>>();

/** All templates, in the order of their titles. */
export function templatesOf({ config }: Pick<World, "config">): Promise<Template[]> {
  const reading = known.get(config) ?? readTemplates(join(process.cwd(), "content/journey-templates"));
  known.set(config, reading);
  return reading;
}

/** A template by its name in an address; undefined where there is none of this name. */
export async function templateNamed(world: Pick<World, "config">, slug: string | null | undefined): Promise<Template | undefined> {
  return slug ? (await templatesOf(world)).find((template) => template.slug === slug) : undefined;
}

/** Reads and checks a folder of templates. Throws one error that lists everything that is wrong. */
export async function readTemplates(folder: string): Promise<Template[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));
  const read = await Promise.allSettled(files.map(async (file) => readTemplate(file, await readFile(join(folder, file), "utf8"))));
  const mistakes = read.flatMap((one) => (one.status === "rejected" ? [(one.reason as Error).message] : []));
  const templates = read.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  if (files.length < fewestTemplates)
    mistakes.push(`content/journey-templates holds ${files.length} templates; it needs ${fewestTemplates}.`);
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  return templates.sort((one, other) => one.title.localeCompare(other.title, "en"));
}

function readTemplate(file: string, source: string): Template {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  if (!parts) throw new Error(`content/journey-templates/${file}: it should begin with front matter between two lines of ---`);
  return templateFrom(file, fieldsIn(file, parts[1] ?? ""), parts[2] ?? "");
}

function fieldsIn(file: string, front: string): unknown {
  try {
    return parse(front);
  } catch (error) {
    throw new Error(`content/journey-templates/${file}: its front matter cannot be read: ${(error as Error).message.split("\n")[0]}`);
  }
}
