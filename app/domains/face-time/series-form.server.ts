/** From what the form of a shift says of a series to the days of it: each end, holiday and wall time asked about. */
import { eq } from "drizzle-orm";
import * as m from "#app/paraglide/messages.js";
import { dayAfter, daysBetween, readings } from "#app/shared/when.ts";
import type { Reader } from "#db/client.ts";
import { sites } from "#db/schema/people.ts";
import type { NewShiftInput } from "./face-time.input.ts";
import { holidaysIn } from "./holidays.server.ts";
import type { SeriesTime } from "./repeating.server.ts";
import { daysOf, mostOccurrences, patternFrom, ruleText } from "./series.ts";
import { chosen, type Question } from "./shift-form.server.ts";

export interface Holiday {
  readonly day: string;
  readonly name: string;
}

interface Repeated {
  readonly rule: string;
  readonly times: readonly SeriesTime[];
  readonly except: readonly string[];
}

export type Asked =
  | { readonly mistakes: Record<string, string[]>; readonly questions?: Question[]; readonly holidays?: Holiday[] }
  | { readonly series: Repeated };

/** Which reading a form gives for a day: `startsReading-2026-10-25`. */
export function readingFor(form: FormData, field: string) {
  return readings.find((one) => one === form.get(field));
}

/** The days of a series, or what must be said first. Nothing where the shift does not come again. */
export async function seriesFrom(read: Reader, value: NewShiftInput, form: FormData, locale: string): Promise<Asked | undefined> {
  const { repeats, weekdays, times, until, site, starts, ends } = value;
  if (!repeats) return undefined;
  const from = starts.slice(0, 10);
  const ending = times ? { count: times } : { until: until ?? from };
  const pattern = patternFrom(repeats, from, weekdays);
  const days = daysOf({ pattern, ending, from });
  if (days.length > mostOccurrences) return { mistakes: { until: [m.face_time_series_most({ most: mostOccurrences })] } };
  const [place] = await read.select({ zone: sites.zone, country: sites.country }).from(sites).where(eq(sites.id, site));
  if (!place) return { mistakes: { site: [m.face_time_choose_again()] } };
  const known = await holidaysIn(place.country, { from, until: days.at(-1) ?? from, locale });
  const holidays = days.flatMap((day) => (known.has(day) ? [{ day, name: known.get(day) ?? day }] : []));
  const except = holidays.map(({ day }) => day).filter((day) => value.except.includes(day));
  const open = days.filter((day) => !except.includes(day));
  const { questions, walls } = wallsOn(place.zone, { starts, ends, days: open }, form);
  const unseen = signOf(holidays) !== (value.holidaysShown ?? "");
  const mistakes = {
    ...(unseen ? { except: [m.face_time_holidays_look()] } : {}),
    ...(open.length === 0 ? { except: [m.face_time_holidays_all()] } : {}),
    ...Object.fromEntries(questions.map(({ field }) => [field, [m.face_time_which_meant()]])),
  };
  if (Object.keys(mistakes).length > 0) return { mistakes, questions, holidays };
  return { series: { rule: ruleText(pattern, ending), times: walls, except } };
}

/** What the form says back, to know that these holidays were seen. */
export const signOf = (holidays: readonly Holiday[]) => holidays.map(({ day }) => day).join(" ");

interface Walls {
  readonly starts: string;
  readonly ends: string;
  readonly days: readonly string[];
}

/** The same times on the wall on each day, and which of them must be asked about; the first day is asked about as for a single shift. */
export function wallsOn(zone: string, { starts, ends, days }: Walls, form: FormData): { questions: Question[]; walls: SeriesTime[] } {
  const first = starts.slice(0, 10);
  const nights = daysBetween(first, ends.slice(0, 10));
  const questions: Question[] = [];
  const walls: SeriesTime[] = [];
  for (const day of days) {
    const of = (field: string) => (day === first ? field : `${field}-${day}`);
    const [startsField, endsField] = [of("startsReading"), of("endsReading")];
    const start = chosen(zone, `${day}T${starts.slice(11)}`, readingFor(form, startsField));
    const end = chosen(zone, `${dayAfter(day, nights)}T${ends.slice(11)}`, readingFor(form, endsField));
    if ("offers" in start) questions.push({ ...start, field: startsField });
    if ("offers" in end) questions.push({ ...end, field: endsField });
    if ("offers" in start || "offers" in end) continue;
    walls.push({ day, startsWall: start.wall, endsWall: end.wall, startsReading: start.reading, endsReading: end.reading });
  }
  return { questions, walls };
}

/** Each shift with the day of its start. */
interface Standing {
  readonly id: string;
  readonly startsWall: string;
}

/**
 * The times of shifts of a series after one of them was changed: the same on the wall for each, and each moved by as many days
 * as the one.
 */
export function wallsAfter(
  zone: string,
  { own, all, starts, ends }: { own: Standing; all: readonly Standing[]; starts: string; ends: string },
  form: FormData,
): { questions: Question[]; walls: ReadonlyMap<string, SeriesTime> } {
  const moved = daysBetween(own.startsWall.slice(0, 10), starts.slice(0, 10));
  const dayOf = ({ startsWall }: Standing) => dayAfter(startsWall.slice(0, 10), moved);
  const { questions, walls } = wallsOn(zone, { starts, ends, days: [...new Set(all.map(dayOf))] }, form);
  const byDay = new Map(walls.map((time) => [time.day, time]));
  return {
    questions,
    walls: new Map(
      all.flatMap((shift) => {
        const time = byDay.get(dayOf(shift));
        return time ? [[shift.id, time] as const] : [];
      }),
    ),
  };
}
