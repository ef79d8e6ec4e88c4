import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { nothingToRedact } from "#app/domains/privacy/privacy.errors.ts";
import { type Redaction, redaction } from "#app/domains/privacy/redaction.server.ts";
import { indexing } from "#app/domains/search/indexing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { studies, studyTopics, studyVersions, topics } from "#db/schema/insights.ts";
import { forgetTopics, rewordBesides, rewordFindings, rewordSaid, rewordVersions } from "./cleaning.server.ts";
import { mayCurate, mayRedactStudy } from "./insights.policy.ts";
import { publishedStudy } from "./insights.queries.server.ts";
import type { StudyContent } from "./insights.ts";
import { documentsFor } from "./search-documents.server.ts";
import { cleanSlug } from "./slugs.server.ts";
import { writeTopics } from "./versions.server.ts";

/**
 * Takes words out of a published study: out of all its versions, its findings, what waits, and everything that was said about it.
 * No version keeps them, so nobody can undo it. Returns its address, which is another where that said them. Refuses with `hallway.not-found`, `hallway.not-allowed`,
 * `privacy.reason-personal`, `privacy.nothing-to-redact`.
 */
export async function redactingStudy(world: World, person: Person, id: string, asked: Redaction): Promise<string> {
  if (!mayRedactStudy(person)) throw notAllowed();
  const { reword, note } = await redaction(world, person, { kind: "study", id }, asked);
  return world.db.write(async (tx) => {
    const now = world.clock.now();
    const [study] = await locked(
      tx
        .select()
        .from(studies)
        .where(and(eq(studies.id, id), publishedStudy)),
    );
    if (!study) throw notFound();
    const inVersions = await rewordVersions(tx, id, () => reword);
    const inSaid = await rewordSaid(tx, id, reword, now);
    const inBesides = await rewordBesides(tx, id, reword);
    const because = study.narrowedBecause && reword(study.narrowedBecause);
    if (!inVersions && !inSaid && !inBesides && because === study.narrowedBecause) throw nothingToRedact();
    await rewordFindings(tx, id, reword);
    const [version] = await tx
      .select({ content: studyVersions.content })
      .from(studyVersions)
      .where(and(eq(studyVersions.studyId, id), eq(studyVersions.number, study.version)));
    const content = version?.content as StudyContent;
    const { title, answer, market, product } = content;
    await tx
      .update(studies)
      // A form that was opened before would bring them back.
      .set({ title, answer, market: market || null, product: product || null, narrowedBecause: because, revision: study.revision + 1 })
      .where(eq(studies.id, id));
    const slug = await cleanSlug(tx, study, title, reword);
    const called = await tx
      .select({ name: topics.name })
      .from(topics)
      .innerJoin(studyTopics, eq(studyTopics.topicId, topics.id))
      .where(eq(studyTopics.studyId, id));
    const gone = called.map(({ name }) => name).filter((name) => reword(name) !== name);
    if (gone.length > 0) await writeTopics(tx, id, content.topics, now);
    await forgetTopics(tx, gone);
    const documents = documentsFor(id, content);
    await indexing(tx, documents.slice(0, 1));
    await indexing(tx, documents.slice(1));
    await note(tx, { byEditor: !mayCurate(person) });
    return slug;
  });
}
