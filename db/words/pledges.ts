/** The words of pledges that the database keeps: plain, because the browser uses them too. */
export const pledgeOutcomes = ["kept", "dropped"] as const;
export type PledgeOutcome = (typeof pledgeOutcomes)[number];
