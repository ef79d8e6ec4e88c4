import * as m from "#app/paraglide/messages.js";
import type { Confidence, StudyMethod, StudyStanding } from "#db/words/insights.ts";
import type { Freshness } from "../filter.ts";

export const methodWords: Record<StudyMethod, () => string> = {
  interviews: m.insights_method_interviews,
  survey: m.insights_method_survey,
  usability: m.insights_method_usability,
  diary: m.insights_method_diary,
  observation: m.insights_method_observation,
  data: m.insights_method_data,
  workshop: m.insights_method_workshop,
  mixed: m.insights_method_mixed,
};

export const confidenceWords: Record<Confidence, () => string> = {
  high: m.insights_confidence_high,
  medium: m.insights_confidence_medium,
  low: m.insights_confidence_low,
};

export const standingWords: Record<Exclude<StudyStanding, "current">, () => string> = {
  due: m.insights_standing_due,
  superseded: m.insights_standing_superseded,
  retired: m.insights_standing_retired,
};

export const freshWords: Record<Freshness, () => string> = {
  current: m.insights_fresh_current,
  due: m.insights_fresh_due,
  past: m.insights_fresh_past,
};

/** How many studies and findings were found, as far as they were counted. */
export const insightsCounted = ({ count, more }: { count: number; more: boolean }): string =>
  more ? m.search_insights_more({ count }) : m.search_insights_found({ count });
