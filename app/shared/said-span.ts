/** From when until when in words, for letters: by the clock where it is, and by the reader's when the two differ. */
import { sameClock } from "./when.ts";

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** "Thursday, 3 December 2026, 09:00–12:00 (GMT)". */
export function saidSpan({ startsAt, endsAt }: Span, { zone, locale }: { zone: string; locale: string }): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  });
  const name = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" });
  const short = name.formatToParts(startsAt).find(({ type }) => type === "timeZoneName")?.value ?? zone;
  return `${format.formatRange(startsAt, endsAt)} (${short})`;
}

/** Whether the reader must be told the time in their own zone too. */
export function readsDifferently({ startsAt, endsAt }: Span, zone: string, readerZone: string): boolean {
  return !sameClock(zone, readerZone, startsAt) || !sameClock(zone, readerZone, endsAt);
}
