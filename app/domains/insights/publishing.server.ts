import { and, eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { type FindingAnswer, withoutWords } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { studies, studyAudiences, studyReadings, studyWorkings } from "#db/schema/insights.ts";
import { cleanForSaving, cleanForVersion } from "./cleaning.server.ts";
import { idTaken, studyChanged } from "./insights.errors.ts";
import { mayCurate } from "./insights.policy.ts";
import { draftNameOf, type StudyContent, type StudySettings, slugOf } from "./insights.ts";
import { cleanSlug, freeSlug } from "./slugs.server.ts";
import { textsWritten, withTexts } from "./texts.ts";
import { writeVersion } from "./versions.server.ts";

export interface Writing {
  /** Made with the form: posted twice, it is one study. */
  readonly id: string;
  readonly content: StudyContent;
  readonly settings: StudySettings;
  /** The revision that the form began with; 0 for a new study. */
  readonly revision: number;
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Publishes a study, or a new version of it; returns its slug. Refuses with `hallway.not-allowed`, `insights.changed` when
 * somebody has saved it since the form was opened, `insights.id-taken`, `privacy.unanswered`.
 */
export async function publishing(world: World, person: Person, { note, ...writing }: Writing & { note: string | null }): Promise<string> {
  const { texts, cleared, ...said } = await clear(world, person, writing, note);
  const { content } = said;
  return world.db.write(async (tx) => {
    const now = world.clock.now();
    const study = await begun(tx, person, { ...writing, ...said }, now);
    await cleared.note(tx);
    if (study.version > 0 || cleared.replaced.length > 0) await cleanForVersion(tx, study, cleared);
    const slug = await cleanSlug(tx, study, content.title, (text) => withoutWords(text, cleared.replaced));
    const version = await writeVersion(tx, { study, content, note: texts.note ?? null, by: person.id, now });
    await discarding(tx, person.id, draftNameOf(writing.revision === 0 ? undefined : study.id), now);
    // Nobody is told what they have changed themselves.
    const own = and(eq(studyReadings.studyId, study.id), eq(studyReadings.personId, person.id));
    await tx.update(studyReadings).set({ version }).where(own);
    const subject = { kind: "study", id: study.id };
    await record(tx, { actorId: person.id, action: "insights.published", subject, detail: { version }, at: now });
    return slug;
  });
}

/** Keeps what was written for all curators, without publishing it; returns its slug. Refuses as `publishing` does. */
export async function savingStudy(world: World, person: Person, writing: Writing): Promise<string> {
  const { cleared, texts: _, ...said } = await clear(world, person, writing, null);
  const { content } = said;
  return world.db.write(async (tx) => {
    const now = world.clock.now();
    const study = await begun(tx, person, { ...writing, ...said }, now);
    await cleared.note(tx);
    await cleanForSaving(tx, study, cleared);
    const slug = await cleanSlug(tx, study, content.title, (text) => withoutWords(text, cleared.replaced));
    const working = { content, by: person.id, at: now };
    await tx
      .insert(studyWorkings)
      .values({ studyId: study.id, ...working })
      .onConflictDoUpdate({ target: studyWorkings.studyId, set: working });
    // What was never published is listed by what it is called now.
    const called = study.version === 0 ? { title: content.title, answer: content.answer } : {};
    await tx
      .update(studies)
      .set({ ...called, revision: study.revision + 1 })
      .where(eq(studies.id, study.id));
    await discarding(tx, person.id, draftNameOf(writing.revision === 0 ? undefined : study.id), now);
    return slug;
  });
}

async function clear(world: World, person: Person, { id, content, settings, answers }: Writing, note: string | null) {
  if (!mayCurate(person)) throw notAllowed();
  const cleared = await clearing(world, person, {
    about: { kind: "study", id },
    texts: textsWritten({ content, settings, note }),
    answers,
  });
  const { texts } = cleared;
  return { content: withTexts(content, texts), settings: { ...settings, narrowedBecause: texts.narrowedBecause ?? null }, texts, cleared };
}

/** The study, locked: the one that was there, at the revision that the form began with, or a new one. */
async function begun(tx: Transaction, person: Person, { id, content, settings, revision }: Writing, now: Date) {
  const [known] = await locked(tx.select().from(studies).where(eq(studies.id, id)));
  if (revision === 0 && known && known.createdBy !== person.id) throw idTaken();
  if (known && known.revision !== revision) throw studyChanged();
  if (!known && revision !== 0) throw studyChanged();
  const { ownerId, reviewOn, narrowedTo, narrowedBecause } = settings;
  const set = { ownerId, reviewOn, narrowedBecause: narrowedTo.length > 0 ? narrowedBecause : null };
  if (known) await tx.update(studies).set(set).where(eq(studies.id, id));
  else {
    const slug = await freeSlug(tx, slugOf(content.title));
    await tx
      .insert(studies)
      .values({ id, slug, ...set, revision: 0, title: content.title, answer: content.answer, createdBy: person.id, createdAt: now });
  }
  await tx.delete(studyAudiences).where(eq(studyAudiences.studyId, id));
  if (narrowedTo.length > 0) await tx.insert(studyAudiences).values(narrowedTo.map((departmentId) => ({ studyId: id, departmentId })));
  const [study] = await tx.select().from(studies).where(eq(studies.id, id));
  if (!study) throw studyChanged();
  return study;
}
