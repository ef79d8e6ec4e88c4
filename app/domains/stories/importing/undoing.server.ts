import { and, eq, inArray } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { record } from "#app/shared/audit.server.ts";
import { hour, shifted } from "#app/shared/clock.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import { enqueue, type JobHandler, shortLease } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { type ImportState, stories, storyImports } from "#db/schema/stories.ts";
import { close, leaveOutAll } from "./closing.server.ts";
import { notNow } from "./imports.errors.ts";
import { mayImport } from "./imports.policy.ts";
import { importOf } from "./imports.queries.server.ts";
import { makePace, watchers } from "./pacing.server.ts";
import { removeParts } from "./reporting.server.ts";

const undoable: readonly ImportState[] = ["done", "stopped"];

/**
 * Takes a whole import back: every story that it brought is removed, whatever has happened to it since.
 * @throws stories.import-not-now
 */
export async function undoImport(world: World, person: Person, id: string): Promise<void> {
  if (!mayImport(person)) throw notAllowed();
  await world.db.write(async (tx) => {
    const [row] = await locked(tx.select({ state: storyImports.state }).from(storyImports).where(eq(storyImports.id, id)));
    if (!row) throw notFound();
    if (!undoable.includes(row.state)) throw notNow();
    const now = world.clock.now();
    await tx.update(storyImports).set({ state: "undoing", undoneBy: person.id }).where(eq(storyImports.id, id));
    await enqueue(tx, { kind: undoing.kind, key: `${undoing.kind}:${id}`, payload: { importId: id }, dueAt: now, now });
    await record(tx, { actorId: person.id, action: "stories.import-undone", subject: { kind: "story-import", id }, at: now });
  });
}

const storiesAtOnce = 100;
const mostTries = 5;

export const undoing: JobHandler = {
  kind: "stories.undo-import",
  lease: shortLease,
  async run(world, payload, { signal, attempt }) {
    const { importId } = payload as { importId: string };
    try {
      return await takeBack(world, importId, signal);
    } catch (error) {
      if (attempt < mostTries) throw error;
      // Half a removal must not be left: it is tried until it succeeds.
      world.log.error({ importId, error }, "An import could not be taken back yet");
      return shifted(world.clock.now(), hour);
    }
  },
};

async function takeBack(world: World, importId: string, signal: AbortSignal): Promise<"again" | undefined> {
  const watching = await watchers(world, importId);
  const pace = makePace();
  while (await removeParts(world.db, importId)) await pace.rest();
  for (;;) {
    if (signal.aborted) return "again";
    if (!(await removeSome(world, importId))) break;
    watching.tell();
    await pace.rest();
  }
  if ((await leaveOutAll(world, importId, m.import_answer_undone(), signal)) === "again") return "again";
  const found = await importOf(world.db.read, importId);
  if (found && (await close(world, found, signal)) === "again") return "again";
  await world.db.write(async (tx) => {
    await tx
      .update(storyImports)
      .set({ state: "undone", undoneAt: world.clock.now() })
      .where(and(eq(storyImports.id, importId), eq(storyImports.state, "undoing")));
  });
  watching.tellAtOnce();
  return undefined;
}

/** What hangs on a story in this room goes with it; other rooms hear of it by the event. False when none is left. */
async function removeSome(world: World, importId: string): Promise<boolean> {
  return world.db.write(async (tx) => {
    const rows = await tx.select({ id: stories.id }).from(stories).where(eq(stories.importId, importId)).limit(storiesAtOnce);
    if (rows.length === 0) return false;
    const storyIds = rows.map(({ id }) => id);
    await tx.delete(stories).where(inArray(stories.id, storyIds));
    await emit(tx, { kind: "stories.removed", payload: { storyIds, importId }, at: world.clock.now() });
    return true;
  });
}
