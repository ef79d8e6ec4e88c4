/** Throws away a study that was never published, with everything that is kept of it. */
import { eq, inArray } from "drizzle-orm";
import { discardingAll } from "#app/domains/drafts/keeping.server.ts";
import { cleanName } from "#app/domains/files/files.ts";
import { letGo } from "#app/domains/files/letting-go.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { findingQuotes, studies, studyFiles, studyImportItems, studyImports } from "#db/schema/insights.ts";
import { privacyAnswers } from "#db/schema/privacy.ts";
import { studyFileKind } from "./files/adding.server.ts";
import { savedSince, studyPublished } from "./insights.errors.ts";
import { mayCurate } from "./insights.policy.ts";
import { type EditableStudy, editableStudy } from "./insights.queries.server.ts";
import { draftNameOf } from "./insights.ts";

/** A study that can be thrown away. Refuses with `hallway.not-allowed`, `hallway.not-found`, `insights.published`. */
export async function discardableStudy(read: Reader, person: Person, slug: string | undefined): Promise<EditableStudy> {
  const study = await editableStudy(read, person, slug);
  if (study.version > 0) throw studyPublished();
  return study;
}

/**
 * `revision`: the one that the person has looked at. What an import said of the study goes as well; that there was a file stays.
 * Refuses with `hallway.not-allowed`, `hallway.not-found`, `insights.published`, `insights.saved-since`.
 */
export async function throwingAway({ db, clock }: World, person: Person, id: string, revision: number): Promise<void> {
  if (!mayCurate(person)) throw notAllowed();
  await db.write(async (tx) => {
    const now = clock.now();
    const [study] = await locked(tx.select().from(studies).where(eq(studies.id, id)));
    if (!study) throw notFound();
    if (study.version > 0) throw studyPublished();
    if (study.revision !== revision) throw savedSince();
    await tx.delete(studyFiles).where(eq(studyFiles.studyId, id));
    await letGo(tx, studyFileKind, [id], now);
    await forgetImport(tx, id);
    await tx.delete(findingQuotes).where(eq(findingQuotes.byId, id));
    await tx.delete(privacyAnswers).where(eq(privacyAnswers.aboutId, id));
    await tx.delete(studies).where(eq(studies.id, id));
    await discardingAll(tx, draftNameOf(id), now);
    await eraseSoon(tx, now);
    const subject = { kind: "study", id };
    await record(tx, { actorId: person.id, action: "insights.thrown-away", subject, detail: { createdBy: study.createdBy }, at: now });
  });
}

/** A file may be called as a customer is, and remarks say what stood in it. */
async function forgetImport(tx: Transaction, studyId: string): Promise<void> {
  const items = await tx.select().from(studyImportItems).where(eq(studyImportItems.studyId, studyId));
  if (items.length === 0) return;
  await tx.update(studyImportItems).set({ file: "", remarks: [] }).where(eq(studyImportItems.studyId, studyId));
  const gone = new Set(items.map(({ file }) => cleanName(file)));
  const imports = await tx
    .select()
    .from(studyImports)
    .where(inArray(studyImports.id, [...new Set(items.map(({ importId }) => importId))]));
  for (const { id, name } of imports) {
    const left = name.split(", ").filter((file) => ![...gone].some((one) => one === file || (one.startsWith(file) && name.endsWith(file))));
    await tx
      .update(studyImports)
      .set({ name: left.join(", ") })
      .where(eq(studyImports.id, id));
  }
}
