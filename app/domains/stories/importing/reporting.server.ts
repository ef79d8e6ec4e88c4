/** The report of a run: a table with a line for every row of the file, what became of it and why. */
import { stringify } from "csv-stringify/sync";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { keepFile } from "#app/domains/files/keeping.server.ts";
import { storeFile } from "#app/domains/files/storing.server.ts";
import * as m from "#app/paraglide/messages.js";
import type { World } from "#app/shared/world.ts";
import type { Database, Transaction } from "#db/client.ts";
import { fileUses } from "#db/schema/files.ts";
import { storyImportParts, storyImports } from "#db/schema/stories.ts";
import { columnOf, type Mapping } from "./mapping.ts";
import { readRows } from "./parsing.server.ts";
import type { Survey } from "./survey.ts";

export type Outcome = "taken" | "repeated" | "skipped" | "refused" | "waiting";

export interface ReportedRow {
  readonly line: number;
  readonly outcome: Outcome;
  /** What it quotes of the row is without anything personal, as is `name`: a report outlives the file. */
  readonly reason: string;
  /** The row's own id, where the file has one, so that it is found again. */
  readonly name: string;
}

const writing = { escape_formulas: true, record_delimiter: "\r\n" } as const;

/** Lines of a report as they wait to be put in the order of the file. */
interface Part {
  readonly lines: readonly [line: number, text: string][];
  /** Nothing that comes later stands before one of these in the file. */
  readonly endsWindow: boolean;
}

export function reportPart(rows: readonly ReportedRow[], mapping: Mapping, endsWindow: boolean): string {
  const isNamed = columnOf(mapping, "row") !== undefined;
  const lines = rows.map(({ line, outcome, reason, name }): Part["lines"][number] => [
    line,
    stringify([[line, outcomeNames[outcome](), reason, ...(isNamed ? [name] : [])]], writing),
  ]);
  return JSON.stringify({ lines, endsWindow } satisfies Part);
}

const outcomeNames: Record<Outcome, () => string> = {
  taken: m.import_outcome_taken,
  repeated: m.import_outcome_repeated,
  skipped: m.import_outcome_skipped,
  refused: m.import_outcome_refused,
  waiting: m.import_outcome_waiting,
};

function header(survey: Survey, mapping: Mapping): string {
  const column = columnOf(mapping, "row");
  const names = column === undefined ? [] : [survey.columns[column]?.name ?? ""];
  // The mark at the beginning tells spreadsheets that this is UTF-8.
  return `\ufeff${stringify([[m.import_report_line(), m.import_report_outcome(), m.import_report_reason(), ...names]], writing)}`;
}

const partsAtOnce = 20;

/** Puts the pieces together, in the file store. */
export async function storeReport(world: World, importId: string, survey: Survey, mapping: Mapping): Promise<string> {
  async function* content() {
    yield Buffer.from(header(survey, mapping));
    let waiting: Part["lines"][number][] = [];
    for await (const parts of partsOf(world.db, importId)) {
      for (const { report } of parts) {
        const { lines, endsWindow } = JSON.parse(report) as Part;
        waiting.push(...lines);
        if (!endsWindow) continue;
        yield inOrder(waiting);
        waiting = [];
      }
    }
    yield inOrder(waiting);
  }
  const { hash } = await storeFile(world, content(), "text/csv");
  return hash;
}

function inOrder(lines: Part["lines"][number][]): Uint8Array {
  const sorted = lines.sort(([one], [other]) => one - other);
  return Buffer.from(sorted.map(([, text]) => text).join(""));
}

async function* partsOf(db: Database, importId: string) {
  let last = -1;
  for (;;) {
    const parts = await db.read
      .select({ number: storyImportParts.number, report: storyImportParts.report })
      .from(storyImportParts)
      .where(and(eq(storyImportParts.importId, importId), gt(storyImportParts.number, last)))
      .orderBy(asc(storyImportParts.number))
      .limit(partsAtOnce);
    if (parts.length === 0) return;
    last = parts.at(-1)?.number ?? last;
    yield parts;
  }
}

/** What has become of a row that waited. */
export interface ReportedAnswer {
  readonly line: number;
  readonly outcome: Outcome;
  readonly reason: string;
}

/** Writes a report anew with what has become of rows that waited, given in the order of the file. Returns its hash. */
export async function storeReportWith(world: World, hash: string, answers: AsyncIterator<ReportedAnswer>): Promise<string> {
  async function* content() {
    let answer = await answers.next();
    let lines: string[][] = [];
    for await (const row of readRows(world.files.open(hash), { encoding: "utf-8", delimiter: "," })) {
      if ("problem" in row) continue;
      const [line = "", outcome = "", reason = "", ...rest] = row.cells;
      const isAnswered = !answer.done && answer.value.line === Number(line);
      lines.push(
        isAnswered
          ? [line, outcomeNames[answer.value.outcome as Outcome](), answer.value.reason, ...rest]
          : [line, outcome, reason, ...rest],
      );
      if (isAnswered) answer = await answers.next();
      if (lines.length < linesAtOnce) continue;
      yield Buffer.from(stringify(lines, writing));
      lines = [];
    }
    yield Buffer.from(stringify(lines, writing));
  }
  async function* marked() {
    yield Buffer.from("\ufeff");
    yield* content();
  }
  return (await storeFile(world, marked(), "text/csv")).hash;
}

const linesAtOnce = 500;

/** Keeps the report of an import, in the place of the one that it had. */
export async function keepReport(
  tx: Transaction,
  row: { id: string; fileName: string; by: string },
  hash: string,
  now: Date,
): Promise<void> {
  const [before] = await tx.select({ hash: storyImports.reportHash }).from(storyImports).where(eq(storyImports.id, row.id));
  if (before?.hash === hash) return;
  const about = { kind: "story-import", id: row.id };
  if (before?.hash) {
    await tx
      .delete(fileUses)
      .where(and(eq(fileUses.aboutKind, about.kind), eq(fileUses.aboutId, about.id), eq(fileUses.hash, before.hash)));
  }
  const name = m.import_report_name({ name: row.fileName.replace(/\.[a-z0-9]{1,5}$/i, "") });
  await keepFile(tx, { hash, name, about, personId: row.by, now });
  await tx.update(storyImports).set({ reportHash: hash }).where(eq(storyImports.id, row.id));
}

/** Removes some of the pieces; false when none is left. */
export async function removeParts(db: Database, importId: string): Promise<boolean> {
  return db.write(async (tx) => {
    const parts = await tx
      .select({ number: storyImportParts.number })
      .from(storyImportParts)
      .where(eq(storyImportParts.importId, importId))
      .orderBy(asc(storyImportParts.number))
      .limit(partsAtOnce);
    if (parts.length === 0) return false;
    const numbers = parts.map(({ number }) => number);
    await tx.delete(storyImportParts).where(and(eq(storyImportParts.importId, importId), inArray(storyImportParts.number, numbers)));
    return true;
  });
}
