/** The audit log as a file, newest first, for administrators: what the page shows them, entry by entry. */
import { hasRole, type Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { type ExportForm, written } from "#app/shared/exporting.server.ts";
import { type Cursor, readCursor } from "#app/shared/keyset.ts";
import type { World } from "#app/shared/world.ts";
import { type AuditRow, auditPage } from "./audit.queries.server.ts";
import { actionInWords } from "./audit.ts";

/** Opens an export and records who took it. Refuses with `hallway.not-allowed`. */
export async function exportingAudit(world: World, person: Person, form: ExportForm): Promise<AsyncGenerator<string>> {
  if (!hasRole(person, "administrator")) throw notAllowed();
  await world.db.write((tx) => record(tx, { actorId: person.id, action: "audit.exported", detail: { form }, at: world.clock.now() }));
  const columns = ["at", "action", "words", "who", "about", "about_id", "about_name", "detail"] as const;
  return written(form, entriesIn(world, person), { columns });
}

const batchLength = 500;

async function* entriesIn({ db }: World, person: Person) {
  let before: Cursor | undefined;
  do {
    const { rows, next } = await auditPage(db.read, person, {}, { before }, batchLength);
    yield rows.map(exported);
    before = next === undefined ? undefined : readCursor(next);
  } while (before);
}

function exported({ at, action, actorHidden, actorName, subject, detail }: AuditRow) {
  return {
    at: at.toISOString(),
    action,
    words: actionInWords(action),
    // Null where nobody was signed in, or the system did it.
    who: actorHidden ? "not shown" : (actorName ?? null),
    about: subject?.kind ?? null,
    about_id: subject?.id ?? null,
    about_name: subject?.name ?? null,
    detail: Object.keys(detail).length > 0 ? JSON.stringify(detail) : null,
  };
}
