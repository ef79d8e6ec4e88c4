/** What a journey map is to the rest of the product. */
import type { JourneyKind } from "#db/words/journeys.ts";

export interface ListedMap {
  readonly id: string;
  readonly title: string;
  readonly kind: JourneyKind;
  readonly parentId: string | null;
  readonly editedAt: Date;
  readonly ownerId: string;
  readonly owner: string;
  readonly shared: boolean;
}

/** How many maps may stand under one another, the top among them. */
export const mostLevels = 8;

/** More maps than that a list to choose from does not hold. */
export const mostOffered = 500;

/** Days that a removed map can be taken back. */
export const daysInBin = 30;

/** Cards that one person puts on a map in one workshop. */
export const mostOwnCards = 40;

/** What the servers of several processes tell each other: the journal of a map has grown, who may do what on it has changed. */
export const journalGrew = "journey-journal";
export const rightsChanged = "journey-rights";
