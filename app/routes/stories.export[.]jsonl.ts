import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { exporting } from "#app/domains/stories/exporting.server.ts";
import { fileAnswer } from "#app/shared/exporting.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return fileAnswer("stories", "jsonl", await exporting(context.world, person, "jsonl"));
}
