/** What people read from `content/` is complete: said at the check, with the file's name, instead of found by a reader. */
import { join } from "node:path";
import { readTemplates } from "#app/domains/journeys/templates/templates.server.ts";
import { readPrompts } from "#app/domains/stories/prompts/prompts.server.ts";
import { root } from "./places.ts";
import { orStop } from "./starting.ts";

await orStop(
  async () => {
    const prompts = await readPrompts(join(root, "content/prompts"));
    const templates = await readTemplates(join(root, "content/journey-templates"));
    console.log(`${prompts.length} prompts and ${templates.length} templates of journeys are complete.`);
  },
  (error) => error.message,
);
