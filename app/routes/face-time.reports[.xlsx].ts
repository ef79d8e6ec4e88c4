import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { askedYear } from "#app/domains/face-time/reports/reports.input.ts";
import { faceTimeReport } from "#app/domains/face-time/reports/reports.queries.server.ts";
import { reportWorkbook } from "#app/domains/face-time/reports/writing.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  const now = context.world.clock.now();
  const year = askedYear(request, now);
  const workbook = await reportWorkbook(await faceTimeReport(context.world.db.read, year, now));
  return new Response(createReadableStreamFromReadable(Readable.from(workbook)), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="face-time-${year}.xlsx"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
