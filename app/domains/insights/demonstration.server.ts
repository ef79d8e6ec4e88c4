/** In the demonstration the studies have been there for a while: people have read them, decided something with them and asked. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { asc, eq, gt } from "drizzle-orm";
import * as z from "zod";
import { dayLength, minute, shifted } from "#app/shared/clock.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { studies, studyAnswers, studyQuestions, studyReadings, studyUses } from "#db/schema/insights.ts";
import { type DepartmentFunction, departments, organisations, people, teams } from "#db/schema/people.ts";

const happened = { study: z.string(), person: z.email(), days_after: z.coerce.number() };
const useRow = z.object({ ...happened, words: z.string() });
const questionRow = z.object({ ...happened, question: z.string(), answered_by: z.email().or(z.literal("")), answer: z.string() });

/** Of a hundred, so many open a study: the functions that it is furthest from least. */
const openers: Record<DepartmentFunction, number> = { frontline: 55, commercial: 80, support: 35 };
const enders = 60;
/** Days within which most of them came to it. */
const readWithin = 60;

/** Fills in what nobody has done yet; nothing where people are real. */
export async function bringToLife(world: World): Promise<void> {
  const [organisation] = await world.db.read.select({ kind: organisations.kind }).from(organisations);
  if (organisation?.kind !== "demonstration") return;
  const [uses, questions] = await Promise.all([rowsOf("study-uses.csv", useRow), rowsOf("study-questions.csv", questionRow)]);
  const now = world.clock.now();
  await world.db.write(async (tx) => {
    const known = await tx.select({ id: studyReadings.studyId }).from(studyReadings).limit(1);
    if (known.length > 0) return;
    const read = await tx.select().from(studies).where(gt(studies.version, 0)).orderBy(asc(studies.slug));
    const readers = await tx
      .select({ id: people.id, email: people.email, departmentId: teams.departmentId, function: departments.function })
      .from(people)
      .innerJoin(teams, eq(teams.id, people.teamId))
      .innerJoin(departments, eq(departments.id, teams.departmentId));
    await fillReadings(tx, { read, readers, now });
    const studyOf = new Map(read.map((study) => [study.slug, study]));
    const personOf = new Map(readers.map((reader) => [reader.email, reader]));
    const found = ({ study, person, days_after }: { study: string; person: string; days_after: number }) => {
      const [one, who] = [studyOf.get(study), personOf.get(person)];
      const at = new Date(Math.min(+now, +shifted(one?.publishedAt ?? now, days_after * dayLength)));
      return one && who ? [{ studyId: one.id, personId: who.id, departmentId: who.departmentId, at }] : [];
    };
    for (const use of uses) for (const one of found(use)) await tx.insert(studyUses).values({ id: newId(), ...one, words: use.words });
    for (const { question: text, answered_by, answer, ...row } of questions) {
      for (const { at, ...one } of found(row)) {
        const id = newId();
        const by = personOf.get(answered_by);
        const answeredAt = by ? new Date(Math.min(+now, +shifted(at, dayLength))) : null;
        await tx.insert(studyQuestions).values({ id, ...one, text, createdAt: at, answeredAt });
        if (by && answeredAt)
          await tx.insert(studyAnswers).values({ id: newId(), questionId: id, personId: by.id, text: answer, createdAt: answeredAt });
      }
    }
  });
}

async function rowsOf<Row extends z.ZodType>(file: string, row: Row): Promise<z.infer<Row>[]> {
  const content = await readFile(join(process.cwd(), "content/demo", file), "utf8");
  return z.array(row).parse(parse(content, { columns: true, skip_empty_lines: true }));
}

interface Filled {
  readonly read: readonly (typeof studies.$inferSelect)[];
  readonly readers: readonly { id: string; email: string; departmentId: string; function: DepartmentFunction }[];
  readonly now: Date;
}

/** The same people come to the same studies in every demonstration. */
async function fillReadings(tx: Transaction, { read, readers, now }: Filled): Promise<void> {
  const newest = Math.max(...read.map(({ publishedAt }) => publishedAt?.getTime() ?? 0));
  for (const [place, { id, slug, version, publishedAt }] of read.entries()) {
    const rows = readers.flatMap((reader) => {
      // The latest has not come to those who are furthest from customers: there is somebody to write to.
      if (reader.function === "support" && publishedAt?.getTime() === newest) return [];
      const chance = (of: string) => hundredth(`${slug} ${reader.email} ${of}`);
      // Studies differ in how far they come.
      if (chance("opens") >= openers[reader.function] * (0.55 + 0.1 * (place % 5))) return [];
      const days = (chance("when") / 100) ** 2 * readWithin;
      const openedAt = new Date(Math.min(+now, +shifted(publishedAt ?? now, days * dayLength)));
      const endedAt = chance("ends") < enders ? new Date(Math.min(+now, +shifted(openedAt, 9 * minute))) : null;
      const { departmentId, id: personId } = reader;
      return [{ studyId: id, personId, departmentId, openedAt, latestAt: openedAt, version, endedAt, endedVersion: endedAt && version }];
    });
    if (rows.length > 0) await tx.insert(studyReadings).values(rows);
  }
}

/** 0…99, from words. */
const hundredth = (words: string) => createHash("sha256").update(words).digest().readUInt32BE(0) % 100;
