import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { mayOpenShifts } from "#app/domains/face-time/face-time.policy.ts";
import { shiftsOfSeries } from "#app/domains/face-time/series.queries.server.ts";
import { FaceTimeRooms } from "#app/domains/face-time/ui/face-time-rooms.tsx";
import { ShiftLine } from "#app/domains/face-time/ui/shift-line.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_series_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const at = new URL(request.url).searchParams.get("at") ?? undefined;
  const page = await orRefuse(shiftsOfSeries(db.read, person, params.id, { at, now: clock.now() }));
  return { ...page, id: params.id ?? "", answers: person.isManager || mayOpenShifts(person) };
}

/** A series as a whole. */
export default function Series() {
  const { rows, next, previous, id, answers } = useLoaderData<typeof loader>();
  const to = (at: string | undefined) => (at === undefined ? undefined : `/face-time/series/${id}?at=${at}`);
  return (
    <Page title={m.face_time_series_title()} lead={m.face_time_series_lead()}>
      <FaceTimeRooms answers={answers} />
      {rows.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {rows.map((shift) => (
            <li key={shift.id}>
              <ShiftLine shift={shift} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={m.face_time_series_over_title()} text={m.face_time_series_over_text()} />
      )}
      <Pagination newer={to(previous)} older={to(next)} labels={{ newer: m.face_time_sooner(), older: m.face_time_later() }} />
    </Page>
  );
}
