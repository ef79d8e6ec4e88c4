import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { reacting } from "#app/domains/stories/reacting.server.ts";
import { reactionInput } from "#app/domains/stories/stories.input.ts";
import { foundStory } from "#app/domains/stories/stories.queries.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(foundStory(context.world.db.read, person, params.id));
  const { value, answer } = parseForm(await request.formData(), reactionInput);
  if (answer) return answer;
  await orRefuse(reacting(context.world, person, id, value));
  // Without scripts the browser asked for a page: back to the story. With them the page stays as it is.
  if (request.headers.get("Accept")?.includes("text/html")) return redirect(`/stories/${id}#responses`);
  return { ok: true };
}

/** Led here after signing in again: the story itself is what can be shown. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/stories/${params.id}`);
