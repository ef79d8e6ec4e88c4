import { inArray } from "drizzle-orm";
import { privacySettingsOf } from "#app/domains/privacy/settings.queries.server.ts";
import type { World } from "#app/shared/world.ts";
import { stories } from "#db/schema/stories.ts";
import type { DateFormat } from "./dates.ts";
import { oursOf, type StoryImport } from "./imports.queries.server.ts";
import { makeKeys } from "./keys.server.ts";
import type { TextField } from "./mapping.ts";
import { readRows } from "./parsing.server.ts";
import { planOf } from "./plan.ts";
import type { RowReason } from "./reasons.ts";
import { findingsOf } from "./scanning.server.ts";
import { sameValue } from "./survey.ts";
import { type NewStory, takeRow } from "./taking.ts";
import type { Found } from "./waiting.ts";
import { type Marked, markedTexts } from "./waiting-view.server.ts";

/** Counts are exact up to so many rows. */
export const previewedRows = 20_000;
const shownRows = 10;

export interface Preview {
  /** Rows looked at, and whether they were all. */
  readonly rows: number;
  readonly whole: boolean;
  readonly taken: number;
  readonly repeated: number;
  readonly skipped: number;
  readonly refused: number;
  /** The first that would become stories, with what looks personal in them. */
  readonly stories: readonly { readonly line: number; readonly story: NewStory; readonly marked: Record<TextField, Marked[]> }[];
  /** How many of the first rows hold something personal: they would wait for an editor. */
  readonly personal: { readonly rows: number; readonly of: number };
  /** The first that would not, and all of them by their reason. */
  readonly left: readonly { readonly line: number; readonly reason: RowReason; readonly cells: string }[];
  readonly reasons: readonly { readonly reason: RowReason; readonly line: number; readonly count: number }[];
  readonly formats: readonly { readonly format: DateFormat; readonly count: number }[];
  /** Days that another format of the list would have read otherwise. */
  readonly ambiguous: number;
  /** Cells whose value is not mapped, or lies outside the scale, and which are left empty. */
  readonly leftEmpty: number;
}

/** Goes through the beginning of the file as a run would, and writes nothing. */
export async function previewImport(world: World, { fileHash, survey, mapping }: StoryImport): Promise<Preview> {
  const plan = planOf(mapping, survey.columns.length, await oursOf(world.db.read), world.clock.now());
  const keyOf = makeKeys(survey, mapping);
  const tally = makeTally();
  let header = true;
  for await (const row of readRows(world.files.open(fileHash), survey)) {
    if ("problem" in row) tally.left(row.line, "refused", { code: row.problem }, []);
    else if (header) header = false;
    else if (tally.full()) break;
    else {
      const taking = takeRow(row.cells, plan);
      if (taking.outcome !== "taken") tally.left(row.line, taking.outcome, taking.reason, row.cells);
      else tally.take(row.line, keyOf(row.cells), taking);
    }
  }
  const there = await keysThere(world, tally.keys());
  const settings = await privacySettingsOf(world.db.read);
  const sample = tally.sample(there);
  const findings = await findingsOf(
    world,
    sample.map(({ story }) => ({ story, kept: [] })),
    settings,
  );
  return tally.result(
    there,
    sample.map((one, at) => ({ ...one, findings: findings[at] ?? [] })),
  );
}

/** So many rows are looked through for what is personal: whoever previews waits for it. */
const scannedRows = 300;

type Looked = { readonly line: number; readonly story: NewStory; readonly findings: readonly Found[] };
type Taken = Extract<ReturnType<typeof takeRow>, { outcome: "taken" }>;

function makeTally() {
  const keys = new Map<string, number>();
  const reasons = new Map<string, { reason: RowReason; line: number; count: number }>();
  const formats = new Map<DateFormat, number>();
  const taken: { line: number; key: string; story: NewStory }[] = [];
  const left: { line: number; reason: RowReason; cells: string }[] = [];
  const counts = { repeated: 0, skipped: 0, refused: 0 };
  let rows = 0;
  let over = false;
  let ambiguous = 0;
  let leftEmpty = 0;

  function giveReason(line: number, reason: RowReason, cells: readonly string[], count = 1): void {
    // One line for each sort of reason: of what the administrator listed, each value is one; of broken dates not each date.
    const isListed = reason.code === "value-left-out" || reason.code === "unwanted" || reason.code === "unwanted-cell";
    const sort = [reason.code, "field" in reason ? reason.field : "", isListed ? sameValue(reason.value) : ""].join(":");
    const known = reasons.get(sort);
    if (known) known.count += count;
    else reasons.set(sort, { reason, line, count });
    if (left.length < shownRows) left.push({ line, reason, cells: cells.filter(Boolean).join(" · ").slice(0, 200) });
  }

  return {
    full() {
      over = rows === previewedRows;
      return over;
    },
    keys: () => [...keys.keys()],
    left(line: number, outcome: "skipped" | "refused", reason: RowReason, cells: readonly string[]) {
      rows += 1;
      counts[outcome] += 1;
      giveReason(line, reason, cells);
    },
    take(line: number, key: string, { story, notes }: Taken) {
      rows += 1;
      if (keys.has(key)) {
        counts.repeated += 1;
        giveReason(line, { code: "repeated" }, [story.happened]);
        return;
      }
      keys.set(key, line);
      // More than are looked at, because some of them may be there already.
      if (taken.length < scannedRows * 2) taken.push({ line, key, story });
      for (const note of notes) {
        if (note.code !== "format") leftEmpty += 1;
        else {
          formats.set(note.format, (formats.get(note.format) ?? 0) + 1);
          if (note.ambiguous) ambiguous += 1;
        }
      }
    },
    sample: (there: ReadonlySet<string>) => taken.filter(({ key }) => !there.has(key)).slice(0, scannedRows),
    result(there: ReadonlySet<string>, sample: readonly Looked[]): Preview {
      const [first] = there;
      if (first !== undefined) giveReason(keys.get(first) ?? 0, { code: "repeated" }, [], there.size);
      return {
        rows,
        whole: !over,
        taken: keys.size - there.size,
        repeated: counts.repeated + there.size,
        skipped: counts.skipped,
        refused: counts.refused,
        stories: sample.slice(0, shownRows).map(({ line, story, findings }) => ({ line, story, marked: markedTexts({ story, findings }) })),
        personal: { rows: sample.filter(({ findings }) => findings.length > 0).length, of: sample.length },
        left,
        reasons: [...reasons.values()].sort((one, other) => other.count - one.count),
        formats: [...formats].map(([format, count]) => ({ format, count })),
        ambiguous,
        leftEmpty,
      };
    },
  };
}

const keysAtOnce = 500;

/** Which of these rows are stories already. */
async function keysThere(world: World, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    const rows = await world.db.read
      .select({ key: stories.importKey })
      .from(stories)
      .where(inArray(stories.importKey, keys.slice(at, at + keysAtOnce)));
    for (const { key } of rows) if (key) there.add(key);
  }
  return there;
}
