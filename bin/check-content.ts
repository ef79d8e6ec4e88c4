/** What people read from `content/` is complete: said at the check, with the file's name, instead of found by a reader. */
import { join } from "node:path";
import { readPrompts } from "#app/domains/stories/prompts/prompts.server.ts";
import { root } from "./places.ts";
import { orStop } from "./starting.ts";

await orStop(
  async () => {
    const prompts = await readPrompts(join(root, "content/prompts"));
    console.log(`${prompts.length} prompts are complete.`);
  },
  (error) => error.message,
);
