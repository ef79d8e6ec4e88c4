import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { endWordsOf } from "#app/domains/face-time/ended.queries.server.ts";
import { mayOpenShifts } from "#app/domains/face-time/face-time.policy.ts";
import { ownBookings } from "#app/domains/face-time/own-bookings.queries.server.ts";
import { swapsAskedBy, swapsAskedOf } from "#app/domains/face-time/swaps-asked.queries.server.ts";
import { BookingLine, type LineOfBooking } from "#app/domains/face-time/ui/booking-line.tsx";
import { FaceTimeRooms } from "#app/domains/face-time/ui/face-time-rooms.tsx";
import { SwapsAsked } from "#app/domains/face-time/ui/swaps-asked.tsx";
import { Watched } from "#app/domains/face-time/ui/watched.tsx";
import { stoppingWatch, watchesOf } from "#app/domains/face-time/watching.server.ts";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { EmptyState, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_mine_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const now = clock.now();
  const [{ coming, past: over }, watches, asked, asking] = await Promise.all([
    ownBookings(db.read, person, now),
    watchesOf(db.read, person.id),
    swapsAskedOf(db.read, person, now),
    swapsAskedBy(db.read, person, now),
  ]);
  // What ended early lies ahead in time: it is not said to be before.
  const [ahead = [], past = []] = [true, false].map((isAhead) => over.filter(({ endsAt }) => endsAt > now === isAhead));
  const ended = await endWordsOf(
    db.read,
    over.map(({ bookingId }) => bookingId),
  );
  return { asked, asking, coming, noLonger: ahead.toReversed(), past, ended, watches, answers: person.isManager || mayOpenShifts(person) };
}

/** No longer to be told of what opens. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const watch = (await request.formData()).get("watch");
  if (typeof watch === "string") await stoppingWatch(context.world, person, watch);
  return redirect("/face-time/mine", { headers: { "Set-Cookie": flash(m.face_time_watch_off_flash()) } });
}

export default function Mine() {
  const { asked, asking, coming, noLonger, past, ended, watches, answers } = useLoaderData<typeof loader>();
  return (
    <Page title={m.face_time_mine_title()} lead={m.face_time_mine_lead()}>
      <FaceTimeRooms answers={answers} />
      <SwapsAsked asked={asked} />
      {coming.length > 0 ? (
        <Section title={m.face_time_coming()}>
          <ul className="divide-y divide-line border-y border-line">
            {coming.map((booking) => (
              <li key={booking.bookingId}>
                <BookingLine booking={booking} asked={asking[booking.bookingId]} />
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
      {watches.length > 0 && (
        <Section title={m.face_time_watches()}>
          <ul className="divide-y divide-line border-y border-line">
            {watches.map((watch) => (
              <Watched key={watch.id} watch={watch} />
            ))}
          </ul>
        </Section>
      )}
      <Ended title={m.face_time_no_longer()} bookings={noLonger} ended={ended} />
      <Ended title={m.face_time_past()} bookings={past} ended={ended} />
    </Page>
  );
}

function Ended({ title, bookings, ended }: { title: string; bookings: readonly LineOfBooking[]; ended: Readonly<Record<string, string>> }) {
  if (bookings.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="divide-y divide-line border-y border-line">
        {bookings.map((booking) => (
          <li key={booking.bookingId}>
            <BookingLine booking={booking} ended={ended[booking.bookingId]} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
