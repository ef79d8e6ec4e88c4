/** Who hears that something happened to a thing, by its kind: for rooms that know a thing only by its kind and id. */
import { audienceOfMap, audienceOfPart } from "#app/domains/journeys/journeys.queries.server.ts";
import type { World } from "#app/shared/world.ts";

/** A ping says no word of what happened, but even that something did on a private map is nobody else's business. */
export async function audienceOn({ db }: World, about: { kind: string; id: string }): Promise<readonly string[] | "everybody"> {
  if (about.kind === "journey") return audienceOfMap(db.read, about.id);
  if (about.kind === "journey-step") return audienceOfPart(db.read, "step", about.id);
  if (about.kind === "journey-card") return audienceOfPart(db.read, "card", about.id);
  return "everybody";
}
