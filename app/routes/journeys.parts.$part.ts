import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { mapOfCard, mapOfStep, requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";

/** A step or a card by its id alone, as a remark on it names it: leads to where it stands. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const part = isId(params.part ?? "") ? (params.part ?? "") : "";
  const onStep = await mapOfStep(read, part);
  const journeyId = onStep ?? (await mapOfCard(read, part));
  if (!journeyId) return orRefuse(Promise.reject(notFound()));
  await orRefuse(requireStake(read, person, journeyId));
  return redirect(onStep ? `/journeys/${journeyId}/steps/${part}` : `/journeys/${journeyId}?card=${part}`);
}
