import { eq } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { departments, sites, teams } from "#db/schema/people.ts";
import { lockDirectory } from "./directory-lock.server.ts";
import { stillInUse } from "./people.errors.ts";
import { mayKeepDirectory } from "./people.policy.ts";
import type { Person } from "./people.ts";

export type Removable = "department" | "team" | "site";

const tables = { department: departments, team: teams, site: sites };

/** Removes a department with its empty teams, a team or a site that nothing refers to. Refuses with `people.still-in-use`. */
export async function removing(world: World, by: Person, { kind, id }: { kind: Removable; id: string }): Promise<void> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const at = world.clock.now();
  const table = tables[kind];
  const removal = world.db.write(async (tx) => {
    await lockDirectory(tx);
    if (kind === "department") await tx.delete(teams).where(eq(teams.departmentId, id));
    const removed = await tx.delete(table).where(eq(table.id, id)).returning({ id: table.id });
    if (removed.length === 0) throw notFound();
    const what = `people.${kind}-removed`;
    await record(tx, { actorId: by.id, action: what, subject: { kind, id }, at });
    await emit(tx, { kind: what, payload: { id }, at });
  });
  await removal.catch((error) => {
    // Every room may refer to these rows, so the database says whether one does.
    throw refersToIt(error) ? stillInUse() : error;
  });
}

function refersToIt(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  return code === "SQLITE_CONSTRAINT_FOREIGNKEY" || code === "23503" || refersToIt(error.cause);
}
