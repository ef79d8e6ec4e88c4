import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { World } from "#app/shared/world.ts";
import { fewestScripts, type Script, scriptFrom } from "./scripts.ts";

/** By the world, so that nothing outlives it: the files do not change while it runs. */
const known = new WeakMap<World["config"], Promise<Script[]>>();

/** All scripts, the shortest first. */
export function scriptsOf({ config }: Pick<World, "config">): Promise<Script[]> {
  const reading = known.get(config) ?? readScripts(join(process.cwd(), "content/workshop-scripts"));
  known.set(config, reading);
  return reading;
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
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  if (!parts) throw new Error(`content/workshop-scripts/${file}: it should begin with front matter between two lines of ---`);
  return scriptFrom(file, fieldsIn(file, parts[1] ?? ""), parts[2] ?? "");
}

function fieldsIn(file: string, front: string): unknown {
  try {
    return parse(front);
  } catch (error) {
    throw new Error(`content/workshop-scripts/${file}: its front matter cannot be read: ${(error as Error).message.split("\n")[0]}`);
  }
}
