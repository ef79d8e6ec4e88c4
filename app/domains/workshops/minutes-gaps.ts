/** What the minutes say of marks that they have nothing of: whether nobody asked, nothing was revealed, or nobody marked anything. */
import * as m from "#app/paraglide/messages.js";
import { type MarkKind, marksIn, type ScriptPhase } from "./workshops.ts";

interface Asked {
  /** Of the script. */
  readonly phases: readonly Pick<ScriptPhase, "kind">[];
  readonly revealed: Iterable<MarkKind>;
}

type Minuted = Exclude<MarkKind, "votes">;

const nobody: Record<Minuted, () => string> = {
  claims: m.workshops_minutes_claims_empty,
  guesses: m.workshops_minutes_guesses_empty,
  pains: m.workshops_minutes_pains_empty,
};

/** Undefined where the script has no part for them: then nothing is said of them at all. */
export function gapWords(kind: Minuted, { phases, revealed }: Asked): string | undefined {
  if (!phases.some((phase) => marksIn[phase.kind] === kind)) return undefined;
  return new Set(revealed).has(kind) ? nobody[kind]() : m.workshops_minutes_nothing();
}
