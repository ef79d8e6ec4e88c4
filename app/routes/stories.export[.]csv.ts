import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { exporting } from "#app/domains/stories/exporting.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const text = await exporting(context.world, person, "csv");
  return new Response(createReadableStreamFromReadable(Readable.from(text)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="stories.csv"',
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
