/** What the ways of knowing a feeling are called. */
import * as m from "#app/paraglide/messages.js";
import { type CurvePoint, drawnAt, type Evidence, type PointStyle } from "./curve.ts";

export const styleWords: Record<PointStyle, () => string> = {
  computed: m.curve_style_computed,
  weak: m.curve_style_weak,
  override: m.curve_style_override,
  assumption: m.curve_style_assumption,
};

export const evidenceWords: Record<Evidence, () => string> = {
  none: m.curve_evidence_none,
  assumption: m.curve_evidence_assumption,
  "one-story": m.curve_evidence_one_story,
  several: m.curve_evidence_several,
  measured: m.curve_evidence_measured,
};

/** "+20", "−35": with the sign that stands for minus. */
export const signed = (pleasure: number): string => (pleasure > 0 ? `+${pleasure}` : String(pleasure).replace("-", "−"));

/** A point in words, for who hears it. */
export function pointWords(point: CurvePoint): string {
  const drawn = drawnAt(point);
  if (!drawn) return m.curve_no_value();
  const stories = point.computed ? `, ${m.curve_stories({ count: point.computed.count })}` : "";
  return `${signed(drawn.pleasure)}, ${styleWords[drawn.style]()}${stories}`;
}
