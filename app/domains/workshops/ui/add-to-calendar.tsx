import * as m from "#app/paraglide/messages.js";
import { linkClass } from "#app/ui/button.tsx";

/** A file, for whoever has no letter with it at hand. */
export function AddToCalendar({ id }: { id: string }) {
  return (
    <a href={`/workshops/${id}/calendar.ics`} download className={linkClass}>
      {m.workshops_calendar_add()}
    </a>
  );
}
