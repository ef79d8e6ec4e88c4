import type { ReceivedFile } from "#app/domains/files/files.ts";
import { keepFile } from "#app/domains/files/keeping.server.ts";
import { letGoUnused } from "#app/domains/files/letting-go.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { storyImports } from "#db/schema/stories.ts";
import { guessedMapping } from "./guessing.ts";
import { mayImport } from "./imports.policy.ts";
import { oursOf } from "./imports.queries.server.ts";
import { surveyFile } from "./surveying.server.ts";

/**
 * Begins an import with a file that was received: looks through it and guesses a first mapping. Returns its id.
 * @throws stories.import-empty, stories.import-columns
 */
export async function beginImport(world: World, person: Person, file: ReceivedFile): Promise<string> {
  if (!mayImport(person)) throw notAllowed();
  const survey = await surveyFile(world.files, file.hash, file.size).catch(async (error) => {
    // What is refused leaves nothing behind: its words are nobody's to keep.
    await world.db.write((tx) => letGoUnused(tx, file.hash, world.clock.now()));
    throw error;
  });
  const now = world.clock.now();
  const mapping = guessedMapping(survey, await oursOf(world.db.read), now.getUTCFullYear());
  const id = newId();
  await world.db.write(async (tx) => {
    await tx.insert(storyImports).values({
      id,
      fileHash: file.hash,
      fileName: file.name,
      by: person.id,
      createdAt: now,
      state: "mapping",
      survey,
      mapping,
      rows: survey.estimate,
    });
    await keepFile(tx, { hash: file.hash, name: file.name, about: { kind: "story-import", id }, personId: person.id, now });
    await record(tx, { actorId: person.id, action: "stories.import-begun", subject: { kind: "story-import", id }, at: now });
  });
  return id;
}
