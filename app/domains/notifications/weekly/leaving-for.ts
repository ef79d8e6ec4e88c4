import { whenToMail } from "../mail-times.ts";
import type { MailSettings } from "../notifications.ts";
import { nextLeaving, type Schedule } from "./weekly.ts";

/** When the next letter leaves for somebody: at its time where they are, or when their quiet hours end. */
export function leavingFor(
  schedule: Schedule,
  { zone, ...quiet }: Pick<MailSettings, "quietFrom" | "quietUntil"> & { zone: string },
  now: Date,
): Date {
  return whenToMail(quiet, zone, nextLeaving(schedule, zone, now).at);
}
