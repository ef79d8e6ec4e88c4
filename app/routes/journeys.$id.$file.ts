import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { exporting, formats, typeOf } from "#app/domains/journeys/formats/exporting.server.ts";
import { papers } from "#app/domains/journeys/formats/slicing.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";

/** `/journeys/:id/export.:format`: the map as a file. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id, title } = await orRefuse(journeyWithin(context.world.db.read, person, params.id));
  const format = formats.find((one) => params.file === `export.${one}`);
  if (!format) return orRefuse(Promise.reject(notFound()));
  const asked = new URL(request.url).searchParams.get("paper");
  const paper = papers.find((one) => one === asked) ?? "wide";
  const body = await orRefuse(exporting(context.world, person, { journeyId: id, format, paper }));
  return new Response(body as BodyInit, {
    headers: {
      "Content-Type": typeOf[format],
      "Content-Disposition": `attachment; filename="journey.${format}"; filename*=UTF-8''${encodeURIComponent(fileName(title))}.${format}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** The title as the name of a file on any system. */
const fileName = (title: string) =>
  title
    .toWellFormed()
    .replaceAll(/[\p{Cc}\\/:*?"<>|']+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 80) || "journey";
