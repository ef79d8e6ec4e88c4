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

export const importanceWords: Record<string, () => string> = {
  "1": m.impact_importance_1,
  "2": m.impact_importance_2,
  "3": m.impact_importance_3,
  "4": m.impact_importance_4,
  "5": m.impact_importance_5,
};

export const unitWords: Record<string, () => string> = {
  minutes: m.impact_unit_minutes,
  hours: m.impact_unit_hours,
  days: m.impact_unit_days,
  weeks: m.impact_unit_weeks,
};

/** As the form of figures says them; nothing entered is empty. */
type FigureValues = Readonly<Record<string, unknown>>;

/** The fields of the form of figures with what stands in them and what was typed, in words. */
export function figureFields(stored: FigureValues, typed: FigureValues) {
  const said = (values: FigureValues, name: string) => String(values[name] ?? "");
  const field = (label: string, words: (values: FigureValues) => string) => ({ label, stored: words(stored), typed: words(typed) });
  return [
    field(m.impact_field_customers(), (values) => said(values, "customers")),
    field(m.impact_field_importance(), (values) => importanceWords[said(values, "importance")]?.() ?? said(values, "importance")),
    field(m.impact_field_wait(), (values) =>
      said(values, "wait") ? `${said(values, "wait")} ${unitWords[said(values, "unit")]?.()}` : "",
    ),
    field(m.impact_field_business(), (values) => said(values, "business")),
  ];
}
