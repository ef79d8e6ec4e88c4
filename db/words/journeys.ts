/** The words of journey maps that the database keeps: plain, because the browser uses them too. */
export const journeyKinds = ["as-is", "should-be"] as const;
export const laneKinds = [
  "text",
  "channel",
  "sketch",
  "curve",
  "thinking",
  "backstage",
  "systems",
  "pain",
  "opportunity",
  "picture",
  "figure",
  "map",
] as const;
/** Rows whose cards are words alone. */
export const wordLaneKinds = ["text", "thinking", "backstage", "systems", "pain", "opportunity"] as const;
/** Why a version was kept. `offline`: what somebody had written without a network and could not be merged. */
export const versionKinds = ["named", "idle", "workshop-start", "workshop-end", "restored", "offline", "table"] as const;
export const claimRoles = ["with-customer", "behind-scenes", "decides", "informed"] as const;
export const claimFrequencies = ["hourly", "daily", "weekly", "monthly", "yearly", "rarely"] as const;
export const claimConfidences = ["sure", "think-so", "guess"] as const;
export const suggestionAnswers = ["accepted", "declined"] as const;
export type JourneyKind = (typeof journeyKinds)[number];
export type LaneKind = (typeof laneKinds)[number];
export type VersionKind = (typeof versionKinds)[number];
export type ClaimRole = (typeof claimRoles)[number];
export type ClaimFrequency = (typeof claimFrequencies)[number];
export type ClaimConfidence = (typeof claimConfidences)[number];
export type SuggestionAnswer = (typeof suggestionAnswers)[number];
