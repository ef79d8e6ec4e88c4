/** Scripts of workshops: what happens in which order, for how long, and who may do what meanwhile. */
import { z } from "zod";
import { mapRules, markers, markKinds, phaseKinds, type ScriptPhase } from "#db/words/workshops.ts";
import { lengthOf, mostDots } from "../workshops.ts";

export interface Script {
  /** Its name in an address. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** How to lead it. */
  readonly introduction: string;
  readonly minutes: number;
  /** Dots that each person votes with. */
  readonly dots: number;
  readonly phases: readonly ScriptPhase[];
}

export const fewestScripts = 3;

const words = (fewest: number, most: number) => z.string().trim().min(fewest).max(most);

const front = z.strictObject({
  title: words(4, 80),
  summary: words(20, 200),
  minutes: z.number().int().min(15).max(480),
  dots: z.number().int().min(1).max(mostDots),
  phases: z
    .array(
      z.strictObject({
        phase: z.enum(phaseKinds),
        minutes: z.number().int().min(1).max(120),
        map: z.enum(mapRules),
        marks: z.enum(markers),
        reveals: z.array(z.enum(markKinds)).default([]),
      }),
    )
    .min(3)
    .max(phaseKinds.length),
});

const fileName = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/** A file's name and its front matter and text, read apart. Throws what is wrong, in words that name the file. */
export function scriptFrom(file: string, fields: unknown, text: string): Script {
  const wrong = (mistake: string) => new Error(`content/workshop-scripts/${file}: ${mistake}`);
  const slug = fileName.exec(file)?.[1];
  if (!slug) throw wrong("its name should be like 90-minutes.md");
  const said = front.safeParse(fields);
  if (!said.success) throw wrong(said.error.issues.map(({ path, message }) => `${path.join(" ")}: ${message}`).join("; "));
  const { introduction, sections } = sectionsIn(text);
  const { phases, ...rest } = said.data;
  const mistakes = [
    ...(introduction.length < 60 ? ["it begins with an introduction of 60 characters or more"] : []),
    ...phases.flatMap(({ phase }) => ((sections.get(phase)?.length ?? 0) < 20 ? [`## ${phase}: what participants read is missing`] : [])),
    ...[...sections.keys()].flatMap((name) => (phases.some(({ phase }) => phase === name) ? [] : [`## ${name}: there is no such phase`])),
    ...orderMistakes(phases),
    ...(lengthOf(phases) === rest.minutes ? [] : [`minutes: the phases take ${lengthOf(phases)} together, not ${rest.minutes}`]),
  ];
  if (mistakes.length > 0) throw wrong(mistakes.join("; "));
  return {
    slug,
    ...rest,
    introduction,
    phases: phases.map(({ phase, ...rules }) => ({ kind: phase, ...rules, words: sections.get(phase) ?? "" })),
  };
}

/** What is marked must be revealed in a later phase or at the end, nothing can be revealed before it, and a phase stands once. */
function orderMistakes(phases: readonly { phase: (typeof phaseKinds)[number]; reveals: readonly string[] }[]): string[] {
  const marked = { claims: "claim", guesses: "feel", pains: "pain", votes: "vote" } as const;
  const at = (kind: string) => phases.findIndex(({ phase }) => phase === kind);
  const mistakes = phases.flatMap(({ phase, reveals }, place) => [
    ...(at(phase) === place ? [] : [`${phase} stands twice`]),
    ...reveals.flatMap((kind) => {
      const source = at(marked[kind as keyof typeof marked]);
      return source >= 0 && source < place ? [] : [`${phase} reveals ${kind}, which nobody marks before it`];
    }),
  ]);
  const revealed = (kind: string) => phases.some(({ reveals }) => reveals.includes(kind));
  for (const [kind, source] of Object.entries(marked)) {
    if (at(source) >= 0 && !revealed(kind)) mistakes.push(`${kind} are marked and never revealed`);
  }
  if (
    at("vote") >= 0 &&
    !phases[at("vote")]?.reveals.includes("pains") &&
    !phases.slice(0, at("vote")).some(({ reveals }) => reveals.includes("pains"))
  ) {
    mistakes.push("pains must be revealed before anybody votes on them");
  }
  return mistakes;
}

/** `## phase` and what participants read in it. */
function sectionsIn(text: string): { introduction: string; sections: Map<string, string> } {
  const [introduction = "", ...rest] = text.split(/^## /m);
  const sections = new Map(
    rest.map((section) => {
      const [name = "", ...lines] = section.split(/\r?\n/);
      return [name.trim(), lines.join("\n").trim()] as const;
    }),
  );
  return { introduction: introduction.trim(), sections };
}
