/** A workshop in somebody's calendar. */

import * as m from "#app/paraglide/messages.js";
import type { CalendarEntry } from "#app/shared/calendar-rendering.server.ts";
import type { Config } from "#app/shared/config.server.ts";
import type { Announced } from "./announced.queries.server.ts";

/** How calendar programs are told of this part of Alongside. */
export const calendarProduct = "Workshops";

/** `zone`: of the reader, as a workshop stands nowhere. `changedAt`: when this was said, so that of two of one sequence the later holds. */
export function entryOf(
  { publicUrl }: Config,
  workshop: Announced,
  { zone, cancelled, changedAt }: { zone: string; cancelled: boolean; changedAt: Date },
): CalendarEntry {
  const { id, title, map, leaders, startsAt, endsAt, sequence } = workshop;
  const url = `${publicUrl}/workshops/${id}`;
  return {
    uid: `workshop-${id}@${new URL(publicUrl).hostname}`,
    sequence,
    changedAt,
    cancelled,
    tentative: false,
    zone,
    startsAt,
    endsAt,
    summary: title,
    description: m.workshops_calendar_about({ map, leaders: leaders.join(", ") }),
    location: url,
    url,
  };
}
