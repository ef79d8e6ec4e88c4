import { sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { day, flag, id, index, instant, int, json, oneOf, primaryKey, table, text, uniqueIndex } from "../dialect.ts";
import {
  type ApprovalAnswer,
  type ApprovalWay,
  approvalAnswers,
  approvalWays,
  type BookingState,
  bookingStates,
  type CalendarScope,
  type CancellationCause,
  type CheckInWay,
  calendarScopes,
  cancellationCauses,
  checkInWays,
  type OfferAnswer,
  offerAnswers,
  type SwapAnswer,
  swapAnswers,
  type WallReading,
  wallReadings,
} from "../words/face-time.ts";
import { channels } from "../words/stories.ts";
import { departmentFunctions, people, sites } from "./people.ts";

const personId = () =>
  text()
    .notNull()
    .references(() => people.id);

/** What guests do on a shift, beside the kinds that the product names itself. */
export const activities = table("activities", {
  id: id(),
  name: text().notNull().unique(),
  /** Where the guest meets the customer; fills in a story that comes of it. */
  channel: oneOf(channels),
  by: personId(),
  createdAt: instant().notNull(),
  /** Offered for new shifts no more. */
  retiredAt: instant(),
});

/** A briefing written in the product; those of `content/briefings/` are known by their slug. */
export const briefings = table("briefings", {
  id: id(),
  title: text().notNull(),
  body: text().notNull(),
  by: personId(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
  retiredAt: instant(),
});

/** Somebody read a briefing to its end. */
export const briefingReadings = table(
  "briefing_readings",
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The id of a briefing, or the slug of one of `content/briefings/`. */
    briefing: text().notNull(),
    at: instant().notNull(),
  },
  (reading) => [primaryKey({ columns: [reading.personId, reading.briefing] })],
);

/** What a guest signs before they stand beside customers: confidentiality, safety. */
export const declarations = table("declarations", {
  id: id(),
  title: text().notNull(),
  body: text().notNull(),
  /** How long a signature holds, in days. */
  validDays: int().notNull(),
  by: personId(),
  createdAt: instant().notNull(),
  retiredAt: instant(),
});

export const declarationSignings = table(
  "declaration_signings",
  {
    id: id(),
    declarationId: text()
      .notNull()
      .references(() => declarations.id),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    signedAt: instant().notNull(),
    validUntil: instant().notNull(),
  },
  (signing) => [index("declaration_signings_person").on(signing.personId, signing.declarationId, signing.validUntil)],
);

/** What shifts of a series are made of; each shift is a row of its own once it stands in reach. */
export const shiftSeries = table(
  "shift_series",
  {
    id: id(),
    siteId: text()
      .notNull()
      .references(() => sites.id),
    /** RFC 5545, with an end (UNTIL or COUNT). */
    rule: text().notNull(),
    /** Wall time of the first start in the zone of the site, `YYYY-MM-DDTHH:MM`. */
    startsWall: text().notNull(),
    /** Wall time at which the first one ends. */
    endsWall: text().notNull(),
    /** What each new shift of it starts from: all that a shift says but for its times. */
    template: json<SeriesTemplate>().notNull(),
    /** Left out on public holidays of the country of the site. */
    skipsHolidays: flag().notNull(),
    by: personId(),
    createdAt: instant().notNull(),
    /** The series that this one goes on from, where somebody changed "this and following". */
    followsId: text().references((): AnySQLiteColumn => shiftSeries.id),
  },
  (series) => [index("shift_series_site").on(series.siteId)],
);

export interface SeriesTemplate {
  readonly activity: string;
  readonly language: string;
  readonly hosts: readonly string[];
  readonly places: number;
  readonly guestsPerHost: number;
  readonly briefing: string | null;
  readonly needsBriefing: boolean;
  readonly declarationId: string | null;
  readonly noticeHours: number;
  readonly bring: string;
  readonly about: string;
  readonly functions: readonly string[];
  readonly sites: readonly string[];
}

/** A day on which a series has no shift, or one of its own. */
export const seriesExceptions = table(
  "series_exceptions",
  {
    seriesId: text()
      .notNull()
      .references(() => shiftSeries.id, { onDelete: "cascade" }),
    /** The day that the rule gives. */
    day: day().notNull(),
    by: personId(),
    at: instant().notNull(),
  },
  (exception) => [primaryKey({ columns: [exception.seriesId, exception.day] })],
);

/** A stretch of front-line work that guests can join. Its row carries the rule of its places: whoever changes who comes locks it first. */
export const shifts = table(
  "shifts",
  {
    id: id(),
    siteId: text()
      .notNull()
      .references(() => sites.id),
    /** A kind that the product names, or the id of a row of `activities`. */
    activity: text().notNull(),
    seriesId: text().references(() => shiftSeries.id),
    /** The day that the rule of its series gave it, also after it was moved. */
    originalDay: day(),
    /** Wall time in the zone of the site, `YYYY-MM-DDTHH:MM`: this holds when the rules of the zone change. */
    startsWall: text().notNull(),
    endsWall: text().notNull(),
    startsReading: oneOf<WallReading>(wallReadings).notNull().default("earlier"),
    endsReading: oneOf<WallReading>(wallReadings).notNull().default("earlier"),
    /** The moments that the wall times mean. */
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** The language that is spoken there, BCP 47: `en`, `fr`. */
    language: text().notNull(),
    places: int().notNull(),
    guestsPerHost: int().notNull(),
    /** The id of a briefing, or the slug of one of `content/briefings/`. */
    briefing: text(),
    needsBriefing: flag().notNull(),
    /** Signed and valid on the day of the shift before somebody may book. */
    declarationId: text().references(() => declarations.id),
    /** A request comes so many hours before the start, or not at all. */
    noticeHours: int().notNull(),
    bring: text().notNull(),
    about: text().notNull(),
    /** Functions of departments whose people may come; empty: all. */
    functions: json<readonly string[]>().notNull(),
    /** Sites whose people may come; empty: all. */
    sites: json<readonly string[]>().notNull(),
    /** What a guest types or scans at the site to check in. */
    code: text().notNull(),
    /** How many requests have arrived: the next one takes this and adds one. */
    arrivals: int().notNull().default(0),
    /** Counts the changes that calendars must take over. */
    sequence: int().notNull().default(0),
    by: personId(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    /** The moment of its cancellation again, so that lists walk one index. */
    cancelledAt: instant(),
  },
  (shift) => [
    // With the language: the choice of languages walks all that are to come, and no row of them.
    index("shifts_coming").on(shift.startsAt, shift.id, shift.language).where(sql`cancelled_at is null`),
    index("shifts_site").on(shift.siteId, shift.startsAt, shift.id),
    index("shifts_activity").on(shift.activity, shift.startsAt, shift.id),
    uniqueIndex("shifts_series_day").on(shift.seriesId, shift.originalDay),
  ],
);

export const shiftHosts = table(
  "shift_hosts",
  {
    shiftId: text()
      .notNull()
      .references(() => shifts.id, { onDelete: "cascade" }),
    personId: personId(),
    by: personId(),
    at: instant().notNull(),
  },
  (host) => [primaryKey({ columns: [host.shiftId, host.personId] }), index("shift_hosts_person").on(host.personId, host.shiftId)],
);

export const shiftCancellations = table("shift_cancellations", {
  shiftId: text()
    .primaryKey()
    .references(() => shifts.id, { onDelete: "cascade" }),
  by: personId(),
  at: instant().notNull(),
  reason: text().notNull(),
});

/** Times of a shift before somebody, or the rules of its zone, moved it. */
export const shiftMoves = table(
  "shift_moves",
  {
    id: id(),
    shiftId: text()
      .notNull()
      .references(() => shifts.id, { onDelete: "cascade" }),
    fromStartsAt: instant().notNull(),
    fromEndsAt: instant().notNull(),
    toStartsAt: instant().notNull(),
    toEndsAt: instant().notNull(),
    /** Nobody where the rules of the zone moved it. */
    by: text().references(() => people.id),
    at: instant().notNull(),
  },
  (move) => [index("shift_moves_shift").on(move.shiftId, move.at)],
);

/** One request for a place; who caused its state stands in the rows beside it. */
export const bookings = table(
  "bookings",
  {
    /** Made in the browser. */
    id: id(),
    shiftId: text()
      .notNull()
      .references(() => shifts.id, { onDelete: "cascade" }),
    personId: personId(),
    /** The order in which requests came to the shift, from 0; stays when the state changes. */
    arrival: int().notNull(),
    /** 0: kept from a shift that was cancelled, goes first; 1: everybody else. The line is ordered by this, then by arrival. */
    rank: int().notNull().default(1),
    /** The booking on a cancelled shift whose priority this one used. */
    priorityFrom: text().references((): AnySQLiteColumn => bookings.id),
    state: oneOf<BookingState>(bookingStates).notNull(),
    stateSince: instant().notNull(),
    /** Held: until then its approval is waited for. Offered: until then it can be accepted. */
    until: instant(),
    /** The moment of the approval again. */
    approvedAt: instant(),
    /** "Take me at short notice." */
    shortNotice: flag().notNull(),
    /** What they want to learn. */
    wants: text().notNull(),
    bookedBy: personId(),
    bookedAt: instant().notNull(),
    /** Counts the changes that calendars must take over. */
    sequence: int().notNull().default(0),
    /** From when its hours count: with the reflection, or seven days after the end. Set when somebody has attended. */
    countsAt: instant(),
  },
  (booking) => [
    uniqueIndex("bookings_arrival").on(booking.shiftId, booking.arrival),
    uniqueIndex("bookings_one_live")
      .on(booking.shiftId, booking.personId)
      .where(sql`state in ('held', 'waiting', 'offered', 'confirmed', 'attended')`),
    uniqueIndex("bookings_priority").on(booking.priorityFrom),
    index("bookings_line").on(booking.shiftId, booking.state, booking.rank, booking.arrival),
    index("bookings_person").on(booking.personId, booking.state, booking.shiftId, booking.id),
    // Who hosts many shifts is told on every visit what waits for an answer on them.
    index("bookings_asked")
      .on(booking.shiftId, booking.personId, booking.state, booking.id)
      .where(sql`state in ('held', 'waiting', 'offered')`),
  ],
);

/** The answer to a request: at most one. */
export const bookingApprovals = table("booking_approvals", {
  bookingId: text()
    .primaryKey()
    .references(() => bookings.id, { onDelete: "cascade" }),
  answer: oneOf<ApprovalAnswer>(approvalAnswers).notNull(),
  way: oneOf<ApprovalWay>(approvalWays).notNull(),
  by: personId(),
  at: instant().notNull(),
  reason: text(),
});

export const bookingOffers = table(
  "booking_offers",
  {
    id: id(),
    bookingId: text()
      .notNull()
      .references(() => bookings.id, { onDelete: "cascade" }),
    madeAt: instant().notNull(),
    until: instant().notNull(),
    answer: oneOf<OfferAnswer>(offerAnswers),
    answeredAt: instant(),
  },
  (offer) => [uniqueIndex("booking_offers_open").on(offer.bookingId).where(sql`answered_at is null`)],
);

export const bookingCancellations = table("booking_cancellations", {
  bookingId: text()
    .primaryKey()
    .references(() => bookings.id, { onDelete: "cascade" }),
  cause: oneOf<CancellationCause>(cancellationCauses).notNull(),
  /** Nobody where the rules of a zone moved the shift. */
  by: text().references(() => people.id),
  at: instant().notNull(),
  reason: text().notNull(),
});

/** A guest asks a colleague to take their place. */
export const bookingSwaps = table(
  "booking_swaps",
  {
    id: id(),
    bookingId: text()
      .notNull()
      .references(() => bookings.id, { onDelete: "cascade" }),
    colleagueId: personId(),
    /** The shift on which the guest takes the colleague's place in return; none: the place is given away. */
    inReturnShiftId: text().references(() => shifts.id),
    askedAt: instant().notNull(),
    answer: oneOf<SwapAnswer>(swapAnswers),
    answeredAt: instant(),
    /** The colleague's booking that came of it. */
    newBookingId: text().references(() => bookings.id),
  },
  (swap) => [
    uniqueIndex("booking_swaps_open").on(swap.bookingId).where(sql`answered_at is null`),
    index("booking_swaps_colleague").on(swap.colleagueId).where(sql`answered_at is null`),
  ],
);

export const checkIns = table("check_ins", {
  bookingId: text()
    .primaryKey()
    .references(() => bookings.id, { onDelete: "cascade" }),
  way: oneOf<CheckInWay>(checkInWays).notNull(),
  by: personId(),
  at: instant().notNull(),
});

export const misses = table("misses", {
  bookingId: text()
    .primaryKey()
    .references(() => bookings.id, { onDelete: "cascade" }),
  by: personId(),
  at: instant().notNull(),
});

/** What a host noted about the day. */
export const dayNotes = table(
  "day_notes",
  {
    id: id(),
    shiftId: text()
      .notNull()
      .references(() => shifts.id, { onDelete: "cascade" }),
    by: personId(),
    text: text().notNull(),
    at: instant().notNull(),
  },
  (note) => [index("day_notes_shift").on(note.shiftId, note.at, note.id)],
);

export const reflections = table(
  "reflections",
  {
    id: id(),
    bookingId: text()
      .notNull()
      .unique()
      .references(() => bookings.id, { onDelete: "cascade" }),
    personId: personId(),
    surprised: text().notNull(),
    felt: text().notNull(),
    change: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (reflection) => [index("reflections_person").on(reflection.personId, reflection.createdAt, reflection.id)],
);

/** While a manager is away, somebody else answers requests. */
export const delegations = table(
  "delegations",
  {
    id: id(),
    managerId: personId(),
    delegateId: personId(),
    /** Days where the manager is, both included. */
    firstDay: day().notNull(),
    lastDay: day().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    createdAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (delegation) => [
    index("delegations_manager").on(delegation.managerId, delegation.endsAt),
    index("delegations_delegate").on(delegation.delegateId, delegation.endsAt),
  ],
);

/** Up to which length a manager's people need not ask; no row: they always ask. */
export const automaticApprovals = table("automatic_approvals", {
  managerId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** Minutes; 0: never. */
  upTo: int().notNull(),
  at: instant().notNull(),
});

/** "Tell me when something opens." */
export const openingWatches = table(
  "opening_watches",
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Empty where all are meant, so that the same wish is one row. */
    siteId: text().notNull(),
    activity: text().notNull(),
    country: text().notNull(),
    city: text().notNull(),
    language: text().notNull(),
    createdAt: instant().notNull(),
  },
  (watch) => [
    uniqueIndex("opening_watches_wish").on(watch.personId, watch.siteId, watch.activity, watch.country, watch.city, watch.language),
    index("opening_watches_site").on(watch.siteId),
  ],
);

/** The address of a private feed, by its hash: a copy of the database opens no calendar. */
export const calendarTokens = table(
  "calendar_tokens",
  {
    id: id(),
    hash: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    scope: oneOf<CalendarScope>(calendarScopes).notNull(),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (token) => [uniqueIndex("calendar_tokens_valid").on(token.personId, token.scope).where(sql`revoked_at is null`)],
);

/** Minutes a person a year, by the function of the department; no row: the usual goal. */
export const faceTimeGoals = table("face_time_goals", {
  function: oneOf(departmentFunctions).primaryKey(),
  minutes: int().notNull(),
  by: personId(),
  at: instant().notNull(),
});

/** At most one row: `only` is always 1. */
export const faceTimeSettings = table("face_time_settings", {
  only: int().primaryKey(),
  /** A place is held so long for its approval. */
  holdHours: int().notNull(),
  /** And not beyond so many hours before the start. */
  holdEndsHours: int().notNull(),
  offerHours: int().notNull(),
  /** So many hours before the start a shift is soon, and an offer is short. */
  soonHours: int().notNull(),
  soonOfferHours: int().notNull(),
  by: personId(),
  at: instant().notNull(),
});
