import { failure } from "#app/shared/errors.ts";

export const idTaken = failure("journeys.id-taken", 409, "This was already used for another map. Reload the page and try again.");
export const stillHeld = failure("journeys.still-held", 409, "Somebody changed who edits this map meanwhile. Open the page again to see.");
