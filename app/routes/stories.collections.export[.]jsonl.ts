import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { exportingCollections } from "#app/domains/stories/collections/exporting.server.ts";
import { fileAnswer } from "#app/shared/exporting.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return fileAnswer("collections", "jsonl", await exportingCollections(context.world, person, "jsonl"));
}
