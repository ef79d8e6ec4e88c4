import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { presentation } from "#app/domains/stories/collections/presenting.server.ts";
import { Presenting } from "#app/domains/stories/collections/ui/presenting.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { titled } from "#app/ui/title.ts";

/** Nothing around it: the room sees the stories. */
export const handle = { alone: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? m.collections_presenting_title({ title: data.title }) : "");

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return orRefuse(presentation(context.world.db.read, person, params.id));
}

export default function PresentCollection() {
  return <Presenting presentation={useLoaderData<typeof loader>()} />;
}
