/** What people read from `content/` is complete: said at the check, with the file's name, instead of found by a reader. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readBriefings } from "#app/domains/face-time/preparing.server.ts";
import { mistakesInStudy } from "#app/domains/insights/checking-files.server.ts";
import { studyFilesIn } from "#app/domains/insights/content-files.server.ts";
import { readTemplates } from "#app/domains/journeys/templates/templates.server.ts";
import { readPrompts } from "#app/domains/stories/prompts/prompts.server.ts";
import { readScripts } from "#app/domains/workshops/scripts/scripts.server.ts";
import { root } from "./places.ts";
import { orStop } from "./starting.ts";

await orStop(
  async () => {
    const prompts = await readPrompts(join(root, "content/prompts"));
    const templates = await readTemplates(join(root, "content/journey-templates"));
    console.log(`${prompts.length} prompts and ${templates.length} templates of journeys are complete.`);
    const briefings = await readBriefings(join(root, "content/briefings"));
    console.log(`${briefings.length} briefings are complete.`);
    const scripts = await readScripts(join(root, "content/workshop-scripts"));
    console.log(`${scripts.length} scripts of workshops are complete.`);
    const folder = join(root, "content/insights");
    const names = await studyFilesIn(folder);
    const mistakes = await Promise.all(
      names.map(async (name) =>
        mistakesInStudy(await readFile(join(folder, name), "utf8")).map(
          ({ line, key, expected }) => `content/insights/${name}:${line}: ${key}: expected ${expected}`,
        ),
      ),
    );
    if (mistakes.flat().length > 0) throw new Error(mistakes.flat().join("\n"));
    console.log(`${names.length} studies are complete.`);
  },
  (error) => error.message,
);
