import * as m from "#app/paraglide/messages.js";
import { confidences, studyMethods } from "#db/words/insights.ts";
import type { Remark } from "../importing/reading.ts";
import { studyLimits } from "../insights.ts";

/** Writes a number as the reader does. */
type Written = (number: number) => string;
type Words = (remark: Remark, written: Written) => string;

/** Rounded up, so that what is too large never reads as large as it may be. */
const megabytes = (bytes: number, written: Written) => m.insights_size_mb({ size: written(Math.ceil((bytes / 1_048_576) * 10) / 10) });

const words: Record<Remark["kind"], Words> = {
  "unknown-key": ({ what }) => m.insights_remark_unknown_key({ what }),
  "wrong-key": ({ what, key }, written) => m.insights_remark_wrong_key({ what, expected: expectedOf(key ?? what, written) }),
  "broken-front": ({ what }) => m.insights_remark_broken_front({ what }),
  "no-front-matter": () => m.insights_remark_no_front(),
  "title-missing": ({ what }) => m.insights_remark_title({ what }),
  "answer-missing": () => m.insights_remark_answer(),
  shortened: ({ what, most }, written) => m.insights_remark_shortened({ what, most: written(most ?? studyLimits.title) }),
  "topics-left": ({ what, most = studyLimits.topics }) => m.insights_remark_topics_left({ what, most }),
  "said-here": ({ what, key }) => saidHere[key ?? what]?.({ what }) ?? m.insights_remark_said_here({ what }),
  "review-gone": ({ what }) => m.insights_remark_review_gone({ what }),
  "owner-unknown": ({ what }) => m.insights_remark_owner({ what }),
  "department-unknown": ({ what }) => m.insights_remark_department({ what }),
  "audience-left": () => m.insights_remark_audience(),
  "evidence-left": ({ what }) => m.insights_remark_evidence({ what }),
  "image-missing": ({ what }) => m.insights_remark_image({ what }),
  "image-refused": ({ what }) => m.insights_remark_image_refused({ what }),
  html: ({ what }) => m.insights_remark_html({ what }),
  template: ({ what }) => m.insights_remark_template({ what }),
  link: ({ what }) => m.insights_remark_link({ what }),
  "too-long": ({ what, is, most }, written) =>
    m.insights_remark_too_long({ is: is ? written(is) : what, most: written(most ?? studyLimits.body) }),
  "too-large": ({ is, most = 0 }, written) =>
    is
      ? m.insights_remark_too_large({ is: megabytes(is, written), most: megabytes(most, written) })
      : m.insights_remark_larger({ most: megabytes(most, written) }),
  "no-room": ({ most = 0 }, written) => m.insights_remark_no_room({ most: megabytes(most, written) }),
  "too-many": ({ most = 0 }) => m.insights_remark_too_many({ most }),
  "not-text": () => m.insights_remark_not_text(),
  "broken-zip": () => m.insights_remark_broken_zip(),
  "image-unused": () => m.insights_remark_image_unused(),
  "wrong-type": () => m.insights_remark_wrong_type(),
  "leads-out": () => m.insights_remark_leads_out(),
  "not-taken": () => m.insights_remark_not_taken(),
  more: ({ is = 0 }, written) => m.insights_remark_more({ count: written(is) }),
};

const saidHere: Record<string, (said: { what: string }) => string> = {
  published: m.insights_remark_published,
  notes: m.insights_remark_notes,
  note: m.insights_remark_note,
};

const expected: Record<string, (written: Written) => string> = {
  title: (written) => m.insights_expected_title({ most: written(studyLimits.title) }),
  answer: (written) => m.insights_expected_answer({ most: written(studyLimits.answer) }),
  question: (written) => m.insights_expected_words({ most: written(studyLimits.words) }),
  confidence_why: (written) => m.insights_expected_words({ most: written(studyLimits.words) }),
  market: (written) => m.insights_expected_words({ most: written(studyLimits.line) }),
  product: (written) => m.insights_expected_words({ most: written(studyLimits.line) }),
  method: () => m.insights_expected_one_of({ words: studyMethods.join(", ") }),
  confidence: () => m.insights_expected_one_of({ words: confidences.join(", ") }),
  sample: () => m.insights_expected_sample(),
  fieldwork: () => m.insights_expected_fieldwork(),
  topics: () => m.insights_expected_topics(),
  source: () => m.insights_expected_source(),
  published: () => m.insights_expected_day(),
  owner: () => m.insights_expected_owner(),
  review: () => m.insights_expected_day(),
  audience: () => m.insights_expected_audience(),
  findings: () => m.insights_expected_findings({ most: studyLimits.findings }),
};

const expectedOf = (key: string, written: Written) =>
  (Object.hasOwn(expected, key) && expected[key]?.(written)) || m.insights_expected_else();

/** What could not be taken, in words. */
export const remarkWords = (remark: Remark, written: Written): string => words[remark.kind](remark, written);

type GroupWords = (group: { count: number; from: number; to: number; keys: string }) => string;

/** Of what there may be very much. */
const groupWords: Partial<Record<Remark["kind"], GroupWords>> = {
  "image-missing": m.insights_remarks_image,
  "image-refused": m.insights_remarks_image_refused,
  "unknown-key": m.insights_remarks_unknown_key,
  html: m.insights_remarks_html,
  template: m.insights_remarks_template,
  link: m.insights_remarks_link,
};

export interface RemarkGroup {
  readonly kind: Remark["kind"];
  /** What they have in common, in words; missing where each stands for itself. */
  readonly title?: string;
  readonly remarks: readonly Remark[];
}

const first: readonly Remark["kind"][] = ["image-missing", "image-refused"];
const last: readonly Remark["kind"][] = ["unknown-key", "link", "template", "html", "more"];
const placeOf = (kind: Remark["kind"]) => (first.includes(kind) ? first.indexOf(kind) - first.length : last.indexOf(kind) + 1);

/** By what they say: missing images first, and last what is only shown otherwise. */
export function groupedRemarks(remarks: readonly Remark[]): RemarkGroup[] {
  const groups = [...Map.groupBy(remarks, ({ kind }) => kind)].map(([kind, all]): RemarkGroup => {
    const say = groupWords[kind];
    if (!say || all.length === 1) return { kind, remarks: all };
    const lines = all.flatMap(({ line }) => line ?? []);
    const keys = all.map(({ what }) => what).join(", ");
    return { kind, title: say({ count: all.length, from: Math.min(...lines), to: Math.max(...lines), keys }), remarks: all };
  });
  return groups.toSorted((one, other) => placeOf(one.kind) - placeOf(other.kind));
}
