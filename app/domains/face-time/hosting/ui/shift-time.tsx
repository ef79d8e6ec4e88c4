import * as m from "#app/paraglide/messages.js";
import { dateFormat, hoursBetween } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";

/** When a shift is, by the clock there; by the reader's as well where that shows something else. */
export function ShiftTime({ startsAt, endsAt, zone }: { startsAt: Date; endsAt: Date; zone: string }) {
  const reader = useReader();
  const [there, here] = [zone, reader.zone].map((of) => said({ startsAt, endsAt }, of, reader.locale));
  return (
    <time dateTime={startsAt.toISOString()}>
      {there}
      {here !== there && <span className="block text-sm text-quiet">{m.host_where_you_are({ when: here ?? "" })}</span>}
    </time>
  );
}

function said({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, zone: string, locale: string): string {
  return `${dateFormat(locale, zone, "weekday").format(startsAt)}, ${hoursBetween(locale, zone, startsAt, endsAt)}`;
}
