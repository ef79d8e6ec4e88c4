import * as m from "#app/paraglide/messages.js";
import type { Remark } from "../importing/reading.ts";

const words: Record<Remark["kind"], (what: { what: string }) => string> = {
  "unknown-key": m.insights_remark_unknown_key,
  "wrong-key": m.insights_remark_wrong_key,
  "no-front-matter": () => m.insights_remark_no_front(),
  "title-missing": m.insights_remark_title,
  "answer-missing": () => m.insights_remark_answer(),
  shortened: m.insights_remark_shortened,
  "image-missing": m.insights_remark_image,
  "image-refused": m.insights_remark_image_refused,
  html: m.insights_remark_html,
  template: m.insights_remark_template,
  link: m.insights_remark_link,
  "too-long": () => m.insights_remark_too_long(),
  "not-text": () => m.insights_remark_not_text(),
  "not-taken": () => m.insights_remark_not_taken(),
};

/** What could not be taken, in words. */
export const remarkWords = ({ kind, what }: Pick<Remark, "kind" | "what">): string => words[kind]({ what });
