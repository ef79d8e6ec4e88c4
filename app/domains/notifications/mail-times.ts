import { Temporal } from "temporal-polyfill";
import type { MailSettings } from "./notifications.ts";

/**
 * When a letter that could go now may go: now, or when the quiet hours of the reader's zone end.
 *
 * This is the one place that decides it. A cap ("three letters a day") or a digest ("mornings at 8") is another reason to
 * return a later moment: add what it needs to `MailSettings` and decide here. Whoever asks puts the letter off until the moment
 * returned and then asks again, with everything that has come meanwhile.
 *
 * Quiet hours are stretches between two moments, each night's own, not a comparison of wall times: in the night in which the
 * clocks go back an hour that comes twice does not begin them again.
 */
export function whenToMail(settings: Pick<MailSettings, "quietFrom" | "quietUntil">, zone: string, now: Date): Date {
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
