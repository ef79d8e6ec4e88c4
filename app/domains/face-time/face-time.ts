/** Nouns and limits of shifts at the front line and of who comes to them. */
import type { BookingState } from "#db/words/face-time.ts";
import type { Channel } from "#db/words/stories.ts";

export type { BookingState } from "#db/words/face-time.ts";

/** What guests do; an organisation adds its own. */
export const activityKinds = ["counter", "calls", "chat", "listen", "ride", "visit"] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const isActivityKind = (activity: string): activity is ActivityKind => activityKinds.some((kind) => kind === activity);

/** Where a guest meets the customer: fills in the story that comes of it. */
export const channelOfKind: Record<ActivityKind, Channel> = {
  counter: "branch",
  calls: "phone",
  chat: "chat",
  listen: "phone",
  ride: "field-visit",
  visit: "field-visit",
};

/** A place is taken in these. */
export const placedStates = ["held", "offered", "confirmed", "attended"] as const satisfies readonly BookingState[];
/** The request stands. */
export const liveStates = ["held", "waiting", "offered", "confirmed"] as const satisfies readonly BookingState[];
/** Nobody is twice in these at once. */
export const standingStates = [...liveStates, "attended"] as const satisfies readonly BookingState[];

export const isLive = (state: BookingState): boolean => liveStates.some((live) => live === state);

/** Hours. */
export interface Terms {
  readonly holdHours: number;
  /** No place is held for an approval in the last hours before the start. */
  readonly holdEndsHours: number;
  readonly offerHours: number;
  /** A shift that starts within so many hours is soon. */
  readonly soonHours: number;
  readonly soonOfferHours: number;
}

export const usualTerms: Terms = { holdHours: 72, holdEndsHours: 24, offerHours: 12, soonHours: 48, soonOfferHours: 1 };

/** Minutes a person a year, where an administrator has set no goal. */
export const usualGoal = 8 * 60;

export const mostPlaces = 200;
/** Minutes. */
export const longestShift = 16 * 60;
/** Days from now within which a shift starts: two years. */
export const farthestStart = 731;
/** Characters. */
export const longestText = 1_000;
export const mostHosts = 12;
/** Beside which field of the form of a shift a refusal is said. */
export const refusalFields: Readonly<Record<string, string>> = {
  "face-time.ends-too-early": "ends",
  "face-time.too-long": "ends",
  "face-time.starts-in-past": "starts",
  "face-time.starts-too-far": "starts",
  "face-time.host-elsewhere": "hosts",
  "face-time.not-a-host": "hosts",
  "face-time.too-many-guests": "places",
  "face-time.places-taken": "places",
};
/** Under which name a shift that is not opened yet is kept. */
export const newShiftDraft = "face-time/shifts/new";
/** As calendars write them. */
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

/** How many people are booked at once. */
export const mostBooked = 30;
/** Days for which a booking of a cancelled shift puts its guest first elsewhere. */
export const priorityDays = 90;
