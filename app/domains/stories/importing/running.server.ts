import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueue } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { type ImportState, storyImports } from "#db/schema/stories.ts";
import { mappingIncomplete, notNow } from "./imports.errors.ts";
import { mayImport } from "./imports.policy.ts";
import { type Mapping, mistakesOf } from "./mapping.ts";
import { takingIn } from "./taking-in.server.ts";

/**
 * Runs an import whose mapping is complete, or goes on with one that was stopped.
 * @throws stories.import-mapping, stories.import-not-now
 */
export async function runImport(world: World, person: Person, id: string): Promise<void> {
  await moveOn(world, person, id, { from: ["mapping", "stopped"], to: "waiting", action: "stories.import-run" });
}

/** Stops an import after the rows that are being written. What was taken in stays. */
export async function stopImport(world: World, person: Person, id: string): Promise<void> {
  await moveOn(world, person, id, { from: ["waiting", "running"], to: "stopped", action: "stories.import-stopped" });
}

interface Step {
  readonly from: readonly ImportState[];
  readonly to: ImportState;
  readonly action: string;
}

async function moveOn(world: World, person: Person, id: string, { from, to, action }: Step): Promise<void> {
  if (!mayImport(person)) throw notAllowed();
  await world.db.write(async (tx) => {
    const [row] = await locked(tx.select().from(storyImports).where(eq(storyImports.id, id)));
    if (!row) throw notFound();
    if (!from.includes(row.state)) throw notNow();
    // Without the file there is nothing to go on with.
    if (to === "waiting" && row.erasedAt) throw notNow();
    const now = world.clock.now();
    if (to === "waiting") {
      if (mistakesOf(row.mapping as Mapping).length > 0) throw mappingIncomplete();
      await tx
        .update(storyImports)
        .set({ state: to, startedAt: row.startedAt ?? now, endedAt: null, failure: null })
        .where(eq(storyImports.id, id));
      // Each run is a job of its own: one that was stopped has ended.
      await enqueue(tx, { kind: takingIn.kind, key: `${takingIn.kind}:${id}:${newId()}`, payload: { importId: id }, dueAt: now, now });
    } else {
      await tx.update(storyImports).set({ state: to, endedAt: now }).where(eq(storyImports.id, id));
      await emit(tx, { kind: "stories.import-stopped", payload: { importId: id, by: person.id }, at: now });
    }
    await record(tx, { actorId: person.id, action, subject: { kind: "story-import", id }, detail: { read: row.read }, at: now });
  });
}
