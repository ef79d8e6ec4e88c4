import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { frontMatter } from "#app/shared/front-matter.server.ts";
import { readOnceFor } from "#app/shared/read-once.ts";
import type { World } from "#app/shared/world.ts";
import { fewestTemplates, type Template, templateFrom } from "./templates.ts";

const known = readOnceFor<World["config"], Template[]>(() => readTemplates(join(process.cwd(), "content/journey-templates")));

/** All templates, in the order of their titles. */
export function templatesOf({ config }: Pick<World, "config">): Promise<Template[]> {
  return known(config);
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
  const { fields, body } = frontMatter(`content/journey-templates/${file}`, source);
  return templateFrom(file, fields, body);
}
