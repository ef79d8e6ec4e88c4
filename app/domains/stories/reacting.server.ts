import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { storyReactions } from "#db/schema/stories.ts";
import { isReadable } from "./stories.queries.server.ts";
import type { ReactionKind } from "./stories.ts";

/** Responds to a story, or takes the response back. Saying the same again changes nothing. */
export async function reacting(
  world: World,
  person: Person,
  storyId: string,
  { kind, on }: { kind: ReactionKind; on: boolean },
): Promise<void> {
  await world.db.write(async (tx) => {
    if (!(await isReadable(tx, storyId))) throw notFound();
    const now = world.clock.now();
    if (!on) {
      await tx
        .delete(storyReactions)
        .where(and(eq(storyReactions.storyId, storyId), eq(storyReactions.personId, person.id), eq(storyReactions.kind, kind)));
      return;
    }
    const rows = await tx
      .insert(storyReactions)
      .values({ storyId, personId: person.id, kind, at: now })
      .onConflictDoNothing()
      .returning({ kind: storyReactions.kind });
    if (rows.length > 0) await emit(tx, { kind: "stories.reacted", payload: { storyId, personId: person.id, kind }, at: now });
  });
}
