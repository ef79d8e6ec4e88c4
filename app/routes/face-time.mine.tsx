import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { mayOpenShifts } from "#app/domains/face-time/face-time.policy.ts";
import { ownBookings } from "#app/domains/face-time/face-time.queries.server.ts";
import { BookingLine } from "#app/domains/face-time/ui/booking-line.tsx";
import { FaceTimeRooms } from "#app/domains/face-time/ui/face-time-rooms.tsx";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_mine_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  return { ...(await ownBookings(db.read, person, clock.now())), answers: person.isManager || mayOpenShifts(person) };
}

export default function Mine() {
  const { coming, past, answers } = useLoaderData<typeof loader>();
  return (
    <Page title={m.face_time_mine_title()} lead={m.face_time_mine_lead()}>
      <FaceTimeRooms answers={answers} />
      {coming.length > 0 ? (
        <Section title={m.face_time_coming()}>
          <ul className="divide-y divide-line border-y border-line">
            {coming.map((booking) => (
              <li key={booking.bookingId}>
                <BookingLine booking={booking} />
              </li>
            ))}
          </ul>
        </Section>
      ) : (
        <EmptyState
          title={m.face_time_mine_empty_title()}
          text={m.face_time_mine_empty_text()}
          action={<LinkButton to="/face-time">{m.face_time_find()}</LinkButton>}
        />
      )}
      {past.length > 0 && (
        <Section title={m.face_time_past()}>
          <ul className="divide-y divide-line border-y border-line">
            {past.map((booking) => (
              <li key={booking.bookingId}>
                <BookingLine booking={booking} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
