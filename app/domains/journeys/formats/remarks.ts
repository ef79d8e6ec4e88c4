/** What became of lines and rows of a file, in words. */
import * as m from "#app/paraglide/messages.js";
import { type RemarkKind, refusals } from "./mermaid.ts";
import type { RowRefusal } from "./rows.ts";

export const remarkWords: Record<RemarkKind, () => string> = {
  "no-score": m.formats_remark_no_score,
  "score-is-no-number": m.formats_remark_no_number,
  "no-name": m.formats_remark_no_name,
  "after-semicolon": m.formats_remark_semicolon,
  "score-clamped": m.formats_remark_clamped,
  "colon-in-name": m.formats_remark_colon,
  "section-without-name": m.formats_remark_unnamed,
  "sign-in-section": m.formats_remark_sign,
  "actor-twice": m.formats_remark_twice,
};

/** Whether something of the line was left out. */
export const isRefusal = (kind: RemarkKind): boolean => (refusals as readonly string[]).includes(kind);

export const rowWords: Record<RowRefusal, () => string> = {
  "unknown-row": m.formats_row_unknown,
  "unknown-id": m.formats_row_unknown_id,
  "unknown-step": m.formats_row_unknown_step,
  "several-steps": m.formats_row_several_steps,
  "unknown-lane": m.formats_row_unknown_lane,
  "changed-meanwhile": m.formats_row_changed,
  "too-long": m.formats_row_too_long,
  "no-title": m.formats_row_no_title,
  "no-figure": m.formats_row_no_figure,
  "unknown-word": m.formats_row_unknown_word,
  "no-team": m.formats_row_no_team,
  "step-stays": m.formats_row_step_stays,
  "no-text": m.formats_row_no_text,
};
