import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { ownEntry } from "#app/domains/face-time/calendars/feed.queries.server.ts";
import { entryText } from "#app/shared/calendar-rendering.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";

/** One shift of one's own as a file: "add to my calendar". */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const entry = await orRefuse(ownEntry(context.world, person.id, params.id));
  return new Response(entryText(entry), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="shift.ics"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
