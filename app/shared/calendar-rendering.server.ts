/**
 * What stands in a calendar as calendar programs read it: RFC 5545, and RFC 5546 for what is sent by mail. `product`: the part of
 * Alongside that it comes from, for PRODID.
 */
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { dayLength, shifted } from "./clock.ts";
import type { Config } from "./config.server.ts";
import { timesAt, wallIn } from "./when.ts";
import { zoneRules } from "./zone-rules.ts";

export interface CalendarEntry {
  /** The same for as long as the entry exists, also when it moves and when it is called off. */
  readonly uid: string;
  /** Grows with each change that somebody should notice. */
  readonly sequence: number;
  /** When it last changed. */
  readonly changedAt: Date;
  readonly cancelled: boolean;
  /** Not certain yet: waits for an answer. */
  readonly tentative: boolean;
  readonly zone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
}

export interface Addressed {
  readonly name: string;
  readonly email: string;
}

/** How often a program may ask again. The library puts this after the time zones, where RFC 5545 has no properties any more. */
const hourly = "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H";

/** What a calendar program subscribes to. The same entries give the same text. */
export function feedText(entries: readonly CalendarEntry[], { name, product }: { name: string; product: string }): string {
  const calendar = calendarOf(entries, product, ICalCalendarMethod.PUBLISH);
  calendar.name(oneLine(name));
  return `${calendar.toString()}\r\n`.replace("\r\nNAME:", `\r\n${hourly}\r\nNAME:`);
}

/** A file with one entry, for whoever wants it in a calendar that subscribes to nothing. */
export function entryText(entry: CalendarEntry, product: string): string {
  return `${calendarOf([entry], product, ICalCalendarMethod.PUBLISH).toString()}\r\n`;
}

/**
 * The part of a letter that a calendar program acts on: puts the entry in, moves it or takes it out. `asked`: the reader has not
 * said yet that they come.
 */
export function invitationText(
  entry: CalendarEntry,
  { to, from, product, asked = false }: { to: Addressed; from: Addressed; product: string; asked?: boolean },
): string {
  const method = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = calendarOf([entry], product, method);
  for (const event of calendar.events()) {
    event.organizer({ name: oneLine(from.name), email: from.email });
    // Nobody is asked to answer here: they have said that they come, or come in without a word before.
    const status = asked ? ICalAttendeeStatus.NEEDSACTION : ICalAttendeeStatus.ACCEPTED;
    event.createAttendee({ name: oneLine(to.name), email: to.email, rsvp: false, status });
  }
  return `${calendar.toString()}\r\n`;
}

/** The same for several entries at once: a request can be about one alone, so that they are published (RFC 5546, 3.2). */
export function publishedText(entries: readonly CalendarEntry[], { from, product }: { from: Addressed; product: string }): string {
  const calendar = calendarOf(entries, product, ICalCalendarMethod.PUBLISH);
  for (const event of calendar.events()) event.organizer({ name: oneLine(from.name), email: from.email });
  return `${calendar.toString()}\r\n`;
}

function calendarOf(entries: readonly CalendarEntry[], product: string, method: ICalCalendarMethod) {
  const calendar = ical({ prodId: { company: "Alongside", product, language: "EN" }, method });
  calendar.timezone({ name: null, generator: (zone) => rulesFor(zone, entries) });
  for (const entry of entries) {
    const zone = [entry.startsAt, entry.endsAt].every((at) => isOnce(entry.zone, at)) ? entry.zone : null;
    const at = (moment: Date) => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone ?? "UTC");
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      start: at(entry.startsAt),
      end: at(entry.endsAt),
      timezone: zone,
      summary: oneLine(entry.summary),
      description: entry.description,
      location: oneLine(entry.location),
      url: entry.url,
      status: statusOf(entry),
    });
  }
  return calendar;
}

/** Of a wall time that comes twice one program reads the first and the next one the second: it can only be said in UTC. */
const isOnce = (zone: string, at: Date) => timesAt(zone, wallIn(zone, at)).kind === "once";

function statusOf({ cancelled, tentative }: CalendarEntry): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** The zone's rules around what stands in the calendar; a month more on both sides, for programs that look past an entry. */
function rulesFor(zone: string, entries: readonly CalendarEntry[]): string {
  const own = entries.filter((entry) => entry.zone === zone);
  const from = Math.min(...own.map(({ startsAt }) => startsAt.getTime()));
  const until = Math.max(...own.map(({ endsAt }) => endsAt.getTime()));
  return zoneRules(zone, shifted(new Date(from), -31 * dayLength), shifted(new Date(until), 31 * dayLength));
}

/** A name typed by somebody must not become a property of the calendar. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** `Alongside <alongside@example.org>` as name and address. */
export function senderOf({ mailFrom }: Config): Addressed {
  const [, name = "", email = mailFrom] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(mailFrom) ?? [];
  return { name: name.replaceAll('"', "") || "Alongside", email };
}
