import { and, eq, inArray, isNull } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import type { Reader } from "#db/client.ts";
import { personDeactivations, personRoles } from "#db/schema/people.ts";
import { editors, waitsForReview } from "../review/asking.server.ts";
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

/** Those who answer for rows that wait: the editors; where there are none, the administrators. */
async function answerers(read: Reader): Promise<string[]> {
  const rows = await read
    .select({ personId: personRoles.personId, role: personRoles.role })
    .from(personRoles)
    .leftJoin(personDeactivations, eq(personDeactivations.personId, personRoles.personId))
    .where(and(inArray(personRoles.role, ["editor", "administrator"]), isNull(personDeactivations.personId)));
  const editors = rows.filter(({ role }) => role === "editor");
  return (editors.length > 0 ? editors : rows).map(({ personId }) => personId);
}

const tellingOfWaitingRows: Reaction = {
  name: "stories.telling-of-waiting-rows",
  on: "stories.imported",
  async react({ db, clock }, event) {
    const { importId, waiting } = event.payload as { importId: string; waiting?: number };
    const found = waiting ? await importOf(db.read, importId) : undefined;
    if (!found) return;
    const people = await answerers(db.read);
    await db.write((tx) =>
      tell(tx, {
        people,
        kind: "import-waiting",
        about: { kind: "story-import", id: importId },
        params: { file: found.fileName, rows: String(waiting) },
        cause: `story-import-waiting:${importId}`,
        now: clock.now(),
      }),
    );
  },
};

/** Once for all stories of an import that an editor reads before others do. */
const tellingOfReview = (name: string, on: string): Reaction => ({
  name,
  on,
  async react({ db, clock }, event) {
    const { importId } = event.payload as { importId: string };
    if (!(await waitsForReview(db.read, importId))) return;
    const people = await editors(db.read);
    const news = { about: { kind: "story-import", id: importId }, params: {}, cause: `review-asked:${event.id}`, now: clock.now() };
    await db.write((tx) => tell(tx, { ...news, people, kind: "review-asked" }));
  },
});

export const importReactions: readonly Reaction[] = [
  tellingOfImports,
  tellingOfWaitingRows,
  tellingOfReview("stories.telling-of-imported-reviews", "stories.imported"),
  tellingOfReview("stories.telling-of-stopped-reviews", "stories.import-stopped"),
  tellingOfReview("stories.telling-of-answered-reviews", "stories.import-answered"),
];
