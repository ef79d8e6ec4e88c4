/** How face time speaks of its kinds. */

import type { DepartmentFunction } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import type { KnownFailure } from "#app/shared/errors.ts";
import { dateFormat } from "#app/ui/formats.ts";
import type { BookingState } from "#db/words/face-time.ts";
import { type ActivityKind, isActivityKind } from "./face-time.ts";

const activityWords: Record<ActivityKind, () => string> = {
  counter: m.face_time_activity_counter,
  calls: m.face_time_activity_calls,
  chat: m.face_time_activity_chat,
  listen: m.face_time_activity_listen,
  ride: m.face_time_activity_ride,
  visit: m.face_time_activity_visit,
};

/** `name`: what the organisation calls an activity of its own. */
export function activityName(activity: string, name: string | null): string {
  return isActivityKind(activity) ? activityWords[activity]() : (name ?? m.face_time_activity_other());
}

const stateWords: Record<BookingState, () => string> = {
  held: m.face_time_state_held,
  waiting: m.face_time_state_waiting,
  offered: m.face_time_state_offered,
  confirmed: m.face_time_state_confirmed,
  declined: m.face_time_state_declined,
  expired: m.face_time_state_expired,
  cancelled: m.face_time_state_cancelled,
  attended: m.face_time_state_attended,
  missed: m.face_time_state_missed,
};

export const stateName = (state: BookingState): string => stateWords[state]();

const functionWords: Record<DepartmentFunction, () => string> = {
  frontline: m.people_function_frontline,
  commercial: m.people_function_commercial,
  support: m.people_function_support,
};

export const functionName = (work: string): string =>
  Object.hasOwn(functionWords, work) ? functionWords[work as DepartmentFunction]() : work;

/** "Answer calls in Wellington, 16 October 2026": for letters and notifications, by the clock of the place. */
export function shiftName(shift: { activity: string; activityName: string | null; site: string; startsWall: string }): string {
  const day = dateFormat("en-GB", "UTC", "date").format(new Date(`${shift.startsWall.slice(0, 10)}T00:00Z`));
  return m.face_time_shift_name({ activity: activityName(shift.activity, shift.activityName), site: shift.site, day });
}

/** Whoever answers decides by then; the guest waits, or takes it by then. */
export function untilWords(state: "held" | "offered", ofOther: boolean): string {
  if (state === "held") return ofOther ? m.face_time_answer_until() : m.face_time_held_until();
  return ofOther ? m.face_time_they_take_until() : m.face_time_take_until();
}

/** What keeps somebody from coming, said to whoever books or checks them in. Others are said alike to everybody. */
const otherWords = new Map([
  ["face-time.briefing-unread", m.face_time_other_briefing_unread],
  ["face-time.declaration-missing", m.face_time_other_declaration_missing],
  ["face-time.already-booked", m.face_time_other_already_booked],
  ["face-time.busy-then", m.face_time_other_busy_then],
  ["face-time.hosting-then", m.face_time_other_hosting_then],
]);

export const refusalOfOther = ({ code, message }: KnownFailure): string => otherWords.get(code)?.() ?? message;
