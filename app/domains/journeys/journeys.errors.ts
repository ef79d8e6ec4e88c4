import { failure } from "#app/shared/errors.ts";

export const idTaken = failure("journeys.id-taken", 409, "This was already used for another map. Reload the page and try again.");
