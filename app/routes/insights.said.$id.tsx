import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { placeOfAnswer, placeOfQuestion } from "#app/domains/insights/talk/said.queries.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";

/** A question or an answer under a study by its id alone, as a report on it names it: leads to where it stands. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const { read } = context.world.db;
  const { id = "" } = params;
  const place = (await placeOfQuestion(read, id)) ?? (await placeOfAnswer(read, id));
  if (!place) return orRefuse(Promise.reject(notFound()));
  return redirect(`/insights/${encodeURIComponent(place.slug)}/questions/${place.questionId}#said-${id}`);
}

/** Never drawn: with it, what is not there answers with the page that says so, instead of with a bare line. */
export default function Nowhere() {
  return null;
}
