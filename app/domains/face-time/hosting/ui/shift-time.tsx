import * as m from "#app/paraglide/messages.js";
import { dayNamed, hoursBetween } from "#app/ui/formats.ts";
import { type Reader, useReader } from "#app/ui/reader.tsx";

/** When a shift is, by the clock there; by the reader's as well where that shows something else. */
export function ShiftTime({ startsAt, endsAt, zone }: { startsAt: Date; endsAt: Date; zone: string }) {
  const reader = useReader();
  const [there, here] = [zone, reader.zone].map((of) => said({ startsAt, endsAt }, of, reader));
  return (
    <time dateTime={startsAt.toISOString()} suppressHydrationWarning>
      {there}
      {here !== there && (
        <span className="block text-sm text-quiet" suppressHydrationWarning>
          {m.host_where_you_are({ when: here ?? "" })}
        </span>
      )}
    </time>
  );
}

function said({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, zone: string, reader: Reader): string {
  return m.face_time_day_hours({ day: dayNamed(startsAt, zone, reader), hours: hoursBetween(reader.locale, zone, startsAt, endsAt) });
}
