/** Each page of the rooms to read in, stories and insights and what is found and promised there, once by each of its readers. */
import { desc, eq, ne } from "drizzle-orm";
import { beforeAll } from "vitest";
import { loadStudyFiles } from "#app/domains/insights/content-files.server.ts";
import { bringToLife } from "#app/domains/insights/demonstration.server.ts";
import { emptyContent, type StudyContent } from "#app/domains/insights/insights.ts";
import { savingStudy } from "#app/domains/insights/publishing.server.ts";
import { answering } from "#app/domains/insights/talk/answering.server.ts";
import { asking } from "#app/domains/insights/talk/asking.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import { newId } from "#app/shared/ids.ts";
import { collections } from "#db/schema/collections.ts";
import { findings, studies, studyVersions, studyWorkings } from "#db/schema/insights.ts";
import { pledges } from "#db/schema/pledges.ts";
import { stories } from "#db/schema/stories.ts";
import { cast } from "#db/seed/cast.ts";
import { seedDemonstration } from "#db/seed/demonstration.ts";
import { type Looked, testsOfEvery } from "#tests/support/every-page.ts";
import { type RunningApp, startApp } from "#tests/support/server.ts";

let app: RunningApp;
let story: string;
let own: string;
let pledge: string;
let collection: string;
let study: string;
let finding: string;
let leftOut: string;
let waiting: string;
const [question, unanswered] = [newId(), newId()];
beforeAll(async () => {
  app = await startApp({ seed: seedDemonstration });
  const [newest] = await app.world.db.read.select({ id: stories.id }).from(stories).orderBy(desc(stories.toldAt)).limit(1);
  const [mine] = await app.world.db.read.select({ id: stories.id }).from(stories).where(eq(stories.tellerId, cast.amara.id)).limit(1);
  story = newest?.id ?? "";
  own = mine?.id ?? "";
  const [given] = await app.world.db.read.select({ id: pledges.id }).from(pledges).where(eq(pledges.personId, cast.amara.id)).limit(1);
  pledge = given?.id ?? "";
  const [made] = await app.world.db.read.select({ id: collections.id }).from(collections).where(eq(collections.makerId, cast.amara.id));
  collection = made?.id ?? "";
  const amara = await activePerson(app.world.db.read, cast.amara.id);
  if (!amara) throw new Error("Amara is not here");
  await loadStudyFiles(app.world);
  await bringToLife(app.world);
  const [found] = await app.world.db.read
    .select({ slug: studies.slug, id: findings.id, studyId: studies.id })
    .from(studies)
    .innerJoin(findings, eq(findings.studyId, studies.id))
    .orderBy(studies.slug)
    .limit(1);
  study = found?.slug ?? "";
  finding = found?.id ?? "";
  await asking(app.world, amara, { id: question, studyId: found?.studyId ?? "", text: "Does this hold at night too?" });
  await answering(app.world, amara, { id: newId(), questionId: question, text: "Our own calls at night say so." });
  await asking(app.world, amara, { id: unanswered, studyId: found?.studyId ?? "", text: "And on Sundays?" });
  // A curator has saved changes to another study since its file was taken in, and the file has changed.
  const [written] = await app.world.db.read
    .select()
    .from(studies)
    .where(ne(studies.id, found?.studyId ?? ""))
    .orderBy(studies.slug)
    .limit(1);
  leftOut = written?.slug ?? "";
  await app.world.db.write(async (tx) => {
    const [version] = await tx
      .select()
      .from(studyVersions)
      .where(eq(studyVersions.studyId, written?.id ?? ""));
    const content = { ...(version?.content as StudyContent), answer: "It is the silence." };
    await tx.insert(studyWorkings).values({ studyId: written?.id ?? "", content, by: cast.tomas.id, at: new Date() });
    await tx
      .update(studies)
      .set({ sourceHash: "what it was" })
      .where(eq(studies.id, written?.id ?? ""));
  });
  const tomas = await activePerson(app.world.db.read, cast.tomas.id);
  if (!tomas) throw new Error("Tomás is not here");
  const settings = { ownerId: tomas.id, reviewOn: null, narrowedTo: [], narrowedBecause: null };
  waiting = await savingStudy(app.world, tomas, { id: newId(), content: { ...emptyContent, title: "Begun" }, settings, revision: 0 });
});

const pages: Looked[] = [
  ["amara", () => "/"],
  ["amara", () => "/stories"],
  ["amara", () => "/stories?kind=delight&channel=letter"],
  ["amara", () => "/stories/feelings"],
  ["amara", () => `/stories/${story}`],
  ["amara", () => `/stories/${own}/edit`],
  ["amara", () => `/stories/${own}/history`],
  ["amara", () => `/stories/${own}/withdrawal`],
  ["amara", () => `/stories/${own}/redaction`],
  ["amara", () => `/stories/${own}/consent`],
  ["amara", () => "/stories/new"],
  ["amara", () => `/stories/${story}/collections`],
  ["amara", () => "/stories/collections"],
  ["amara", () => "/stories/collections/mine"],
  ["amara", () => "/stories/collections/new"],
  ["amara", () => `/stories/collections/${collection}`],
  ["amara", () => `/stories/collections/${collection}/present`],
  ["amara", () => `/stories/collections/${collection}/edit`],
  ["amara", () => `/stories/collections/${collection}/removal`],
  ["amara", () => "/insights"],
  ["amara", () => "/insights?topic=waiting"],
  ["amara", () => `/insights/${study}`],
  ["amara", () => `/insights/${study}/findings/${finding}`],
  ["amara", () => `/insights/${study}/versions`],
  ["amara", () => `/insights/${study}/notes`],
  ["tomas", () => "/insights/new"],
  ["tomas", () => `/insights/${study}/edit`],
  ["tomas", () => `/insights/${study}/files`],
  ["tomas", () => `/insights/${study}/truth`],
  ["amara", () => `/insights/${study}/uses`],
  ["amara", () => `/insights/${study}/questions`],
  ["tomas", () => `/insights/${study}/questions/${question}`],
  ["amara", () => `/insights/${study}/questions/${unanswered}`],
  ["amara", () => `/insights/${study}/questions/${unanswered}/edit`],
  ["amara", () => `/reports?kind=study-question&about=${question}`],
  ["leila", () => `/insights/${study}/redaction`],
  ["tomas", () => `/insights/${leftOut}/file`],
  ["tomas", () => `/insights/${study}/unreached`],
  ["amara", () => "/insights/reach/trend?stage=opened"],
  ["amara", () => "/insights/topics"],
  ["tomas", () => "/insights/unpublished"],
  ["tomas", () => `/insights/${waiting}/removal`],
  ["tomas", () => "/insights/import"],
  ["amara", () => "/help"],
  ["amara", () => "/search"],
  ["amara", () => "/search?q=waiting"],
  ["amara", () => "/search/insights?q=waiting"],
  ["amara", () => "/search?q=customr&kind=struggle"],
  ["amara", () => "/search?q=zzzz"],
  ["amara", () => `/stories/${story}/similar`],
  ["amara", () => "/pledges"],
  ["amara", () => `/pledges/new?story=${story}`],
  ["amara", () => `/pledges/${pledge}`],
  ["amara", () => `/pledges/${pledge}/outcome`],
  ["amara", () => `/pledges/${pledge}/day`],
  ["amara", () => "/notifications/weekly"],
  ["amara", () => "/insights/reach"],
  ["tomas", () => "/insights/digest"],
  ["tomas", () => "/insights/digest/readers"],
  ["leila", () => `/stories/${own}/review`],
];

testsOfEvery(pages, () => app);
