import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { exportingDirectory } from "#app/domains/people/exporting.server.ts";
import { fileAnswer } from "#app/shared/exporting.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireRole(context, request, "administrator");
  return fileAnswer("sites", "csv", await exportingDirectory(context.world, person, "sites", "csv"));
}
