import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { type Announced, announcedWorkshop } from "#app/domains/workshops/inviting/announced.queries.server.ts";
import { calendarProduct, entryOf } from "#app/domains/workshops/inviting/calendar.server.ts";
import { workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import { stateOf } from "#app/domains/workshops/workshops.ts";
import { entryText } from "#app/shared/calendar-rendering.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import type { Reader } from "#db/client.ts";

/** A workshop as a file: "put it into my calendar". Called off, it says so to a calendar that has it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { config, db, clock } = context.world;
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(workshopWithin(db.read, person, params.id));
  const workshop = await orRefuse(announcedOrNone(db.read, id));
  const cancelled = stateOf(workshop) === "called-off";
  const entry = entryOf(config, workshop, { zone: person.zone, cancelled, changedAt: clock.now() });
  return new Response(entryText(entry, calendarProduct), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="workshop.ics"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Refuses with `hallway.not-found`: it may have gone with its map in between. */
async function announcedOrNone(read: Reader, id: string): Promise<Announced> {
  const workshop = await announcedWorkshop(read, id);
  if (!workshop) throw notFound();
  return workshop;
}
