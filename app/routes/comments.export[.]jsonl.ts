import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { exportingComments } from "#app/domains/comments/exporting.server.ts";
import { disguisesOn, thoseWithinReach } from "#app/reach.server.ts";
import { fileAnswer } from "#app/shared/exporting.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const reach = {
    within: (things: readonly { kind: string; id: string }[]) => thoseWithinReach(world, person, things),
    disguises: (things: readonly { kind: string; id: string }[]) => disguisesOn(world, person, things),
  };
  return fileAnswer("comments", "jsonl", await exportingComments(world, person, "jsonl", reach));
}
