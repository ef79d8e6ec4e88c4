/** The studies of `content/insights`: taken in when the product starts, a changed file as a new version. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, inArray, notExists } from "drizzle-orm";
import { dayLength, shifted } from "#app/shared/clock.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { departmentNotes, studies, studyAudiences } from "#db/schema/insights.ts";
import { departments, organisations, people, personDeactivations } from "#db/schema/people.ts";
import { bringToLife } from "./demonstration.server.ts";
import { contentOfFile, hashOfFile } from "./file-content.server.ts";
import { slugOf } from "./insights.ts";
import { writtenHere } from "./left-out.queries.server.ts";
import { freeSlug } from "./slugs.server.ts";
import { type Mistake, readStudyFile, type StudyFile } from "./study-file.ts";
import { writeVersion } from "./versions.server.ts";

export const studyFolder = () => join(process.cwd(), "content/insights");

const longestFile = 1_000_000;

/** Takes in what is new or has changed in a folder; logs, file by file, what could not be read. */
export async function loadStudyFiles(world: World, folder = studyFolder()): Promise<void> {
  const [organisation] = await world.db.read.select({ kind: organisations.kind }).from(organisations);
  if (!organisation) return;
  for (const name of await studyFilesIn(folder)) {
    const source = await readFile(join(folder, name), "utf8");
    const { file, body, mistakes } = readStudyFile(source);
    if (file?.only && file.only !== organisation.kind) continue;
    const more = file && source.length <= longestFile ? await takeFile(world, { name, source, file, body }) : [];
    for (const { line, key, expected } of [...mistakes, ...more])
      world.log.warn(
        { file: `content/insights/${name}`, line, key, expected },
        "A key of a study is not as expected; the rest is taken in",
      );
  }
}

/** The names of the files in a folder, in order; none where there is no folder. */
export async function studyFilesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

interface Given {
  readonly name: string;
  readonly source: string;
  readonly file: StudyFile;
  readonly body: string;
}

/** Returns what names something that is not there. */
async function takeFile(world: World, { name, source, file, body }: Given): Promise<Mistake[]> {
  const sourceHash = hashOfFile(source);
  return world.db.write(async (tx) => {
    const [known] = await locked(tx.select().from(studies).where(eq(studies.sourceFile, name)));
    if (known?.sourceHash === sourceHash) return [];
    if (known && (await writtenHere(tx, [known])).has(known.id)) {
      world.log.warn(
        { file: `content/insights/${name}`, study: known.slug },
        "A study's file has changed, and curators have written it here: theirs stays",
      );
      return [];
    }
    const now = world.clock.now();
    const ownerId = await personBy(tx, file.owner);
    if (!ownerId) return [{ line: 1, key: "owner", expected: `somebody who works here: nobody has the address ${file.owner}` }];
    const mistakes: Mistake[] = [];
    const content = await contentOfFile(tx, name, file, body, mistakes);
    const id = known?.id ?? newId();
    const narrowedBecause = file.audience?.because ?? null;
    // Who owns it, and when it is looked at again, is said here once it is there.
    if (known) await tx.update(studies).set({ narrowedBecause, sourceHash }).where(eq(studies.id, id));
    else {
      const slug = await freeSlug(tx, slugOf(name.replace(/\.md$/, "").replace(/^\d+-/, "")));
      const { title, answer } = content;
      const settings = { ownerId, reviewOn: file.review ?? null, narrowedBecause, sourceFile: name, sourceHash };
      await tx.insert(studies).values({ id, slug, title, answer, ...settings, revision: 0, createdBy: ownerId, createdAt: now });
    }
    const [study] = await tx.select().from(studies).where(eq(studies.id, id));
    if (!study) return [];
    // A file is published on the day that it names the first time; what changes later changes now.
    const published = !known && file.published ? new Date(`${file.published}T09:00:00Z`) : now;
    const publishedAt = new Date(Math.min(+published, +now));
    await writeVersion(tx, { study, content, note: known ? (file.note ?? null) : null, by: ownerId, now, publishedAt });
    const before = known ? [known.createdAt, known.versionAt ?? known.createdAt] : [];
    await writeDepartments(tx, { id, file, ownerId, now, before }, mistakes);
    return mistakes;
  });
}

async function personBy(tx: Transaction, email: string): Promise<string | undefined> {
  const gone = tx.select({ id: personDeactivations.personId }).from(personDeactivations).where(eq(personDeactivations.personId, people.id));
  const [row] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, email.toLowerCase()), notExists(gone)));
  return row?.id;
}

interface ForDepartments {
  readonly id: string;
  readonly file: StudyFile;
  readonly ownerId: string;
  readonly now: Date;
  /** When the file was taken in before: a note that was written at another time is a curator's. */
  readonly before: readonly Date[];
}

async function writeDepartments(tx: Transaction, { id, file, ownerId, now, before }: ForDepartments, mistakes: Mistake[]): Promise<void> {
  const known = new Map(
    (await tx.select({ id: departments.id, name: departments.name }).from(departments)).map((one) => [one.name, one.id]),
  );
  const found = (name: string, key: string) => {
    const departmentId = known.get(name);
    if (!departmentId) mistakes.push({ line: 1, key, expected: `the name of a department: there is none called ${name}` });
    return departmentId ?? [];
  };
  await tx.delete(studyAudiences).where(eq(studyAudiences.studyId, id));
  const meant = (file.audience?.departments ?? []).flatMap((name) => found(name, "audience"));
  if (meant.length > 0) await tx.insert(studyAudiences).values(meant.map((departmentId) => ({ studyId: id, departmentId })));
  const notes = Object.entries(file.notes ?? {}).flatMap(([name, text]) =>
    [found(name, "notes")].flat().map((departmentId) => ({ departmentId, text })),
  );
  for (const { departmentId, text } of notes) {
    const said = { text, by: ownerId, at: now };
    await tx
      .insert(departmentNotes)
      .values({ studyId: id, departmentId, ...said })
      .onConflictDoUpdate({
        target: [departmentNotes.studyId, departmentNotes.departmentId],
        set: said,
        setWhere: inArray(departmentNotes.at, [...before]),
      });
  }
}

/** At every start, and once a day for what could not be taken in before somebody was there to own it. */
export const loadingStudyFiles: JobHandler = {
  kind: "insights.files",
  atStart: true,
  everyStart: true,
  async run(world) {
    await loadStudyFiles(world);
    return shifted(world.clock.now(), dayLength);
  },
};

export const studyFileReactions: readonly Reaction[] = [
  {
    name: "insights.files-of-demonstration",
    on: "auth.demonstration-started",
    async react(world) {
      await loadStudyFiles(world);
      await bringToLife(world);
    },
  },
];
