import { failure } from "#app/shared/errors.ts";

export const idTaken = failure("journeys.id-taken", 409, "This was already used for another map. Reload the page and try again.");
export const notAMap = failure("journeys.no-map", 422, "This is no journey map.");
