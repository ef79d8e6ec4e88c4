/** The words of insights that the database keeps: plain, because the browser uses them too. */
export const studyMethods = ["interviews", "survey", "usability", "diary", "observation", "data", "workshop", "mixed"] as const;
export const confidences = ["high", "medium", "low"] as const;
/** Where a published study stands: `due` once its review date has gone by. */
export const studyStandings = ["current", "due", "superseded", "retired"] as const;
export const truthVerdicts = ["still-true", "superseded", "retired"] as const;
export const evidenceKinds = ["story", "chart", "quotation", "finding"] as const;
export const studyFileKinds = ["image", "attachment"] as const;
export const studyImportOutcomes = ["taken", "refused"] as const;
export const quoterKinds = ["story", "study", "map"] as const;
export type StudyMethod = (typeof studyMethods)[number];
export type Confidence = (typeof confidences)[number];
export type StudyStanding = (typeof studyStandings)[number];
export type EvidenceKind = (typeof evidenceKinds)[number];
