/** The words of face time that the database keeps: plain, because the browser uses them too. */
export const bookingStates = ["held", "waiting", "offered", "confirmed", "declined", "expired", "cancelled", "attended", "missed"] as const;
export type BookingState = (typeof bookingStates)[number];

/** Through whom a request was answered. */
export const approvalWays = ["manager", "delegate", "automatic", "booked", "host"] as const;
export type ApprovalWay = (typeof approvalWays)[number];

export const approvalAnswers = ["approved", "declined"] as const;
export type ApprovalAnswer = (typeof approvalAnswers)[number];

export const offerAnswers = ["accepted", "declined", "lapsed", "at-once", "withdrawn"] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

/** Why a booking ended before its shift. */
export const cancellationCauses = ["guest", "manager", "host", "shift-cancelled", "moved", "offer-declined", "swapped"] as const;
export type CancellationCause = (typeof cancellationCauses)[number];

export const swapAnswers = ["accepted", "declined", "withdrawn"] as const;
export type SwapAnswer = (typeof swapAnswers)[number];

export const checkInWays = ["list", "code", "walk-in"] as const;
export type CheckInWay = (typeof checkInWays)[number];

export const calendarScopes = ["own", "host"] as const;
export type CalendarScope = (typeof calendarScopes)[number];

/** Which of the two moments a wall time means that exists twice; plain wall times mean the same either way. */
export const wallReadings = ["earlier", "later"] as const;
export type WallReading = (typeof wallReadings)[number];

/** What a calendar says of an entry. */
export const calendarStates = ["tentative", "confirmed", "cancelled"] as const;
export type CalendarState = (typeof calendarStates)[number];
