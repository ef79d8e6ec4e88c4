/** The pages of content/help as one text. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readOnceFor } from "#app/shared/read-once.ts";
import type { World } from "#app/shared/world.ts";

const known = readOnceFor<World["config"], string>(() => readHelp(join(process.cwd(), "content/help")));

/** Markdown; in front of every chart stands how it is written. */
export function helpText({ config }: Pick<World, "config">): Promise<string> {
  return known(config);
}

async function readHelp(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return texts.map(withSources).join("\n\n");
}

const withSources = (text: string) => text.replaceAll(/^```chart\n[\s\S]*?^```$/gm, (block) => `\`\`\`\`\n${block}\n\`\`\`\`\n\n${block}`);
