import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import { importOf } from "./imports.queries.server.ts";

/** Who has started an import hears that it has ended: they were told that they need not wait for it. */
const tellingOfImports: Reaction = {
  name: "stories.telling-of-imports",
  on: "stories.imported",
  async react({ db, clock }, event) {
    const { importId } = event.payload as { importId: string };
    const found = await importOf(db.read, importId);
    if (!found) return;
    await db.write((tx) =>
      tell(tx, {
        people: [found.by.id],
        kind: "import-done",
        about: { kind: "story-import", id: importId },
        params: { file: found.fileName },
        cause: `story-import:${importId}`,
        now: clock.now(),
      }),
    );
  },
};

export const importReactions: readonly Reaction[] = [tellingOfImports];
