import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { answeredInput } from "#app/domains/journeys/journeys.input.ts";
import { answeringWords } from "#app/domains/journeys/wording/clearing-map.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";

/** The words of a map stand on its page. */
export const loader = ({ params }: { params: { id?: string } }) => redirect(`/journeys/${params.id}`);

/** What an editor answers to findings while writing on a map that others read. For scripts: JSON in, nothing out. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const given = answeredInput.safeParse(await request.json().catch(() => undefined));
  if (!given.success) return Response.json({ code: "privacy.not-understood" }, { status: 400 });
  await orRefuse(answeringWords(context.world, person, { journeyId: params.id ?? "", ...given.data }));
  return new Response(null, { status: 204 });
}
