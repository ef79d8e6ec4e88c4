import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";

interface Left {
  readonly count: number;
  readonly shifts: readonly { readonly id: string; readonly name: string }[];
}

/** What becomes of face time when somebody is deactivated, said beforehand. */
export function LeftShifts({ name, hosting, bookings }: { name: string; hosting: Left; bookings: Left }) {
  return (
    <>
      {hosting.count > 0 && <Some lead={m.face_time_leave_hosting({ name, count: hosting.count })} left={hosting} />}
      {bookings.count > 0 && <Some lead={m.face_time_leave_bookings({ name, count: bookings.count })} left={bookings} />}
    </>
  );
}

function Some({ lead, left: { count, shifts } }: { lead: string; left: Left }) {
  const rest = count - shifts.length;
  return (
    <div className="mb-6">
      <p dir="auto">{lead}</p>
      <ul className="mt-2 list-disc pl-6">
        {shifts.map((shift) => (
          <li key={shift.id}>
            <Link to={`/face-time/shifts/${shift.id}`} className="font-medium text-accent underline underline-offset-2" dir="auto">
              {shift.name}
            </Link>
          </li>
        ))}
        {rest > 0 && <li>{m.face_time_leave_rest({ count: rest })}</li>}
      </ul>
    </div>
  );
}
