import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { missing } from "#app/domains/files/files.errors.ts";
import { type Arrived, readForm } from "#app/domains/files/form-files.server.ts";
import { addingPicture, largestPicture } from "#app/domains/journeys/pictures/adding-picture.server.ts";
import * as m from "#app/paraglide/messages.js";
import { isKnownFailure } from "#app/shared/errors.ts";

/** Pictures stand on the map. */
export const loader = ({ params }: { params: { id?: string } }) => redirect(`/journeys/${params.id}`);

const megabyte = 1024 * 1024;

/** Takes a picture for a card. For scripts: a form in, JSON out. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  try {
    let arrived: Arrived | undefined;
    const take = async (one: Arrived) => {
      arrived ??= one;
    };
    await readForm(request, { picture: { most: 1, bytes: largestPicture, take } });
    if (!arrived) throw missing();
    if ("refused" in arrived)
      return Response.json({ problem: m.journeys_picture_too_large({ most: largestPicture / megabyte }) }, { status: 413 });
    return Response.json({ file: await addingPicture(context.world, person, { journeyId: params.id ?? "", ...arrived }) });
  } catch (error) {
    if (!isKnownFailure(error)) throw error;
    return Response.json({ problem: error.message }, { status: error.status });
  }
}
