import { eq } from "drizzle-orm";
import { keepFile } from "#app/domains/files/keeping.server.ts";
import { storeFile } from "#app/domains/files/storing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { peopleImports } from "#db/schema/people.ts";
import { lockDirectory } from "../directory-lock.server.ts";
import { fileUnreadable, importChanged, importRefused, importTaken } from "../people.errors.ts";
import { longest } from "../people.input.ts";
import { mayKeepDirectory } from "../people.policy.ts";
import type { Person } from "../people.ts";
import { type Check, checkPeople } from "./checking.ts";
import { checkAgainstDirectory, directoryPicture, peopleImport, storedPeopleFile } from "./imports.queries.server.ts";
import { reportName, writeReport } from "./report.ts";
import { writePlans } from "./writing.server.ts";

export interface Taken {
  /** Who is new, for an invitation. */
  readonly addedIds: readonly string[];
  readonly check: Check;
}

/**
 * Takes a checked file into the directory in one transaction. Without `goodRowsOnly` it is all rows or none. Refuses with
 * `people.import-refused` (a row cannot be taken, or a column is not known), `…import-changed` (the directory changed while
 * we looked), `…import-taken` or `…file-unreadable`.
 */
export async function takingPeople(world: World, by: Person, input: { importId: string; goodRowsOnly: boolean }): Promise<Taken> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const known = await peopleImport(world.db.read, input.importId);
  if (!known) throw notFound();
  const file = await storedPeopleFile(world, known.fileHash);
  if ("problem" in file) throw fileUnreadable();
  const check = await checkAgainstDirectory(world.db.read, file);
  if (!input.goodRowsOnly && (check.counts.refused > 0 || file.unknown.length > 0)) throw importRefused();
  // Stored before the transaction, which may wait for nothing but the database; it holds only if the check still does.
  const report = await storeFile(world, writeReport(check), "text/csv");
  const at = world.clock.now();
  return world.db.write(async (tx) => {
    await lockDirectory(tx);
    const [row] = await locked(tx.select({ takenAt: peopleImports.takenAt }).from(peopleImports).where(eq(peopleImports.id, known.id)));
    if (row?.takenAt) throw importTaken();
    const directory = await directoryPicture(tx);
    const again = checkPeople(file.rows, directory, longest);
    if (outcomesOf(again) !== outcomesOf(check)) throw importChanged();
    const addedIds = await writePlans(tx, again, directory, { by, at });
    const { counts } = again;
    await tx.update(peopleImports).set({ takenAt: at, outcome: counts, reportHash: report.hash }).where(eq(peopleImports.id, known.id));
    const about = { kind: "people-import", id: known.id };
    await keepFile(tx, { hash: report.hash, name: reportName(known.fileName), about, personId: by.id, now: at });
    await record(tx, { actorId: by.id, action: "people.imported", subject: about, detail: counts, at });
    await emit(tx, { kind: "people.imported", payload: { importId: known.id }, at });
    return { addedIds, check: again };
  });
}

/** What was shown, in a form that can be compared. */
function outcomesOf(check: Check): string {
  return check.rows.map((row) => `${row.line}${row.outcome}${row.mistakes.map((one) => one.code)}${row.changes}`).join();
}
