import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { contentDisposition } from "#app/domains/files/files.ts";
import { checkAgainstDirectory, peopleImport, storedPeopleFile } from "#app/domains/people/importing/imports.queries.server.ts";
import { reportName, writeReport } from "#app/domains/people/importing/report.ts";
import { notFound } from "#app/shared/errors.ts";

/** What would become of each row; once the file is taken, its stored report is the record. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const known = await peopleImport(context.world.db.read, params.id ?? "");
  if (!known) throw new Response(notFound().message, { status: 404 });
  const file = await storedPeopleFile(context.world, known.fileHash);
  if ("problem" in file) throw new Response(notFound().message, { status: 404 });
  const check = await checkAgainstDirectory(context.world.db.read, file);
  return new Response(createReadableStreamFromReadable(Readable.from(writeReport(check))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition("attachment", reportName(known.fileName)),
      "Cache-Control": "no-store",
    },
  });
}
