/** The words of consent and care that stand in columns. Apart from the tables, so that the browser can know them without Drizzle. */
export const consentAnswers = ["spoken", "written", "not-needed", "not-asked"] as const;
export const consentGivers = ["themselves", "child", "cared-for", "household"] as const;
export const consentUses = ["reading", "media", "training", "outside"] as const;
export const veilCauses = ["consent", "review"] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];
export type ConsentGiver = (typeof consentGivers)[number];
export type ConsentUse = (typeof consentUses)[number];
export type VeilCause = (typeof veilCauses)[number];

/** What may be heavy to read. */
export const sensitiveTopics = ["bereavement", "illness", "hardship", "violence", "self-harm", "child"] as const;
export const reviewStates = ["waiting", "change", "declined", "approved"] as const;
export const reviewScopes = ["none", "sensitive", "all"] as const;
export type SensitiveTopic = (typeof sensitiveTopics)[number];
export type ReviewState = (typeof reviewStates)[number];
export type ReviewScope = (typeof reviewScopes)[number];
