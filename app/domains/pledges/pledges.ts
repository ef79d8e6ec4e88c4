/** Nouns and rules of what somebody promises to do about a story. */
import type { PledgeOutcome } from "#db/words/pledges.ts";

export { type PledgeOutcome, pledgeOutcomes } from "#db/words/pledges.ts";

/** Characters. */
export const longestPledge = 400;
export const longestWords = 1_000;
/** Days ahead. What lies further off is a wish. */
export const furthest = 366;

/** The lists a pledge can stand in. */
export const pledgeLists = ["open", "kept", "dropped"] as const;
export type PledgeList = (typeof pledgeLists)[number];

/** What the page of pledges shows; all of it stands in its address. */
export interface PledgeFilter {
  readonly list: PledgeList;
  readonly department?: string | undefined;
  /** `mine`: a person's own and their team's. */
  readonly whose?: "mine" | undefined;
}

export function pledgesAddress({ list, department, whose }: PledgeFilter, at?: string): string {
  const query = new URLSearchParams();
  if (list !== "open") query.set("list", list);
  if (department) query.set("department", department);
  if (whose) query.set("whose", whose);
  if (at) query.set("at", at);
  return query.size > 0 ? `/pledges?${query}` : "/pledges";
}

export interface ShownPledge {
  readonly id: string;
  readonly text: string;
  readonly story: { readonly id: string; readonly headline: string };
  readonly person: { readonly id: string; readonly name: string /** No longer here. */; readonly gone?: true };
  /** The team that promises; missing where the person alone does. */
  readonly team?: string;
  readonly department: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** Open, and its day has gone by where the pledger is: wherever it is read, a promise has the whole of its day. */
  readonly late: boolean;
  readonly createdAt: Date;
  readonly ending?: Ending;
}

export interface Ending {
  readonly outcome: PledgeOutcome;
  readonly by: string;
  readonly at: Date;
  readonly words: string | null;
}

/** Under which name a half-written pledge is kept as a draft. */
export const newPledgeDraft = (storyId: string) => `pledges/${storyId}`;
