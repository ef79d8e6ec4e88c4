/** Journeys that most organisations have, as something to begin a map with. */
import { z } from "zod";
import { channels } from "#db/words/stories.ts";

/** What a template says of a step, each in a lane of its own. */
const stepWords = ["thinking", "channel", "backstage", "ask"] as const;

export interface TemplateStep {
  readonly title: string;
  /** What a customer may think here, in their words. */
  readonly thinking: string;
  readonly channel: (typeof channels)[number];
  /** What goes on behind the scenes, or who should know. */
  readonly backstage: string;
  /** What to ask customers about this step. */
  readonly ask: string;
}

export interface TemplateStage {
  readonly title: string;
  readonly steps: readonly TemplateStep[];
}

export interface Template {
  /** Its name in an address. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** How to work with it. */
  readonly introduction: string;
  /** Customers to make the map for. */
  readonly sketches: readonly string[];
  readonly stages: readonly TemplateStage[];
}

export const fewestTemplates = 8;

const words = (fewest: number, most: number) => z.string().trim().min(fewest).max(most);

const front = z.strictObject({
  title: words(4, 60),
  summary: words(20, 160),
  sketches: z.array(words(10, 120)).min(1).max(4),
});

const step = z.strictObject({
  title: words(3, 80),
  thinking: words(3, 160),
  channel: z.enum(channels),
  backstage: words(10, 200),
  ask: words(10, 160).endsWith("?", { error: "what to ask is a question" }),
});

const body = z.strictObject({
  introduction: words(60, 500),
  stages: z
    .array(z.strictObject({ title: words(3, 60), steps: z.array(step).min(1).max(6) }))
    .min(3)
    .max(8),
});

const fileName = /^([a-z]+(?:-[a-z]+)*)\.md$/;

/** A file's name and its front matter and text, read apart. Throws what is wrong, in words that name the file. */
export function templateFrom(file: string, fields: unknown, text: string): Template {
  const slug = fileName.exec(file)?.[1];
  if (!slug) throw new Error(`content/journey-templates/${file}: its name should be like moving-house.md`);
  const [said, outlined] = [front.safeParse(fields), body.safeParse(outlineIn(text))];
  const mistakes = [...(said.error?.issues ?? []), ...(outlined.error?.issues ?? [])];
  if (!said.success || !outlined.success) {
    const listed = mistakes.map(
      ({ path, message }) => `${path.map((one) => (typeof one === "number" ? one + 1 : String(one))).join(" ")}: ${message}`,
    );
    throw new Error(`content/journey-templates/${file}: ${listed.join("; ")}`);
  }
  return { slug, ...said.data, ...outlined.data };
}

/** `## stage`, `### step`, and below it a list of what is said in which lane. */
function outlineIn(text: string) {
  const introduction: string[] = [];
  const stages: { title: string; steps: Record<string, string>[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, stage] = /^## (.+)$/.exec(line) ?? [];
    const [, title] = /^### (.+)$/.exec(line) ?? [];
    const [, lane, said] = /^- ([a-z]+): (.+)$/.exec(line) ?? [];
    const step = stages.at(-1)?.steps.at(-1);
    if (stage) stages.push({ title: stage, steps: [] });
    else if (title) stages.at(-1)?.steps.push({ title });
    else if (lane && said && step) step[lane] = (stepWords as readonly string[]).includes(lane) && lane in step ? "" : said;
    else if (line.trim() !== "" && stages.length === 0) introduction.push(line.trim());
    else if (line.trim() !== "") stages.at(-1)?.steps.push({ title: line });
  }
  return { introduction: introduction.join(" "), stages };
}
