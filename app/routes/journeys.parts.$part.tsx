import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { placeOfPart } from "#app/domains/journeys/journeys.queries.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";

/** A step or a card by its id alone, as a comment on it names it: leads to where it stands. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const part = params.part ?? "";
  const place = isId(part) ? await placeOfPart(context.world.db.read, person, part) : undefined;
  if (!place) return orRefuse(Promise.reject(notFound()));
  const map = `/journeys/${place.journeyId}`;
  return redirect(place.part === "step" ? `${map}/steps/${part}` : `${map}?card=${part}`);
}

/** Never drawn: with it, what was taken away answers with the page that says so, instead of with data. */
export default function Part() {
  return null;
}
