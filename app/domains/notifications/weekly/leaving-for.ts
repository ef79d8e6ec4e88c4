import { whenToMail } from "../mail-times.ts";
import type { MailSettings } from "../notifications.ts";
import { leavingOn } from "./weekly.ts";

/** When the letter of a day leaves for somebody: at its time where they are, at once when that has gone by, or when their quiet hours end. */
export function leavingFor(
  { day, time }: { day: string; time: string },
  { zone, ...quiet }: Pick<MailSettings, "quietFrom" | "quietUntil"> & { zone: string },
  now: Date,
): Date {
  const at = leavingOn(day, time, zone);
  return whenToMail(quiet, zone, at > now ? at : now);
}
