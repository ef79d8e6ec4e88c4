import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { files } from "#db/schema/files.ts";
import { storyImports } from "#db/schema/stories.ts";
import { guessedMapping } from "./guessing.ts";
import { notNow } from "./imports.errors.ts";
import { mayImport } from "./imports.policy.ts";
import { importOf, oursOf } from "./imports.queries.server.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./parsing.server.ts";
import type { Survey } from "./survey.ts";
import { surveyFile } from "./surveying.server.ts";

/** Saves what the columns of an import become, complete or not. */
export async function chooseMapping(world: World, person: Person, id: string, mapping: Mapping): Promise<void> {
  if (!mayImport(person)) throw notAllowed();
  await save(world, id, { mapping });
}

/** Reads the file of an import in another way than was guessed: its columns are then others, so the mapping begins anew. */
export async function chooseReading(world: World, person: Person, id: string, reading: Reading): Promise<void> {
  if (!mayImport(person)) throw notAllowed();
  const found = await importOf(world.db.read, id);
  if (!found) throw notFound();
  if (found.erasedAt) throw notNow();
  const [file] = await world.db.read.select({ size: files.size }).from(files).where(eq(files.hash, found.fileHash));
  const survey = await surveyFile(world.files, found.fileHash, file?.size ?? 0, reading);
  const mapping = guessedMapping(survey, await oursOf(world.db.read), world.clock.now().getUTCFullYear());
  await save(world, id, { survey, mapping, rows: survey.estimate });
}

async function save(world: World, id: string, change: { mapping: Mapping; survey?: Survey; rows?: number }): Promise<void> {
  await world.db.write(async (tx) => {
    const [row] = await locked(
      tx.select({ state: storyImports.state, erasedAt: storyImports.erasedAt }).from(storyImports).where(eq(storyImports.id, id)),
    );
    if (!row) throw notFound();
    if (row.state !== "mapping" || row.erasedAt) throw notNow();
    await tx.update(storyImports).set(change).where(eq(storyImports.id, id));
  });
}
