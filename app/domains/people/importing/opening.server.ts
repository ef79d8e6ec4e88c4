import { keepFile } from "#app/domains/files/keeping.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { peopleImports } from "#db/schema/people.ts";
import { mayKeepDirectory } from "../people.policy.ts";
import type { Person } from "../people.ts";

/** The most that a file of people may weigh, in bytes. */
export const mostBytes = 20 * 1024 * 1024;

/** Remembers a received file, so that it can be looked through before anything is taken. Returns the import's id. */
export async function opening(world: World, by: Person, file: { hash: string; name: string }): Promise<string> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const id = newId();
  const now = world.clock.now();
  await world.db.write(async (tx) => {
    await tx.insert(peopleImports).values({ id, fileHash: file.hash, fileName: file.name, by: by.id, createdAt: now });
    await keepFile(tx, { hash: file.hash, name: file.name, about: { kind: "people-import", id }, personId: by.id, now });
  });
  return id;
}
