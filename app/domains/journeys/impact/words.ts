/** What the words of this part are called. */
import * as m from "#app/paraglide/messages.js";
import { signed } from "../curve/words.ts";
import type { lengthOf } from "./gaps.ts";
import type { Change } from "./over-time.ts";
import type { RemedyState } from "./remedies.ts";

export const stateWords: Record<RemedyState, () => string> = {
  promised: m.impact_state_promised,
  "under-way": m.impact_state_under_way,
  done: m.impact_state_done,
  dropped: m.impact_state_dropped,
};

/** "+12", "−8 (few stories)", or that there is nothing to compare. */
export function changeWords({ by, weak }: Pick<Change, "by" | "weak">): string {
  if (by === null) return m.impact_no_change();
  return weak ? `${signed(by)} (${m.impact_few()})` : signed(by);
}

/** "3 days", "1.5 hours". */
export function lengthWords({ value, unit }: ReturnType<typeof lengthOf>): string {
  return lengths[unit]({ count: value });
}

const lengths = {
  minutes: m.impact_length_minutes,
  hours: m.impact_length_hours,
  days: m.impact_length_days,
  weeks: m.impact_length_weeks,
};
