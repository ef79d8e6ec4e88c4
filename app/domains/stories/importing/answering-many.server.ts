/** One answer for many rows: thousands of them, so it is a job that goes on where it was and shows how far it is. */
import { and, asc, count, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingKind } from "#app/domains/privacy/findings.ts";
import { notingKept } from "#app/domains/privacy/noting.server.ts";
import { privacySettingsOf } from "#app/domains/privacy/settings.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueue, type JobHandler, shortLease } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { storyImportAnswers, storyImportFindings, storyImportWaiting } from "#db/schema/stories.ts";
import { notNow } from "./imports.errors.ts";
import { mayAnswer } from "./imports.policy.ts";
import { makePace, watchers } from "./pacing.server.ts";
import { lookAgain } from "./scanning.server.ts";
import { type Decision, holdImport, isAnswerable, settleRows, unchanged } from "./settling.server.ts";
import { type OpenRow, openRow, openRows } from "./waiting.queries.server.ts";
import { answered, type Choosing, keyOfFound, wordsOf } from "./waiting.ts";

export type ManyAnswer =
  /** Of one kind, or every finding. */
  | { readonly action: "replace" | "leave-out"; readonly kind?: FindingKind | undefined }
  /** Wherever the words of this finding are found in the import, they are not personal. */
  | { readonly action: "keep"; readonly line: number; readonly finding: string };

/**
 * Answers all rows of an import that wait now and that the answer is about.
 * @throws stories.import-not-now
 */
export async function answerMany(world: World, person: Person, importId: string, answer: ManyAnswer): Promise<void> {
  if (!mayAnswer(person)) throw notAllowed();
  await world.db.write(async (tx) => {
    const held = await holdImport(tx, importId);
    if (!held) throw notFound();
    if (!isAnswerable(held)) throw notNow();
    const now = world.clock.now();
    const { action, kind, words } = answer.action === "keep" ? await wordsAsked(tx, importId, answer) : { ...answer, words: undefined };
    const id = newId();
    const rows = await countOpen(tx, importId, kind);
    if (rows === 0) return;
    await tx
      .insert(storyImportAnswers)
      .values({ id, importId, by: person.id, at: now, action, kind: kind ?? null, words: words ?? null, rows });
    await enqueue(tx, { kind: answeringMany.kind, key: `${answeringMany.kind}:${id}`, payload: { importId }, dueAt: now, now });
    const detail = { answer: action, ...(kind ? { kind } : {}), rows };
    const subject = { kind: "story-import", id: importId };
    await record(tx, { actorId: person.id, action: "stories.import-answered", subject, detail, at: now });
  });
}

async function wordsAsked(tx: Transaction, importId: string, { line, finding }: Extract<ManyAnswer, { action: "keep" }>) {
  const row = await openRow(tx, importId, line);
  const found = row?.findings.find((one) => keyOfFound(one) === finding);
  if (!row || !found) throw notFound();
  return { action: "keep" as const, kind: found.kind, words: wordsOf(row, found) };
}

async function countOpen(read: Reader, importId: string, kind: FindingKind | undefined): Promise<number> {
  const [row] = kind
    ? await read
        .select({ rows: count() })
        .from(storyImportFindings)
        .where(and(eq(storyImportFindings.importId, importId), eq(storyImportFindings.kind, kind)))
    : await read
        .select({ rows: count() })
        .from(storyImportWaiting)
        .where(and(eq(storyImportWaiting.importId, importId), isNull(storyImportWaiting.outcome)));
  return row?.rows ?? 0;
}

const rowsAtOnce = 100;

export const answeringMany: JobHandler = {
  kind: "stories.answer-import",
  lease: shortLease,
  async run(world, payload, { signal }) {
    const { importId } = payload as { importId: string };
    const watching = await watchers(world, importId);
    const pace = makePace();
    const settings = await privacySettingsOf(world.db.read);
    try {
      // In the order in which they were given: "this is no name" before "replace all names".
      for (let answer = await nextAnswer(world.db.read, importId); answer; answer = await nextAnswer(world.db.read, importId)) {
        if (signal.aborted) return "again";
        pace.begin();
        const rows = await openRows(world.db.read, importId, { kind: answer.kind, after: answer.line, limit: rowsAtOnce });
        const decisions = await decide(world, rows, answer, { settings, signal });
        await goOn(world, answer, rows, decisions);
        watching.tell();
        await pace.rest();
      }
    } catch (error) {
      if (signal.aborted) return "again";
      throw error;
    }
    watching.tellAtOnce();
    return undefined;
  },
};

type Answer = NonNullable<Awaited<ReturnType<typeof nextAnswer>>>;

async function nextAnswer(read: Reader, importId: string) {
  const [row] = await read
    .select()
    .from(storyImportAnswers)
    .where(and(eq(storyImportAnswers.importId, importId), isNull(storyImportAnswers.endedAt)))
    .orderBy(asc(storyImportAnswers.id))
    .limit(1);
  return row && { ...row, kind: (row.kind ?? undefined) as FindingKind | undefined };
}

async function decide(
  world: World,
  rows: readonly OpenRow[],
  { action, kind, words }: Answer,
  looking: Omit<Parameters<typeof lookAgain>[2], "choose">,
): Promise<Decision[]> {
  if (action === "leave-out") return rows.map((row) => ({ row, leftOut: m.import_answer_left_out() }));
  const isMeant: (found: { kind: FindingKind }, said: string) => boolean =
    action === "keep" ? (found, said) => found.kind === kind && said === words : (found) => kind === undefined || found.kind === kind;
  const choose: Choosing = (found, said) => (isMeant(found, said) ? action : undefined);
  const after = rows.map((row) => answered(row, choose));
  const looked = await lookAgain(world, after, { ...looking, choose });
  return rows.flatMap((row, at) => {
    const answer = looked[at];
    const isTouched = answer && answer.replaced.length + answer.kept.length > row.replaced.length + row.kept.length;
    return isTouched ? [{ row, answered: answer }] : [];
  });
}

/** Writes a batch down together with how far the answer has come; not at all when somebody was quicker with one of its rows. */
async function goOn(world: World, answer: Answer, rows: readonly OpenRow[], decisions: readonly Decision[]): Promise<void> {
  const note = await notingKept(world);
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const held = await holdImport(tx, answer.importId);
    const [place] = await locked(tx.select().from(storyImportAnswers).where(eq(storyImportAnswers.id, answer.id)));
    if (!held || !place || place.endedAt || place.line !== answer.line) return;
    const set = (change: Partial<typeof storyImportAnswers.$inferInsert>) =>
      tx.update(storyImportAnswers).set(change).where(eq(storyImportAnswers.id, answer.id));
    if (rows.length === 0 || !(isAnswerable(held) || held.state === "waiting" || held.state === "running")) {
      await set({ endedAt: now, words: null });
      return;
    }
    const last = rows.at(-1)?.line ?? answer.line;
    const still = new Map(
      (await openRows(tx, answer.importId, { kind: answer.kind, after: answer.line, limit: rows.length })).map((row) => [row.line, row]),
    );
    if (!decisions.every(({ row }) => unchanged(row, still.get(row.line)))) return;
    const { taken } = await settleRows(tx, held, decisions, { by: place.by, now, note });
    await set({ line: last, done: place.done + rows.length, taken: place.taken + taken });
  });
}
