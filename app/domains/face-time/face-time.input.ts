import * as z from "zod";
import { departmentFunctions } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { isId } from "#app/shared/ids.ts";
import { tidied } from "#app/shared/tidied.ts";
import { readings } from "#app/shared/when.ts";
import { numberFormat } from "#app/ui/formats.ts";
import { channels } from "#db/words/stories.ts";
import { activityKinds, longestText, mostBooked, mostHosts, mostPlaces, weekdays } from "./face-time.ts";
import { mostOccurrences, repeats, scopes } from "./series.ts";

const id = z.string({ error: m.face_time_choose_again }).refine(isId, { error: m.face_time_choose_again });

/** With the thousands parted, as beside the field. */
const tooLong = (most: number) => m.face_time_too_long({ most: numberFormat("en-GB").format(most) });

const words = z
  .string()
  .overwrite(tidied)
  .max(longestText, { error: () => tooLong(longestText) })
  .default("");

const reason = z
  .string({ error: m.face_time_reason_missing })
  .overwrite(tidied)
  .min(1, { error: m.face_time_reason_missing })
  .max(longestText, { error: () => tooLong(longestText) });

/** What a browser sends of a date and a time on the wall; seconds are left out. */
const wall = (missing: () => string) =>
  z
    .string({ error: missing })
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, { error: missing })
    .overwrite((time) => time.slice(0, 16))
    .refine((time) => !Number.isNaN(Date.parse(`${time}Z`)) && new Date(`${time}Z`).toISOString().startsWith(time), { error: missing });

const whole = (least: number, most: number) => {
  const error = () => m.face_time_number({ least, most });
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

const reading = z.enum(readings).optional().catch(undefined);

export const shiftInput = z.object({
  id,
  site: id,
  activity: z.union([z.enum(activityKinds), id], { error: m.face_time_choose_activity }),
  starts: wall(m.face_time_start_missing),
  ends: wall(m.face_time_end_missing),
  startsReading: reading,
  endsReading: reading,
  language: z.string({ error: m.face_time_language_missing }).regex(/^[a-z]{2,3}$/, { error: m.face_time_language_missing }),
  hosts: z.array(id).min(1, { error: m.face_time_hosts_missing }).max(mostHosts, { error: m.face_time_hosts_missing }),
  places: whole(1, mostPlaces),
  guestsPerHost: whole(1, 50),
  briefing: z.string().max(100).optional(),
  needsBriefing: z.literal("on").optional(),
  declaration: id.optional(),
  noticeHours: whole(0, 720),
  bring: words,
  about: words,
  functions: z.array(z.enum(departmentFunctions)).default([]),
  sites: z.array(id).default([]),
});

export type ShiftInput = z.infer<typeof shiftInput>;

const day = z.iso.date({ error: m.face_time_day_missing });

/** A shift that may come again. */
export const newShiftInput = shiftInput
  .extend({
    repeats: z.enum(repeats).optional(),
    weekdays: z.array(z.enum(weekdays)).default([]),
    times: whole(2, mostOccurrences).optional(),
    until: day.optional(),
    except: z.array(day).default([]),
    holidaysShown: z.string().max(2_000).optional(),
  })
  .superRefine(({ repeats: again, times, until, starts }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (!again) return;
    if (times === undefined && until === undefined) say("times", m.face_time_series_no_end());
    if (times !== undefined && until !== undefined) say("until", m.face_time_series_two_ends());
    if (until !== undefined && until <= starts.slice(0, 10)) say("until", m.face_time_days_order());
  });

export type NewShiftInput = z.infer<typeof newShiftInput>;

export const bookingInput = z.object({ id, wants: words, shortNotice: z.literal("on").optional() });

const meant = { scope: z.enum(scopes).default("one"), alone: z.literal("on").optional() };

/** A shift of a series, changed with others or alone. `revision`: what its form was opened with; what says none is taken as old. */
export const changedShiftInput = shiftInput.extend({ ...meant, revision: z.string().max(40).default("") });

export const callOffInput = z.object({ reason, ...meant });

export const reasonInput = z.object({ reason });

/** A person with the id that their booking will have, so that a form sent twice books nobody twice. */
const teamMember = z.string().transform((both, context) => {
  const [personId = "", bookingId = ""] = both.split(" ");
  if (isId(personId) && isId(bookingId)) return { personId, id: bookingId };
  context.addIssue({ code: "custom", message: m.face_time_choose_again() });
  return z.NEVER;
});

export const teamBookingInput = z.object({
  people: z
    .array(teamMember, { error: m.face_time_team_nobody })
    .min(1, { error: m.face_time_team_nobody })
    .max(mostBooked, { error: () => m.face_time_team_too_many({ most: mostBooked }) }),
});

export const swapInput = z.object({
  colleague: z.email({ error: m.face_time_swap_email }).overwrite((email) => email.trim().toLowerCase()),
  inReturn: id.optional(),
});

export const delegationInput = z
  .object({
    id,
    delegate: z.email({ error: m.face_time_swap_email }).overwrite((email) => email.trim().toLowerCase()),
    firstDay: day,
    lastDay: day,
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { error: m.face_time_days_order, path: ["lastDay"] });

export const automaticInput = z.object({ upTo: whole(0, 16 * 60) });

export const settingsInput = z.object({
  holdHours: whole(1, 720),
  holdEndsHours: whole(0, 240),
  offerHours: whole(1, 168),
  soonHours: whole(1, 240),
  soonOfferHours: whole(1, 48),
  frontline: whole(0, 400),
  commercial: whole(0, 400),
  support: whole(0, 400),
});

const titleWords = z
  .string({ error: m.face_time_title_missing })
  .overwrite(tidied)
  .min(1, { error: m.face_time_title_missing })
  .max(100, { error: () => tooLong(100) });
const body = z
  .string({ error: m.face_time_body_missing })
  .overwrite(tidied)
  .min(1, { error: m.face_time_body_missing })
  .max(20_000, { error: () => tooLong(20_000) });

export const activityInput = z.object({ id, name: titleWords, channel: z.enum(channels).optional() });
export const briefingInput = z.object({ id, title: titleWords, body, again: z.literal("on").optional() });
export const declarationInput = z.object({ id, title: titleWords, body, validDays: whole(1, 3_650) });
