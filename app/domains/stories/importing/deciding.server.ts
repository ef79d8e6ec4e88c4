/** Rows of a run, each with what is to become of it and what the report will say. */
import { newId } from "#app/shared/ids.ts";
import type { stories } from "#db/schema/stories.ts";
import type { StoryImport } from "./imports.queries.server.ts";
import { noteText, type RowReason, reasonText } from "./reasons.ts";
import type { Outcome, ReportedRow } from "./reporting.server.ts";
import type { NewStory, Note } from "./taking.ts";
import type { PlacedRow } from "./windows.server.ts";

export type Decided = { readonly line: number; readonly cells: readonly string[] } & (
  | { readonly story: typeof stories.$inferInsert; readonly departmentIds: readonly string[]; readonly notes: readonly Note[] }
  | { readonly outcome: Exclude<Outcome, "taken">; readonly reason: RowReason }
);

export function decideRow({ id, by }: Pick<StoryImport, "id" | "by">, placed: PlacedRow, now: Date): Decided {
  if (!("taking" in placed)) return { line: placed.row.line, cells: [], outcome: "refused", reason: { code: placed.row.problem } };
  const { row, taking, key, repeated } = placed;
  if (taking.outcome !== "taken") return { ...row, ...taking };
  if (repeated) return { ...row, outcome: "repeated", reason: { code: "repeated" } };
  const { departmentIds, toldOn, ...content } = taking.story;
  const story = {
    id: newId(),
    tellerId: by.id,
    ...content,
    toldAt: toldAt(toldOn, now),
    createdAt: now,
    importId: id,
    importKey: key,
  };
  return { ...row, story, departmentIds, notes: taking.notes };
}

/** Noon of its day in Greenwich, which is the same day nearly everywhere; never later than now. */
function toldAt(day: NewStory["toldOn"], now: Date): Date {
  const noon = day === null ? now : new Date(`${day}T12:00:00.000Z`);
  return noon > now ? now : noon;
}

/** `taken`: the ids of the stories that were not there yet. */
export function reportedRow(decided: Decided, taken: ReadonlySet<string>): ReportedRow {
  const { line, cells } = decided;
  if ("reason" in decided) return { line, cells, outcome: decided.outcome, reason: reasonText(decided.reason) };
  if (!taken.has(decided.story.id)) return { line, cells, outcome: "repeated", reason: reasonText({ code: "repeated" }) };
  return { line, cells, outcome: "taken", reason: decided.notes.map(noteText).join("; ") };
}
