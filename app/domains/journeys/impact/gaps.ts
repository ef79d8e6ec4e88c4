/** What lies between two steps that follow each other: waiting, and a change of the way in which customer and house speak. */
import type { Channel } from "#db/words/stories.ts";

/** Minutes in a unit, by the words that people write on a lane of figures. */
const minutesIn: readonly (readonly [pattern: RegExp, minutes: number])[] = [
  [/^(s|secs?|seconds?)$/, 1 / 60],
  [/^(m|mins?|minutes?)$/, 1],
  [/^(h|hrs?|hours?)$/, 60],
  [/^(d|days?|calendar days?|working days?)$/, 1_440],
  [/^(w|wks?|weeks?)$/, 10_080],
  [/^(months?)$/, 43_830],
];

/** How many minutes a measured figure is; undefined where its unit is no length of time. A month is a twelfth of 365.25 days. */
export function minutesOf({ value, unit }: { readonly value: number; readonly unit: string }): number | undefined {
  const word = unit.trim().toLowerCase().replace(/\.$/, "");
  const minutes = minutesIn.find(([pattern]) => pattern.test(word))?.[1];
  return minutes === undefined || !(value >= 0) ? undefined : value * minutes;
}

export interface GapStep {
  readonly stepId: string;
  /** Where customer and house speak there, as far as anybody says. */
  readonly channels: readonly Channel[];
  /** Minutes that the customer waits there, entered or measured; null where nobody says. */
  readonly wait: number | null;
}

export interface Gap {
  readonly fromStepId: string;
  readonly toStepId: string;
  readonly wait: number | null;
  /** Missing where the channel stays, or is not known on one side. */
  readonly change?: { readonly from: readonly Channel[]; readonly to: readonly Channel[] };
}

/** A gap of less than an hour is none that a customer would tell of as waiting between steps. */
export const leastWait = 60;

/**
 * The gaps along a map, in the customer's order: those at which a customer waits an hour or longer for the next step, and those
 * at which no channel of the one step goes on at the other. A step of which no channel is known is passed over, so that a
 * change on its far side is still seen.
 */
export function gapsAlong(steps: readonly GapStep[]): Gap[] {
  const gaps: Gap[] = [];
  let spoken: GapStep | undefined;
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1];
    const changes = spoken && step.channels.length > 0 && !step.channels.some((channel) => spoken?.channels.includes(channel));
    const waits = before && step.wait !== null && step.wait >= leastWait;
    if (before && (changes || waits)) {
      gaps.push({
        fromStepId: changes && spoken ? spoken.stepId : before.stepId,
        toStepId: step.stepId,
        wait: waits ? step.wait : null,
        ...(changes && spoken ? { change: { from: spoken.channels, to: step.channels } } : {}),
      });
    }
    if (step.channels.length > 0) spoken = step;
  }
  return gaps;
}

/** A length of time in the largest unit that leaves at least one of it: 90 minutes are 1.5 hours. */
export function lengthOf(minutes: number): { readonly value: number; readonly unit: "minutes" | "hours" | "days" | "weeks" } {
  const rounded = (value: number) => Math.round(value * 10) / 10;
  if (minutes < 60) return { value: rounded(minutes), unit: "minutes" };
  if (minutes < 1_440) return { value: rounded(minutes / 60), unit: "hours" };
  if (minutes < 20_160) return { value: rounded(minutes / 1_440), unit: "days" };
  return { value: rounded(minutes / 10_080), unit: "weeks" };
}
