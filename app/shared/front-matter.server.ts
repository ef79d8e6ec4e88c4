/** What stands above the text of a file in `content/`: YAML between two lines of ---. */
import { parse } from "yaml";

/** `file`: as it is named where something is wrong with it, which is thrown. */
export function frontMatter(file: string, source: string): { fields: unknown; body: string } {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  if (!parts) throw new Error(`${file}: it should begin with front matter between two lines of ---`);
  try {
    return { fields: parse(parts[1] ?? ""), body: parts[2] ?? "" };
  } catch (error) {
    throw new Error(`${file}: its front matter cannot be read: ${(error as Error).message.split("\n")[0]}`);
  }
}
