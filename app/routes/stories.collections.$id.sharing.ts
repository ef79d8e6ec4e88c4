import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { sharingInput } from "#app/domains/stories/collections/collections.input.ts";
import { ownCollection } from "#app/domains/stories/collections/collections.queries.server.ts";
import { collectionAddress } from "#app/domains/stories/collections/collections.ts";
import { sharingCollection } from "#app/domains/stories/collections/sharing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(ownCollection(context.world.db.read, person, params.id));
  const { value, answer } = parseForm(await request.formData(), sharingInput);
  if (answer) return answer;
  await orRefuse(sharingCollection(context.world, person, id, value.on));
  const done = value.on ? m.collections_shared_flash() : m.collections_unshared_flash();
  return redirect(collectionAddress(id), { headers: { "Set-Cookie": flash(done) } });
}

/** Led here after signing in again: the collection itself is what can be shown. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(collectionAddress(params.id ?? ""));
