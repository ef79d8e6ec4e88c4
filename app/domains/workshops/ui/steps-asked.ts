/** Which steps somebody sees, and which of them they are asked about. */
import type { Inside } from "../showing.server.ts";

type Step = Inside["steps"][number];

/** Those of their group's stage; all where they were brought to a step of another one. An address may hold one from before. */
export function stepsFor(inside: Pick<Inside, "steps" | "stageId" | "focus">, asked: string | null): Inside["steps"] {
  const stepId = inside.steps.find(({ id }) => id === asked && id === inside.focus?.stepId)?.id;
  const group = inside.steps.filter(({ stageId }) => stageId === inside.stageId);
  return inside.stageId && (!stepId || group.some(({ id }) => id === stepId)) ? group : inside.steps;
}

/** The one in the address, or the next that is not marked; undefined where all are shown. */
export function stepInQuestion(
  kind: "claim" | "feel",
  { steps, own, asked }: { steps: readonly Step[]; own: Inside["own"]; asked: string | null },
): Step | undefined {
  const marked = markedIn(kind, own);
  return asked === "all" ? undefined : (steps.find(({ id }) => id === asked) ?? steps.find(({ id }) => !marked.has(id)));
}

export const markedIn = (kind: "claim" | "feel", own: Inside["own"]): ReadonlySet<string> =>
  new Set((kind === "claim" ? own.claims : own.guesses).map(({ stepId }) => stepId));
