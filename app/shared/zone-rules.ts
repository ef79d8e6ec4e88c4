/** The rules of a time zone in the words of RFC 5545 §3.6.5. */
import { Temporal } from "temporal-polyfill";

/**
 * A VTIMEZONE that is right from `from` until `until`: every change of the clock that our own time zone data knows stands in it
 * by its date. Rules ("the last Sunday of March") are not stated: some countries follow none (Ramadan in Morocco), and others
 * change theirs.
 */
export function zoneRules(zone: string, from: Date, until: Date): string {
  const changes = changesOf(zone, from, until);
  const before = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone);
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    // What holds before the first change, from a day long gone.
    ...observance("STANDARD", "19700101T000000", before.offset, before.offset, nameOf(zone, before)),
    ...changes.flatMap(({ at, was }) => {
      const wall = at.toInstant().toZonedDateTimeISO(was).toPlainDateTime();
      const kind = offsetMinutes(at.offset) > offsetMinutes(was) ? "DAYLIGHT" : "STANDARD";
      return observance(kind, compact(wall), was, at.offset, nameOf(zone, at));
    }),
    "END:VTIMEZONE",
  ].join("\r\n");
}

interface Change {
  /** The first moment under the new offset. */
  readonly at: Temporal.ZonedDateTime;
  /** The offset until then. */
  readonly was: string;
}

function changesOf(zone: string, from: Date, until: Date): Change[] {
  const changes: Change[] = [];
  let here: Temporal.ZonedDateTime = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone);
  for (;;) {
    const next = here.getTimeZoneTransition("next");
    if (!next || next.epochMilliseconds > until.getTime()) return changes;
    changes.push({ at: next, was: next.subtract({ nanoseconds: 1 }).offset });
    here = next;
  }
}

function observance(kind: "STANDARD" | "DAYLIGHT", start: string, was: string, is: string, name: string): string[] {
  const offset = (text: string) => text.replaceAll(":", "");
  return [`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${offset(was)}`, `TZOFFSETTO:${offset(is)}`, `TZNAME:${name}`, `END:${kind}`];
}

const compact = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");

function offsetMinutes(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

function nameOf(zone: string, at: Temporal.ZonedDateTime): string {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "short" });
  return format.formatToParts(at.epochMilliseconds).find(({ type }) => type === "timeZoneName")?.value ?? at.offset;
}
