import * as m from "#app/paraglide/messages.js";
import type { LetterState, WeeklyPart } from "./weekly.ts";

const headings: Record<WeeklyPart, () => string> = {
  struggle: m.weekly_part_struggle,
  delight: m.weekly_part_delight,
  study: m.weekly_part_study,
  answer: m.weekly_part_answer,
};
export const headingOf = (part: WeeklyPart) => headings[part]();

const weekdays = [
  m.weekly_monday,
  m.weekly_tuesday,
  m.weekly_wednesday,
  m.weekly_thursday,
  m.weekly_friday,
  m.weekly_saturday,
  m.weekly_sunday,
];
/** 1 Monday … 7 Sunday. */
export const weekdayWord = (weekday: number) => weekdays[weekday - 1]?.() ?? "";

const days = [m.weekly_day_1, m.weekly_day_2, m.weekly_day_3, m.weekly_day_4, m.weekly_day_5, m.weekly_day_6, m.weekly_day_7];
/** The day by its name alone. */
export const dayWord = (weekday: number) => days[weekday - 1]?.() ?? "";

const states: Record<LetterState, () => string> = {
  mailed: m.weekly_state_mailed,
  "in-app": m.weekly_state_in_app,
  nothing: m.weekly_state_nothing,
  waiting: m.weekly_state_waiting,
  refused: m.weekly_state_refused,
  leaving: m.weekly_state_leaving,
};
export const stateWord = (state: LetterState) => states[state]();
