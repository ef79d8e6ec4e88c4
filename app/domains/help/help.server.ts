/** The pages of content/help as one text. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { World } from "#app/shared/world.ts";

/** By the world, so that nothing outlives it: the files do not change while it runs. */
const known = new WeakMap<World["config"], Promise<string>>();

/** Markdown; in front of every chart stands how it is written. */
export function helpText({ config }: Pick<World, "config">): Promise<string> {
  const reading = known.get(config) ?? readHelp(join(process.cwd(), "content/help"));
  known.set(config, reading);
  return reading;
}

async function readHelp(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return texts.map(withSources).join("\n\n");
}

const withSources = (text: string) => text.replaceAll(/^```chart\n[\s\S]*?^```$/gm, (block) => `\`\`\`\`\n${block}\n\`\`\`\`\n\n${block}`);
