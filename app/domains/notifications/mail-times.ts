import { Temporal } from "temporal-polyfill";
import type { MailSettings } from "./notifications.ts";

type QuietHours = Pick<MailSettings, "quietFrom" | "quietUntil">;

/** Letters of news to one person on one day where they are. What comes then waits for the first of the next day. */
export const mostLetters = 4;

/**
 * When a letter that could go now may go: now, when the quiet hours of the reader's zone end, or on the next day there when
 * as many have left as may. `lettersToday`: of those that are counted.
 *
 * This is the one place that decides it. A digest ("mornings at 8") is another reason to return a later moment: add what it needs
 * to `MailSettings` and decide here. Whoever asks puts the letter off until the moment returned and then asks again, with everything
 * that has come meanwhile.
 *
 * Quiet hours are stretches between two moments, each night's own, not a comparison of wall times: in the night in which the
 * clocks go back an hour that comes twice does not begin them again.
 */
export function whenToMail(settings: QuietHours, zone: string, now: Date, lettersToday = 0): Date {
  if (lettersToday >= mostLetters) return whenToMail(settings, zone, nextDay(zone, now));
  const from = Temporal.PlainTime.from(settings.quietFrom);
  const until = Temporal.PlainTime.from(settings.quietUntil);
  if (from.equals(until)) return now;
  const overMidnight = Temporal.PlainTime.compare(from, until) > 0;
  const moment = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const today = moment.toZonedDateTimeISO(zone).toPlainDate();
  for (const day of [today.subtract({ days: 1 }), today]) {
    const start = day.toZonedDateTime({ timeZone: zone, plainTime: from }).toInstant();
    const end = day
      .add({ days: overMidnight ? 1 : 0 })
      .toZonedDateTime({ timeZone: zone, plainTime: until })
      .toInstant();
    if (Temporal.Instant.compare(moment, start) >= 0 && Temporal.Instant.compare(moment, end) < 0) return new Date(end.epochMilliseconds);
  }
  return now;
}

const nextDay = (zone: string, now: Date) =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 }).toZonedDateTime(zone)
      .epochMilliseconds,
  );

/**
 * When so much time has passed outside the quiet hours, in milliseconds: for what somebody is asked to answer in a certain time.
 * `latest` at the latest.
 */
export function afterLoudTime(
  settings: QuietHours,
  zone: string,
  { now, length, latest }: { now: Date; length: number; latest: Date },
): Date {
  let at = now;
  let left = length;
  while (at < latest) {
    at = whenToMail(settings, zone, at);
    const quiet = quietAfter(settings, zone, at);
    if (!quiet || at.getTime() + left <= quiet.getTime()) {
      const end = new Date(at.getTime() + left);
      return end < latest ? end : latest;
    }
    left -= quiet.getTime() - at.getTime();
    at = quiet;
  }
  return latest;
}

/** When the next quiet hours begin; undefined where there are none. */
function quietAfter({ quietFrom, quietUntil }: QuietHours, zone: string, at: Date): Date | undefined {
  if (quietFrom === quietUntil) return undefined;
  const plainTime = Temporal.PlainTime.from(quietFrom);
  const today = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  return [0, 1]
    .map((days) => new Date(today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds))
    .find((start) => start > at);
}
