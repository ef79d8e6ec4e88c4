/** Looks for what identifies a customer in the rows of a run, in the thread beside, while the rows before them are written. */
import type { Finding, FindingSettings } from "#app/domains/privacy/findings.ts";
import type { SensitiveTopic } from "#app/domains/privacy/topics.ts";
import type { World } from "#app/shared/world.ts";
import { type TextField, textFields } from "./mapping.ts";
import type { Note } from "./taking.ts";
import { answered, type Choosing, type Found, redacted, type WaitingStory } from "./waiting.ts";
import type { Batch, PlacedRow } from "./windows.server.ts";

export interface ScannedRow {
  /** What the row quotes for the report is without anything personal; the words of its story are as they were. */
  readonly placed: PlacedRow;
  /** What was found in the words of its story. */
  readonly findings: readonly Found[];
  /** What its words may touch, by a list of words: nobody who told it can be asked. */
  readonly topics: readonly SensitiveTopic[];
  /** The cell that names the row in the report, without anything personal; empty where no column does. */
  readonly name: string;
}

export interface ScannedBatch {
  readonly rows: readonly ScannedRow[];
  readonly endsWindow: boolean;
}

export interface Scan {
  readonly settings: FindingSettings;
  readonly nameColumn: number | undefined;
  readonly signal?: AbortSignal;
}

const longestName = 120;

/** Each batch is looked through while the one before it is being used. */
export async function* scannedBatches(world: World, batches: AsyncIterable<Batch>, scan: Scan): AsyncGenerator<ScannedBatch> {
  let before: Promise<ScannedBatch> | undefined;
  for await (const { rows, endsWindow } of batches) {
    const coming = scanRows(world, rows, scan).then((scanned) => ({ rows: scanned, endsWindow }));
    // Awaited in its turn; until then a failure is nobody's.
    coming.catch(() => undefined);
    if (before) yield await before;
    before = coming;
  }
  if (before) yield await before;
}

export async function scanRows(world: World, rows: readonly PlacedRow[], { settings, nameColumn, signal }: Scan): Promise<ScannedRow[]> {
  const texts = new Set<string>();
  const nameOf = (placed: PlacedRow) =>
    nameColumn === undefined || !("taking" in placed) ? "" : (placed.row.cells[nameColumn] ?? "").slice(0, longestName).toWellFormed();
  for (const placed of rows) {
    for (const text of [nameOf(placed), ...quotedBy(placed)]) texts.add(text);
    for (const field of fieldsOf(placed)) texts.add(field.text);
  }
  const asked = [...texts].filter(Boolean);
  const answers = asked.length === 0 ? [] : await world.aside.do<Finding[][]>("privacy.findings", { texts: asked, settings }, signal);
  const found = new Map(asked.map((text, at) => [text, answers[at] ?? []]));
  const wholes = rows.map((placed) =>
    fieldsOf(placed)
      .map(({ text }) => text)
      .join("\n"),
  );
  const topics = await world.aside.do<SensitiveTopic[][]>("privacy.topics", { texts: wholes }, signal);
  const without = (text: string) => redacted(text, found.get(text) ?? []);
  return rows.map((placed, at) => ({
    topics: topics[at] ?? [],
    placed: quoting(placed, without),
    findings: fieldsOf(placed).flatMap(({ field, text }) =>
      (found.get(text) ?? []).map(({ start, end, kind }): Found => ({ field, start, end, kind })),
    ),
    name: without(nameOf(placed)),
  }));
}

/** The words that readers would see; none of a row that becomes no story. */
function fieldsOf(placed: PlacedRow): { field: TextField; text: string }[] {
  if (!("taking" in placed) || placed.repeated || placed.taking.outcome !== "taken") return [];
  const { story } = placed.taking;
  return textFields.flatMap((field) => (story[field] ? [{ field, text: story[field] }] : []));
}

/** Cells that the report quotes: in the reason why a row is left out, or in what is remarked on one that is taken. */
function quotedBy(placed: PlacedRow): string[] {
  if (!("taking" in placed)) return [];
  const { taking } = placed;
  const quoting: readonly object[] = taking.outcome === "taken" ? taking.notes : [taking.reason];
  return quoting.flatMap((one) => ("value" in one ? [String(one.value)] : []));
}

function quoting(placed: PlacedRow, without: (text: string) => string): PlacedRow {
  if (!("taking" in placed)) return placed;
  const { taking } = placed;
  const clean = <One extends object>(one: One): One => ("value" in one ? { ...one, value: without(String(one.value)) } : one);
  return taking.outcome === "taken"
    ? { ...placed, taking: { ...taking, notes: taking.notes.map((note): Note => clean(note)) } }
    : { ...placed, taking: { ...taking, reason: clean(taking.reason) } };
}

const mostRounds = 3;

/**
 * Rows after an answer, looked at again: what a replacement uncovers is answered alike, and what `choose` says nothing of is
 * left to be answered.
 */
export async function lookAgain(
  world: World,
  rows: readonly WaitingStory[],
  { choose, settings, signal }: { choose: Choosing; settings: FindingSettings; signal?: AbortSignal | undefined },
): Promise<WaitingStory[]> {
  const looked = [...rows];
  for (let round = 0; round < mostRounds; round += 1) {
    // Where nothing was replaced the text is as it was, and all that was found in it is answered.
    const places = [...looked.keys()].filter((at) => looked[at]?.findings.length === 0 && (looked[at]?.replaced.length ?? 0) > 0);
    const again = places.flatMap((at) => looked[at] ?? []);
    const found = await findingsOf(world, again, settings, signal);
    const uncovered = places.flatMap((at, place) => ((found[place]?.length ?? 0) > 0 ? [{ at, findings: found[place] ?? [] }] : []));
    if (uncovered.length === 0) return looked;
    for (const { at, findings } of uncovered) {
      const row = looked[at];
      if (row) looked[at] = round < mostRounds - 1 ? answered({ ...row, findings }, choose) : { ...row, findings };
    }
  }
  return looked;
}

/** What is found in the words of stories, but for what somebody has called not personal. */
export async function findingsOf(
  world: World,
  rows: readonly Pick<WaitingStory, "story" | "kept">[],
  settings: FindingSettings,
  signal?: AbortSignal,
): Promise<Found[][]> {
  if (rows.length === 0) return [];
  const texts = rows.flatMap(({ story }) => textFields.map((field) => story[field] ?? ""));
  const answers = await world.aside.do<Finding[][]>("privacy.findings", { texts, settings }, signal);
  return rows.map(({ kept }, at) => {
    const isKept = ({ kind, text }: Finding) => kept.some((one) => one.kind === kind && one.words === text);
    return textFields.flatMap((field, place) =>
      (answers[at * textFields.length + place] ?? [])
        .filter((finding) => !isKept(finding))
        .map(({ start, end, kind }): Found => ({ field, start, end, kind })),
    );
  });
}
