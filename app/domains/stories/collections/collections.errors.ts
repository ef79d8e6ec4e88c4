import { failure } from "#app/shared/errors.ts";
import { mostCollections, mostStories } from "./collections.ts";

export const collectionChanged = failure("collections.changed", 409, "This collection was changed elsewhere meanwhile.");
export const collectionFull = failure("collections.full", 409, `A collection holds at most ${mostStories} stories.`);
export const tooManyCollections = failure("collections.too-many", 409, `One person keeps at most ${mostCollections} collections.`);
export const idTaken = failure("collections.id-taken", 409, "This collection could not be made under the number it was given.");
export const collectionTakenDown = failure("collections.taken-down", 409, "An editor took this collection down, so it cannot be shared.");
