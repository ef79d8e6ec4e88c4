import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { calendarProduct, ownEntry } from "#app/domains/face-time/calendars/feed.queries.server.ts";
import { isShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { entryText } from "#app/shared/calendar-rendering.server.ts";
import { hasCode, notFound } from "#app/shared/errors.ts";
import { flash } from "#app/ui/flash.server.ts";

/** One shift of one's own as a file: "add to my calendar". */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const entry = await ownEntry(context.world, person.id, params.id).catch((error: unknown) => {
    if (hasCode(error, "hallway.not-found")) return undefined;
    throw error;
  });
  // Whoever follows a link is to read a page: that of the shift says so.
  if (!entry && !(await isShift(context.world.db.read, params.id ?? ""))) throw new Response(notFound().message, { status: 404 });
  if (!entry) return redirect(`/face-time/shifts/${params.id}`, { headers: { "Set-Cookie": flash(m.calendar_not_there()) } });
  return new Response(entryText(entry, calendarProduct), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="shift.ics"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
