import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportingAudit } from "#app/domains/admin/exporting.server.ts";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { fileAnswer } from "#app/shared/exporting.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireRole(context, request, "administrator");
  return fileAnswer("audit", "csv", await exportingAudit(context.world, person, "csv"));
}
