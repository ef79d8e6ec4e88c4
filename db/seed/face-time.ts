/** Face time in the demonstration: some weeks that were, some weeks to come, bookings in every state. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Transaction } from "../client.ts";
import {
  bookingApprovals,
  bookingCancellations,
  bookingOffers,
  bookings,
  briefingReadings,
  checkIns,
  declarationSignings,
  declarations,
  misses,
  reflections,
  shiftHosts,
  shiftSeries,
  shifts,
} from "../schema/face-time.ts";
import { calendarEntries } from "../schema/face-time-calendar.ts";
import { jobs } from "../schema/hallway.ts";
import type { BookingState } from "../words/face-time.ts";
import { cast } from "./cast.ts";

const shiftRow = z.object({
  activity: z.string(),
  site: z.string(),
  host: z.email(),
  /** 0 is Monday. */
  weekday: z.coerce.number(),
  series: z.enum(["yes", ""]),
  starts: z.string(),
  ends: z.string(),
  places: z.coerce.number(),
  guests_per_host: z.coerce.number(),
  notice_hours: z.coerce.number(),
  briefing: z.string(),
  must_read: z.enum(["yes", ""]),
  declaration: z.enum(["yes", ""]),
  bring: z.string(),
  about: z.string(),
});

type ShiftRow = z.infer<typeof shiftRow>;

export async function readShifts(folder: string): Promise<ShiftRow[]> {
  return z.array(shiftRow).parse(parseCsv(await readFile(join(folder, "shifts.csv"), "utf8"), { columns: true, bom: true, trim: true }));
}

interface Company {
  readonly rows: readonly ShiftRow[];
  readonly sites: ReadonlyMap<string, { id: string; zone: string }>;
  readonly personIds: ReadonlyMap<string, string>;
  /** Those who never meet a customer, with their managers, by address. */
  readonly guests: readonly { email: string; manager: string }[];
}

type Shift = typeof shifts.$inferInsert;
type Booking = typeof bookings.$inferInsert;

const [weeksBefore, weeksAfter] = [6, 6];
const [hour, dayLength] = [3_600_000, 86_400_000];
const codeSigns = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** What calendars show of what is to come, as booking leaves it. Without details: they are not news when they are written first. */
function entriesOf(made: ReturnType<typeof shiftsOf>, booked: ReturnType<typeof bookingsOf>, now: Date) {
  const coming = new Map(made.filter(({ shift }) => shift.startsAt > now).map(({ shift, host }) => [shift.id, { shift, host }]));
  const entry = (shiftId: string, personId: string, scope: "own" | "host", state: "tentative" | "confirmed", changedAt: Date) => {
    const { startsAt, endsAt } = coming.get(shiftId)?.shift ?? { startsAt: now, endsAt: now };
    const invitedAt = state === "confirmed" ? changedAt : null;
    return { personId, shiftId, scope, state, startsAt, endsAt, details: "", sequence: 0, changedAt, invitedAt };
  };
  const guests = booked.flatMap(({ personId, shiftId, state, bookedAt }) =>
    coming.has(shiftId) && (state === "held" || state === "offered" || state === "confirmed")
      ? [entry(shiftId, personId, "own", state === "confirmed" ? "confirmed" : "tentative", bookedAt)]
      : [],
  );
  const hosts = [...coming.values()].map(({ shift, host }) => entry(shift.id, host, "host", "confirmed", shift.createdAt));
  return [...guests, ...hosts];
}

export async function seedFaceTime(tx: Transaction, company: Company, now: Date): Promise<void> {
  const declarationId = uuidv7();
  await tx.insert(declarations).values({
    id: declarationId,
    title: "What I hear stays here",
    body: "I stand beside colleagues who serve customers. What I hear and see of a customer I keep to myself: I write down nothing that says who they are, I take no pictures, and I tell their story only without them in it.",
    validDays: 365,
    by: cast.jonas.id,
    createdAt: new Date(now.getTime() - 200 * dayLength),
  });
  const made = shiftsOf(company, declarationId, now);
  const booked = bookingsOf(company, made, now);
  const arrivals = Map.groupBy(booked, ({ shiftId }) => shiftId);
  await seedSeries(tx, made);
  await tx.insert(shifts).values(made.map(({ shift }) => ({ ...shift, arrivals: arrivals.get(shift.id)?.length ?? 0 })));
  await tx.insert(shiftHosts).values(made.map(({ shift, host }) => ({ shiftId: shift.id, personId: host, by: host, at: shift.createdAt })));
  await tx.insert(bookings).values(booked);
  await tx.insert(calendarEntries).values(entriesOf(made, booked, now));
  await seedWhatFollowed(tx, company, booked, made, now);
  await seedPrepared(tx, booked, made, declarationId, now);
  const due = [
    ...made.filter(({ shift }) => shift.startsAt > now).map(({ shift }) => ({ shiftId: shift.id, at: shift.startsAt })),
    ...booked.flatMap(({ shiftId, until }) => (until ? [{ shiftId, at: until }] : [])),
  ];
  await tx
    .insert(jobs)
    .values(
      due.map(({ shiftId, at }) => ({
        id: uuidv7(),
        kind: "face-time.due",
        key: `face-time.due:${shiftId}:${at.toISOString()}`,
        payload: { shiftId },
        dueAt: at,
        createdAt: now,
      })),
    )
    .onConflictDoNothing();
}

interface Made {
  readonly row: ShiftRow;
  readonly shift: Shift;
  readonly host: string;
}

/** The same hour on the same day of each week, by the clock of the site. */
function shiftsOf({ rows, sites, personIds }: Company, declarationId: string, now: Date): Made[] {
  const seriesIds = rows.map(({ series }) => (series ? uuidv7() : null));
  return Array.from({ length: weeksBefore + weeksAfter + 1 }, (_, week) => week - weeksBefore).flatMap((week) =>
    rows.map((row, turn): Made => {
      const site = found(sites, row.site);
      const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(site.zone).toPlainDate();
      const day = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: week * 7 + row.weekday });
      const at = (time: string) => new Date(day.toZonedDateTime({ timeZone: site.zone, plainTime: time }).epochMilliseconds);
      const host = found(personIds, row.host);
      const createdAt = new Date(at(row.starts).getTime() - 60 * dayLength);
      const code = Array.from({ length: 6 }, (_, place) => codeSigns[(week * 7 + turn * 11 + place * 5 + 97) % codeSigns.length]).join("");
      return {
        row,
        host,
        shift: {
          id: uuidv7(),
          seriesId: seriesIds[turn] ?? null,
          originalDay: seriesIds[turn] ? day.toString() : null,
          siteId: site.id,
          activity: row.activity,
          startsWall: `${day}T${row.starts}`,
          endsWall: `${day}T${row.ends}`,
          startsAt: at(row.starts),
          endsAt: at(row.ends),
          language: "en",
          places: row.places,
          guestsPerHost: row.guests_per_host,
          briefing: row.briefing || null,
          needsBriefing: row.must_read === "yes",
          declarationId: row.declaration ? declarationId : null,
          noticeHours: row.notice_hours,
          bring: row.bring,
          about: row.about,
          functions: [],
          sites: [],
          code,
          by: host,
          createdAt: createdAt < now ? createdAt : now,
          updatedAt: createdAt < now ? createdAt : now,
        },
      };
    }),
  );
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** What the shifts that know a series were opened as. */
async function seedSeries(tx: Transaction, made: readonly Made[]) {
  const ofSeries = Map.groupBy(
    made.filter(({ shift }) => shift.seriesId),
    ({ shift }) => shift.seriesId ?? "",
  );
  await tx.insert(shiftSeries).values(
    [...ofSeries].flatMap(([id, all]) => {
      const [first] = all;
      if (!first) return [];
      const { activity, language, places, guestsPerHost, briefing, needsBriefing, declarationId, noticeHours, bring, about } = first.shift;
      const template = { activity, language, places, guestsPerHost, needsBriefing, noticeHours, bring, about };
      return [
        {
          id,
          siteId: first.shift.siteId,
          rule: `FREQ=WEEKLY;INTERVAL=1;BYDAY=${weekdays[first.row.weekday]};COUNT=${all.length}`,
          startsWall: first.shift.startsWall,
          endsWall: first.shift.endsWall,
          template: {
            ...template,
            hosts: [first.host],
            briefing: briefing ?? null,
            declarationId: declarationId ?? null,
            functions: [],
            sites: [],
          },
          skipsHolidays: false,
          by: first.host,
          createdAt: first.shift.createdAt,
        },
      ];
    }),
  );
}

const wishes = [
  "What people say before they say what they came for.",
  "Whether our letters make sense to somebody who reads only one of them.",
  "How long it takes until somebody can speak to a person.",
  "",
  "What my own team could stop asking for.",
  "",
];

const reasonsToDecline = [
  "We close the quarter that week. The week after is free.",
  "Two of us are away on that day already.",
  "The audit is in the house. Please ask again in the new month.",
];
const reasonsToCancel = [
  "Month end has come early.",
  "My train is cancelled for the whole week.",
  "The release moved to that morning.",
  "A cold. Nobody should have to hear me on the telephone.",
];

/** Everybody once in the weeks that were and once in the weeks to come, so that nobody is in two places. */
function bookingsOf({ guests, personIds }: Company, made: readonly Made[], now: Date): Booking[] {
  const rows: Booking[] = [];
  const own = new Set<string>(Object.values(cast).map(({ id }) => id));
  const pool = guests.filter(({ email }) => !own.has(found(personIds, email)));
  const queue = (from: number) => [...pool.slice(from), ...pool.slice(0, from)].map(({ email }) => found(personIds, email));
  const [past, coming, kept] = [queue(0), queue(17), queue(31)];
  const arrivalsOf = (shift: Shift) => rows.filter(({ shiftId }) => shiftId === shift.id).length;
  const ordered = made.toSorted((one, other) => one.shift.startsAt.getTime() - other.shift.startsAt.getTime());
  for (const [turn, { shift }] of ordered.filter(({ shift: { endsAt } }) => endsAt < now).entries()) {
    const [first, second] = [past.shift(), turn % 3 === 0 ? past.shift() : undefined];
    if (turn === 4) rows.push(bookingOf(shift, cast.amara.id, 0, "attended", now));
    else if (first) rows.push(bookingOf(shift, first, 0, turn % 7 === 5 ? "missed" : "attended", now));
    if (second && shift.places > 1) rows.push(bookingOf(shift, second, 1, "attended", now));
    // Others who had asked, and did not come in the end.
    const ended = turn % 5 === 1 ? "cancelled" : turn % 5 === 3 ? "declined" : undefined;
    const here = rows.filter(({ shiftId }) => shiftId === shift.id).map(({ personId }) => personId);
    const asked = ended ? kept.find((personId) => !here.includes(personId)) : undefined;
    if (asked) kept.splice(kept.indexOf(asked), 1);
    if (ended && asked) rows.push(bookingOf(shift, asked, arrivalsOf(shift), ended, now));
  }
  const ahead = ordered.filter(({ shift: { startsAt } }) => startsAt.getTime() > now.getTime() + 3 * dayLength);
  for (const [turn, { shift }] of ahead.entries()) {
    const states = turn === 1 ? (["confirmed"] as const) : (patterns[turn % patterns.length] ?? []);
    for (const [arrival, state] of states.entries()) {
      // Places that are taken are never more than there are, and nobody waits where one is free.
      const fits = state === "waiting" ? arrival >= shift.places : arrival < shift.places;
      const personId = turn === 1 ? cast.amara.id : coming.shift();
      if (fits && personId) rows.push(bookingOf(shift, personId, arrivalsOf(shift), state, now));
    }
  }
  return rows;
}

/** What stands on the shifts to come, again and again. */
const patterns: readonly (readonly BookingState[])[] = [
  ["held"],
  ["confirmed"],
  ["confirmed", "held"],
  [],
  ["offered"],
  [],
  ["confirmed", "confirmed", "waiting"],
];

function bookingOf(shift: Shift, personId: string, arrival: number, state: BookingState, now: Date): Booking {
  const after = state === "attended" || state === "missed";
  const bookedAt = new Date(Math.min(now.getTime() - (arrival + 2) * hour, shift.startsAt.getTime() - 12 * dayLength));
  const approved = after || state === "confirmed" || state === "cancelled";
  return {
    id: uuidv7(),
    shiftId: shift.id,
    personId,
    arrival,
    rank: 1,
    state,
    stateSince: after ? shift.startsAt : state === "cancelled" ? new Date(bookedAt.getTime() + dayLength) : bookedAt,
    until: state === "held" ? new Date(now.getTime() + 50 * hour) : state === "offered" ? new Date(now.getTime() + 9 * hour) : null,
    approvedAt: approved ? bookedAt : null,
    shortNotice: arrival % 2 === 1,
    wants: wishes[(shift.activity.length + arrival + new Date(shift.startsAt).getUTCDate()) % wishes.length] ?? "",
    bookedBy: personId,
    bookedAt,
    countsAt: state === "attended" ? new Date(shift.endsAt.getTime() + 7 * dayLength) : null,
  };
}

/** Approvals, offers, check-ins, misses and a reflection: the rows behind the states. */
async function seedWhatFollowed(
  tx: Transaction,
  { guests, personIds }: Company,
  booked: readonly Booking[],
  made: readonly Made[],
  now: Date,
) {
  const managers = new Map(guests.map(({ email, manager }) => [found(personIds, email), personIds.get(manager)]));
  const shiftOf = new Map(made.map((one) => [one.shift.id, one]));
  const approvals = booked.flatMap(({ id, personId, approvedAt, shiftId }) => {
    const by = managers.get(personId) ?? shiftOf.get(shiftId)?.host;
    const way = managers.get(personId) ? ("manager" as const) : ("host" as const);
    return approvedAt && by ? [{ bookingId: id, answer: "approved" as const, way, by, at: approvedAt }] : [];
  });
  const declines = booked.flatMap(({ id, personId, state, stateSince, shiftId }, turn) => {
    const by = managers.get(personId) ?? shiftOf.get(shiftId)?.host;
    const way = managers.get(personId) ? ("manager" as const) : ("host" as const);
    const reason = reasonsToDecline[turn % reasonsToDecline.length] ?? "";
    return state === "declined" && by ? [{ bookingId: id, answer: "declined" as const, way, by, at: stateSince, reason }] : [];
  });
  if (approvals.length + declines.length > 0) await tx.insert(bookingApprovals).values([...approvals, ...declines]);
  const cancellations = booked.flatMap(({ id, personId, state, stateSince }, turn) =>
    state === "cancelled"
      ? [
          {
            bookingId: id,
            cause: "guest" as const,
            by: personId,
            at: stateSince,
            reason: reasonsToCancel[turn % reasonsToCancel.length] ?? "",
          },
        ]
      : [],
  );
  if (cancellations.length > 0) await tx.insert(bookingCancellations).values(cancellations);
  const offers = booked.flatMap(({ id, state, until }) =>
    state === "offered" && until ? [{ id: uuidv7(), bookingId: id, madeAt: now, until }] : [],
  );
  if (offers.length > 0) await tx.insert(bookingOffers).values(offers);
  const at = (shiftId: string) => shiftOf.get(shiftId)?.shift.startsAt ?? now;
  const by = (shiftId: string) => shiftOf.get(shiftId)?.host ?? cast.grace.id;
  const arrived = booked.filter(({ state }) => state === "attended");
  if (arrived.length > 0) {
    await tx
      .insert(checkIns)
      .values(arrived.map(({ id, shiftId }) => ({ bookingId: id, way: "list" as const, by: by(shiftId), at: at(shiftId) })));
  }
  const absent = booked.filter(({ state }) => state === "missed");
  if (absent.length > 0)
    await tx.insert(misses).values(absent.map(({ id, shiftId }) => ({ bookingId: id, by: by(shiftId), at: at(shiftId) })));
  const amaras = arrived.find(({ personId }) => personId === cast.amara.id);
  if (amaras) {
    const told = new Date(at(amaras.shiftId).getTime() + 6 * hour);
    await tx.insert(reflections).values({
      id: uuidv7(),
      bookingId: amaras.id,
      personId: cast.amara.id,
      surprised: "That nobody asked about the amount. They asked when, and whether somebody had seen their letter at all.",
      felt: "Relief, mostly, and a little ashamed to have rung twice.",
      change: "Write the day of payment on the first page instead of the number of the file.",
      createdAt: told,
      updatedAt: told,
    });
  }
}

/** Whoever has a booking has read and signed what their shift asks for. */
async function seedPrepared(tx: Transaction, booked: readonly Booking[], made: readonly Made[], declarationId: string, now: Date) {
  const shiftOf = new Map(made.map(({ shift }) => [shift.id, shift]));
  const readings = new Map<string, { personId: string; briefing: string; at: Date }>();
  const signers = new Set<string>([cast.amara.id]);
  for (const { personId, shiftId, bookedAt } of booked) {
    const shift = shiftOf.get(shiftId);
    if (shift?.briefing && shift.needsBriefing) {
      readings.set(`${personId} ${shift.briefing}`, { personId, briefing: shift.briefing, at: bookedAt });
    }
    if (shift?.declarationId) signers.add(personId);
  }
  if (readings.size > 0) await tx.insert(briefingReadings).values([...readings.values()]);
  const signedAt = new Date(now.getTime() - 90 * dayLength);
  await tx.insert(declarationSignings).values(
    [...signers].map((personId) => ({
      id: uuidv7(),
      declarationId,
      personId,
      signedAt,
      validUntil: new Date(signedAt.getTime() + 365 * dayLength),
    })),
  );
}

function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demonstration's shifts name "${key}", which it does not contain.`);
  return value;
}
