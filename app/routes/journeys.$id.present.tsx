import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { besidesOf } from "#app/domains/journeys/besides.queries.server.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { PresentingMap } from "#app/domains/journeys/ui/presenting.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { titled } from "#app/ui/title.ts";

/** Nothing around it: the room sees the map. */
export const handle = { alone: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data ? m.journeys_presenting_title({ title: data.map.title }) : "");

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { id } = await orRefuse(requireStake(db.read, person, params.id ?? ""));
  const [map, besides] = await Promise.all([mapOf(db.read, id), besidesOf(db.read, id, clock.now())]);
  if (!map) return orRefuse(Promise.reject(notFound()));
  return { id, map, besides };
}

/** Everything is here once it is open: turning asks for nothing. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
  currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate;

export default function PresentMap() {
  return <PresentingMap {...useLoaderData<typeof loader>()} />;
}
