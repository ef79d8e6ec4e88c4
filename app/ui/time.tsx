import * as m from "#app/paraglide/messages.js";
import { dateFormat, distanceFormat } from "./formats.ts";
import { type Reader, useReader } from "./reader.tsx";

type Style = "date" | "moment" | "ago";

/** A moment in the reader's language and time zone. `ago` says how long since, and past a week the date. */
export function Time({ at, style = "date" }: { at: string | Date; style?: Style }) {
  const reader = useReader();
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return null;
  // Browser and server may write a space differently: their texts need not agree.
  return (
    <time
      dateTime={moment.toISOString()}
      title={style === "moment" ? undefined : inWords(moment, "moment", reader)}
      suppressHydrationWarning
    >
      {inWords(moment, style, reader)}
    </time>
  );
}

/** The text of a moment; also for where no element can stand. */
export function inWords(at: Date, style: Style, { locale, zone, now }: Reader): string {
  if (style === "ago") return ago(at, { locale, zone, now });
  return dateFormat(locale, zone, style).format(at);
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function ago(at: Date, reader: Reader): string {
  const passed = reader.now - at.getTime();
  // A clock that is a little ahead must not promise the future.
  if (passed < minute && passed > -5 * minute) return m.ui_just_now();
  const relative = distanceFormat(reader.locale);
  if (Math.abs(passed) < hour) return relative.format(-Math.trunc(passed / minute), "minute");
  if (Math.abs(passed) < day) return relative.format(-Math.trunc(passed / hour), "hour");
  const days = dayIn(reader.zone, at) - dayIn(reader.zone, new Date(reader.now));
  return Math.abs(days) <= 7 ? relative.format(days, "day") : inWords(at, "date", reader);
}

/** The number of a calendar day: yesterday is the day before, however many hours ago. */
function dayIn(zone: string, at: Date): number {
  const parts = dateFormat("en", zone, "numerals").formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / day;
}
