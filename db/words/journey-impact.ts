/** The words of what a step weighs and what is done about it that the database keeps: plain, because the browser uses them too. */
export const remedyStates = ["promised", "under-way", "done", "dropped"] as const;
export type RemedyState = (typeof remedyStates)[number];
export const askedAnswers = ["accepted", "refused", "committed"] as const;
export type AskedAnswer = (typeof askedAnswers)[number];
