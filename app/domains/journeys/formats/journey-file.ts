/**
 * A whole journey as one JSON file: the map, and the rows that hang on its steps. What was written is read again as it was,
 * byte for byte. The published JSON Schema is made from the same words (`journeyFileSchema`).
 */
import * as z from "zod";
import { claimConfidences, claimFrequencies, claimRoles } from "#db/words/journeys.ts";
import { channels } from "#db/words/stories.ts";
import { mapInput, mapShape } from "../board/map.input.ts";
import { type JourneyMap, type Step, stepsOf } from "../board/map.ts";
import { longestAsk, longestGives, longestNote, mostAsks } from "../claims/claims.ts";
import { type FileMistake, jsonMistake, mistakeWords } from "./file-mistakes.ts";

export const formatName = "alongside-journey";
const schemaAddress = "/journeys/map.schema.json";

const id = z.uuid();
const pleasure = z.int().min(-100).max(100);
const moment = z.iso.datetime();
const name = z.string().max(200);

/** A feeling that an editor believes in. */
const assumption = z.strictObject({
  stepId: id,
  sketchId: id.nullable(),
  pleasure,
  /** As the file it came from had it. */
  rawScore: z.string().max(40).nullable(),
  note: z.string().max(longestNote).nullable(),
});

const override = z.strictObject({ stepId: id, sketchId: id.nullable(), pleasure, reason: z.string().min(1).max(longestNote) });

const claim = z.strictObject({
  id,
  stepId: id,
  team: name,
  department: name,
  role: z.enum(claimRoles),
  channel: z.enum(channels).nullable(),
  frequency: z.enum(claimFrequencies).nullable(),
  asks: z.array(z.string().min(1).max(longestAsk)).max(mostAsks),
  gives: z.string().max(longestGives).nullable(),
  handsOverTo: z.strictObject({ team: name, department: name }).nullable(),
  note: z.string().max(longestNote).nullable(),
  confidence: z.enum(claimConfidences),
  saidBy: name,
  saidAt: moment,
  confirmed: z.boolean(),
});

/** A story is named, not told: whoever may read it finds it under this id. */
const attachedStory = z.strictObject({ stepId: id, sketchId: id.nullable(), storyId: id });

/** Neither is a finding: the id that it has in its study. */
const attachedFinding = z.strictObject({ stepId: id, sketchId: id.nullable(), findingId: id });

const shape = {
  $schema: z.string().optional(),
  format: z.literal(formatName),
  version: z.literal(1),
  map: mapShape,
  assumptions: z.array(assumption).max(20_000),
  overrides: z.array(override).max(20_000),
  claims: z.array(claim).max(20_000),
  stories: z.array(attachedStory).max(20_000),
  /** Files that were written before maps held findings have none. */
  findings: z.array(attachedFinding).max(20_000).default([]),
};

export type JourneyFile = Omit<z.infer<z.ZodObject<typeof shape>>, "map"> & { map: JourneyMap };

export type FileAssumption = z.infer<typeof assumption>;

const whole = z.strictObject({ ...shape, map: mapInput }).superRefine(({ map, ...rows }, context) => {
  const steps = new Set(stepsOf(map).map((step) => step.id));
  const sketches = new Set(map.sketches.map((sketch) => sketch.id));
  for (const list of ["assumptions", "overrides", "claims", "stories", "findings"] as const) {
    for (const [at, row] of rows[list].entries()) {
      if (!steps.has(row.stepId)) context.addIssue({ code: "custom", path: [list, at, "stepId"], message: "No step has this id." });
      if ("sketchId" in row && row.sketchId && !sketches.has(row.sketchId)) {
        context.addIssue({ code: "custom", path: [list, at, "sketchId"], message: "No customer sketch has this id." });
      }
    }
  }
});

export function writeJourneyFile(file: Omit<JourneyFile, "$schema" | "format" | "version">): string {
  const { map, assumptions, overrides, claims, stories, findings } = file;
  const rows = { assumptions, overrides, claims, stories, findings };
  const written = { $schema: schemaAddress, format: formatName, version: 1, map: inOrder(map), ...rows };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** Fields in the order of the schema, whatever order they came in: the same map is the same bytes. */
function inOrder({ kind, title, summary, sketches, stages, lanes, cards, arrows }: JourneyMap): JourneyMap {
  return {
    kind,
    title,
    summary,
    sketches: sketches.map(({ id, order, title, text }) => ({ id, order, title, text })),
    stages: stages.map(({ id, order, title, steps }) => ({ id, order, title, steps: steps.map(stepInOrder) })),
    lanes: lanes.map(({ id, order, kind, title, sketchId }) => ({ id, order, kind, title, sketchId })),
    cards: cards.map(({ id, order, laneId, from, to, text, figure, picture, channel, opens }) => ({
      id,
      order,
      laneId,
      from,
      to,
      text,
      figure: figure && { value: figure.value, unit: figure.unit, on: figure.on, source: figure.source },
      picture: picture && { file: picture.file, alt: picture.alt },
      channel,
      opens,
    })),
    arrows: arrows.map(({ id, from, to, label }) => ({ id, from, to, label })),
  };
}

const stepInOrder = ({ id, order, title, opens, steps }: Step): Step => ({ id, order, title, opens, steps: steps.map(stepInOrder) });

const mostMistakes = 50;

export type FileReading =
  | { readonly file: JourneyFile }
  | { readonly refused: "no-json" | "no-map"; readonly mistakes: readonly FileMistake[] };

/** Reads a file that this or another program wrote. All of it or nothing: what is wrong is listed by its place. */
export function readJourneyFile(text: string): FileReading {
  const plain = text.replace(/^\uFEFF/, "");
  let parsed: unknown;
  try {
    parsed = JSON.parse(plain);
  } catch (error) {
    return { refused: "no-json", mistakes: [jsonMistake(plain, error as Error)] };
  }
  const read = whole.safeParse(parsed, { error: mistakeWords });
  if (read.success) return { file: read.data };
  const mistakes = read.error.issues.slice(0, mostMistakes).map(({ path, message }) => ({ where: path.join("."), what: message }));
  return { refused: "no-map", mistakes };
}

/** JSON Schema 2020-12 of the file, for other programs. */
export function journeyFileSchema(): object {
  const schema = z.toJSONSchema(z.strictObject(shape), { io: "input", unrepresentable: "any" });
  return { ...schema, $id: schemaAddress, title: "A journey map of Alongside", description: "See docs/journey-files.md" };
}
