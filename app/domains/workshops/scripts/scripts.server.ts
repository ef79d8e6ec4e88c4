import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { frontMatter } from "#app/shared/front-matter.server.ts";
import { readOnceFor } from "#app/shared/read-once.ts";
import type { World } from "#app/shared/world.ts";
import { fewestScripts, type Script, scriptFrom } from "./scripts.ts";

const known = readOnceFor<World["config"], Script[]>(() => readScripts(join(process.cwd(), "content/workshop-scripts")));

/** All scripts, the shortest first. */
export function scriptsOf({ config }: Pick<World, "config">): Promise<Script[]> {
  return known(config);
}

/** Reads and checks a folder of scripts. Throws one error that lists everything that is wrong. */
export async function readScripts(folder: string): Promise<Script[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));
  const read = await Promise.allSettled(files.map(async (file) => readScript(file, await readFile(join(folder, file), "utf8"))));
  const mistakes = read.flatMap((one) => (one.status === "rejected" ? [(one.reason as Error).message] : []));
  const scripts = read.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  if (files.length < fewestScripts) mistakes.push(`content/workshop-scripts holds ${files.length} scripts; it needs ${fewestScripts}.`);
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  return scripts.sort((one, other) => one.minutes - other.minutes);
}

function readScript(file: string, source: string): Script {
  const { fields, body } = frontMatter(`content/workshop-scripts/${file}`, source);
  return scriptFrom(file, fields, body);
}
