import { and, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { files, fileUses } from "#db/schema/files.ts";

/** Long enough for whoever has just received a file to say what it is for. */
const forgottenAfter = 7 * dayLength;
const atOnce = 100;

/** Files that nothing is kept for any more (a report that another one replaced, an upload whose form was given up) are removed for good. */
export const sweepFiles: JobHandler = {
  kind: "files.sweep",
  atStart: true,
  async run(world, _payload, { signal }) {
    while (!signal.aborted && (await removeSome(world)));
    return shifted(world.clock.now(), dayLength);
  },
};

async function removeSome(world: World): Promise<boolean> {
  const forgotten = and(lt(files.createdAt, shifted(world.clock.now(), -forgottenAfter)), notExists(usesOf(world)));
  const hashes = await world.db.write(async (tx) => {
    const rows = await tx.select({ hash: files.hash }).from(files).where(forgotten).limit(atOnce);
    const found = rows.map(({ hash }) => hash);
    if (found.length > 0) await tx.delete(files).where(inArray(files.hash, found));
    return found;
  });
  for (const hash of hashes) await world.files.remove(hash);
  return hashes.length === atOnce;
}

const usesOf = ({ db }: World) => db.read.select({ one: sql`1` }).from(fileUses).where(eq(fileUses.hash, files.hash));
