import { failure, hasCode } from "#app/shared/errors.ts";

export const idTaken = failure("journeys.id-taken", 409, "This was already used for another map. Reload the page and try again.");
export const notAMap = failure("journeys.no-map", 422, "This is no journey map.");
export const tooManyCards = failure("journeys.too-many-cards", 422, "There is no room for more cards. Take one of yours away first.");
export const otherGroup = failure("journeys.other-group", 409, "Your group works on another stage just now.");
export const workshopRuns = failure("journeys.workshop-runs", 409, "A workshop is running on this map. Its people would be thrown out.");
export const workshopPlanned = failure(
  "journeys.workshop-planned",
  409,
  "A workshop is planned on this map, and those who are invited would find nothing. Call it off first.",
);
export const tooWide = failure(
  "journeys.too-wide",
  422,
  "This map has too many steps for one picture. Take it along on sheets of A4 or A3, or as SVG.",
);
export const mapCircle = failure("journeys.circle", 409, "This map would stand under itself.");
export const tooManyLevels = failure("journeys.too-many-levels", 409, "Maps would stand under one another on too many levels.");
export const tableBroken = failure(
  "journeys.table-broken",
  422,
  "This file cannot be read: it is damaged, no table, or only a part of it is there.",
);

export const changedMeanwhile = failure(
  "journeys.changed-meanwhile",
  409,
  "Somebody has changed this meanwhile. Look again at how it stands, and decide then.",
);

export const isChangedMeanwhile = (error: unknown): boolean => hasCode(error, "journeys.changed-meanwhile");
export const isWorkshopRuns = (error: unknown): boolean => hasCode(error, "journeys.workshop-runs");
export const isWorkshopPlanned = (error: unknown): boolean => hasCode(error, "journeys.workshop-planned");
export const isMapCircle = (error: unknown): boolean => hasCode(error, "journeys.circle");
export const isTooManyLevels = (error: unknown): boolean => hasCode(error, "journeys.too-many-levels");
export const isTooManyCards = (error: unknown): boolean => hasCode(error, "journeys.too-many-cards");
export const isOtherGroup = (error: unknown): boolean => hasCode(error, "journeys.other-group");
