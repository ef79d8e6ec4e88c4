import * as m from "#app/paraglide/messages.js";
import { dateFormat, hoursBetween } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";

interface Times {
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
  readonly zone: string;
}

/** The day, in words. */
export function LongDay({ at, zone }: { at: Date | string; zone: string }) {
  const { locale } = useReader();
  const moment = new Date(at);
  return (
    <time dateTime={moment.toISOString()} suppressHydrationWarning>
      {dateFormat(locale, zone, "longDay").format(moment)}
    </time>
  );
}

/** From when until when by the clock of the site, and by the reader's where that shows something else. */
export function Hours({ startsAt, endsAt, zone, place }: Times & { place: string }) {
  const reader = useReader();
  const [starts, ends] = [new Date(startsAt), new Date(endsAt)];
  const span = (at: string) => hoursBetween(reader.locale, at, starts, ends);
  const [there, here] = [span(zone), span(reader.zone)];
  const dayThere = dateFormat(reader.locale, zone, "longDay").format(starts);
  const same = there === here && dayThere === dateFormat(reader.locale, reader.zone, "longDay").format(starts);
  return (
    <span suppressHydrationWarning>
      <time dateTime={starts.toISOString()} className="font-medium text-ink tabular-nums" suppressHydrationWarning>
        {there}
      </time>
      {!same && (
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
