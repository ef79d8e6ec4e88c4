import { id, index, instant, int, primaryKey, table, text } from "../dialect.ts";
import { people } from "./people.ts";

/** Stories that somebody put together, in an order, for a meeting. */
export const collections = table(
  "collections",
  {
    id: id(),
    makerId: text()
      .notNull()
      .references(() => people.id),
    title: text().notNull(),
    introduction: text(),
    /** Counts the changes of what a form of it shows, so that a form opened earlier overwrites nothing. */
    version: int().notNull().default(1),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (collection) => [index("collections_maker").on(collection.makerId, collection.updatedAt, collection.id)],
);

/** The stories of a collection. No reference to them: what is gone for good leaves a note to the maker, like what was withdrawn. */
export const collectionStories = table(
  "collection_stories",
  {
    collectionId: text()
      .notNull()
      .references(() => collections.id, { onDelete: "cascade" }),
    storyId: text().notNull(),
    position: int().notNull(),
    /** What the maker wants to say when presenting it. */
    notes: text(),
    addedAt: instant().notNull(),
  },
  (row) => [primaryKey({ columns: [row.collectionId, row.storyId] }), index("collection_stories_story").on(row.storyId)],
);

/** While the row is there, everybody may read the collection. */
export const collectionSharings = table(
  "collection_sharings",
  {
    collectionId: text()
      .primaryKey()
      .references(() => collections.id, { onDelete: "cascade" }),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
  },
  (sharing) => [index("collection_sharings_at").on(sharing.at, sharing.collectionId)],
);

/** A shared collection that an editor took down. */
export const collectionTakedowns = table("collection_takedowns", {
  collectionId: text()
    .primaryKey()
    .references(() => collections.id, { onDelete: "cascade" }),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
  reason: text().notNull(),
});
