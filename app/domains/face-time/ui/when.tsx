import * as m from "#app/paraglide/messages.js";
import { dayNamed, hoursBetween, sameDay } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";

interface Times {
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
  readonly zone: string;
}

/** The day, in words. */
export function LongDay({ at, zone }: { at: Date | string; zone: string }) {
  const reader = useReader();
  const moment = new Date(at);
  return (
    <time dateTime={moment.toISOString()} suppressHydrationWarning>
      {dayNamed(moment, zone, reader)}
    </time>
  );
}

/**
 * When a shift is, by the clock of its site, and by the reader's where that shows something else. Where the days differ as well both
 * are named. `headed`: it stands under a heading that names the reader's day.
 */
export function When({ startsAt, endsAt, zone, place, headed = false }: Times & { place: string; headed?: boolean }) {
  const reader = useReader();
  const [starts, ends] = [new Date(startsAt), new Date(endsAt)];
  const oneDay = sameDay(starts, zone, starts, reader.zone);
  const hours = (of: string) => hoursBetween(reader.locale, of, starts, ends);
  const withDay = (of: string) => m.face_time_day_hours({ day: dayNamed(starts, of, reader), hours: hours(of) });
  const there = oneDay && headed ? hours(zone) : withDay(zone);
  const here = oneDay ? hours(reader.zone) : withDay(reader.zone);
  return (
    <span suppressHydrationWarning>
      <time dateTime={starts.toISOString()} className="font-medium text-ink tabular-nums" suppressHydrationWarning>
        {there}
      </time>
      {!(oneDay && hours(zone) === here) && (
        <span className="text-quiet" suppressHydrationWarning>
          {" "}
          {m.face_time_hours_there({ place })} · {m.face_time_hours_yours({ hours: here })}
        </span>
      )}
    </span>
  );
}

/** "3 h", "2 h 30 min". */
export function lengthInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return m.face_time_minutes({ minutes: rest });
  return rest === 0 ? m.face_time_hours({ hours }) : m.face_time_hours_minutes({ hours, minutes: rest });
}
