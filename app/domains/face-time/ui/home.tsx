import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Section } from "#app/ui/page.tsx";
import { BookingLine, type LineOfBooking } from "./booking-line.tsx";

/** On the home page: the next shift, and how many colleagues wait for an answer. */
export function YourFaceTime({ next, requests }: { next: LineOfBooking | null; requests: number }) {
  return (
    <Section title={m.face_time_home()}>
      {next && (
        <div className="border-y border-line">
          <BookingLine booking={next} />
        </div>
      )}
      {requests > 0 && (
        <p className="mt-3">
          <Link to="/face-time/team" className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
            {m.face_time_home_requests({ count: requests })}
          </Link>
        </p>
      )}
    </Section>
  );
}
