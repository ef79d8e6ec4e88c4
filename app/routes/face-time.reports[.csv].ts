import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { askedYear } from "#app/domains/face-time/reports/reports.input.ts";
import { faceTimeReport } from "#app/domains/face-time/reports/reports.queries.server.ts";
import { reportCsv } from "#app/domains/face-time/reports/writing.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const now = context.world.clock.now();
  const year = askedYear(request, now);
  const text = reportCsv(await faceTimeReport(context.world.db.read, year, now));
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="face-time-${year}.csv"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
