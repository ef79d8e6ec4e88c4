import { journeyFileSchema } from "#app/domains/journeys/formats/journey-file.ts";

/** The published JSON Schema of a map's file: for other programs, which have no session; it says nothing about anybody. */
export const loader = () =>
  new Response(`${JSON.stringify(journeyFileSchema(), null, 2)}\n`, {
    headers: { "Content-Type": "application/schema+json; charset=utf-8", "Cache-Control": "public, max-age=86400" },
  });
