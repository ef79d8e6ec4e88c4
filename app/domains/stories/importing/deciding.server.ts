/** Rows of a run, each with what is to become of it and what the report will say. */
import { newId } from "#app/shared/ids.ts";
import type { stories } from "#db/schema/stories.ts";
import type { StoryImport } from "./imports.queries.server.ts";
import { type RowReason, reasonText, remarkOf, waitsText } from "./reasons.ts";
import type { Outcome, ReportedRow } from "./reporting.server.ts";
import type { ScannedRow } from "./scanning.server.ts";
import type { NewStory, Note } from "./taking.ts";
import type { Found } from "./waiting.ts";

interface Source {
  readonly line: number;
  readonly name: string;
}

export interface TakenRow extends Source {
  readonly story: typeof stories.$inferInsert;
  readonly departmentIds: readonly string[];
  readonly notes: readonly Note[];
}

/** One in whose words something personal was found. */
export interface WaitingRow extends Source {
  readonly content: NewStory;
  readonly findings: readonly Found[];
  readonly key: string;
  readonly notes: readonly Note[];
}

export type Decided =
  | TakenRow
  | WaitingRow
  | (Source & { readonly outcome: Exclude<Outcome, "taken" | "waiting">; readonly reason: RowReason });

export function decideRow(found: Pick<StoryImport, "id" | "by">, { placed, findings, topics, name }: ScannedRow, now: Date): Decided {
  const { line } = placed.row;
  if (!("taking" in placed)) return { line, name, outcome: "refused", reason: { code: placed.row.problem } };
  const { taking, key, repeated } = placed;
  if (taking.outcome !== "taken") return { line, name, ...taking };
  if (repeated) return { line, name, outcome: "repeated", reason: { code: "repeated" } };
  const { story: content, notes } = taking;
  if (findings.length > 0) return { line, name, content, findings, key, notes };
  const { story, departmentIds } = storyOf(found, content, { key, now });
  return { line, name, notes, story: { ...story, topics: topics.length > 0 ? [...topics] : null }, departmentIds };
}

/** `now`: when the row was read. */
export function storyOf(
  { id, by }: Pick<StoryImport, "id" | "by">,
  { departmentIds, toldOn, ...content }: NewStory,
  { key, now }: { key: string; now: Date },
): Pick<TakenRow, "story" | "departmentIds"> {
  const story = {
    id: newId(),
    tellerId: by.id,
    ...content,
    toldAt: toldAt(toldOn, now),
    createdAt: now,
    importId: id,
    importKey: key,
  };
  return { story, departmentIds };
}

/** Noon of its day in Greenwich, which is the same day nearly everywhere; never later than now. */
function toldAt(day: NewStory["toldOn"], now: Date): Date {
  const noon = day === null ? now : new Date(`${day}T12:00:00.000Z`);
  return noon > now ? now : noon;
}

/** `taken`: the ids of the stories that were not there yet; `waiting`: the lines of the rows that wait now. */
export function reportedRow(decided: Decided, taken: ReadonlySet<string>, waiting: ReadonlySet<number>): ReportedRow {
  const { line, name } = decided;
  if ("reason" in decided) return { line, name, outcome: decided.outcome, reason: reasonText(decided.reason) };
  const isThere = "story" in decided ? !taken.has(decided.story.id) : !waiting.has(line);
  if (isThere) return { line, name, outcome: "repeated", reason: reasonText({ code: "repeated" }) };
  if ("story" in decided) return { line, name, outcome: "taken", reason: remarkOf(decided.notes) };
  const reason = [waitsText(decided.findings.map(({ kind }) => kind)), remarkOf(decided.notes)].filter(Boolean).join("; ");
  return { line, name, outcome: "waiting", reason };
}
