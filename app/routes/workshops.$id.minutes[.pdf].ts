import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { gapWords } from "#app/domains/workshops/minutes-gaps.ts";
import { minutesPages } from "#app/domains/workshops/minutes-pages.ts";
import { minutesOf, workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { dateFormat } from "#app/ui/formats.ts";

/** The minutes on paper. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, aside } = context.world;
  const workshop = await orRefuse(workshopWithin(db.read, person, params.id));
  const { id, title, map, startedAt } = workshop;
  const written = await minutesOf(db.read, id);
  if (!written) return orRefuse(Promise.reject(notFound()));
  const { locale, zone } = person;
  const pictures = minutesPages(written.minutes, {
    title: m.workshops_minutes_title({ title }),
    map,
    day: dateFormat(locale, zone, "date").format(startedAt ?? written.at),
    gaps: { claims: gapWords("claims", workshop), guesses: gapWords("guesses", workshop), pains: gapWords("pains", workshop) },
    dayInWords: (day) => dateFormat(locale, "UTC", "date").format(new Date(`${day}T00:00Z`)),
  });
  const pdf = await aside.do<Uint8Array>("journeys.pdf", { pictures, paper: "wide", title }, request.signal);
  return new Response(pdf as BodyInit, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="minutes.pdf"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
