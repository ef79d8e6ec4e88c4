import { sql } from "drizzle-orm";
import { id, index, instant, int, oneOf, table, text, uniqueIndex } from "../dialect.ts";
import { reviewScopes, reviewStates } from "../words/consent.ts";
import { people } from "./people.ts";
import { stories } from "./stories.ts";

/** The steps of a story's review. The one without `supersededAt` is where it stands; a story without any was never reviewed. */
export const storyReviews = table(
  "story_reviews",
  {
    id: id(),
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    state: oneOf(reviewStates).notNull(),
    /** Who brought it into this state: its teller, or an editor. */
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    /** What the editor asks for, or why it is not taken. */
    words: text(),
    supersededAt: instant(),
  },
  (review) => [
    uniqueIndex("story_reviews_standing").on(review.storyId).where(sql`superseded_at is null`),
    index("story_reviews_story").on(review.storyId, review.at),
    index("story_reviews_state").on(review.state, review.at, review.id).where(sql`superseded_at is null`),
  ],
);

/** What the organisation chose for its stories; without the row nothing is reviewed. */
export const storySettings = table("story_settings", {
  id: id(),
  only: int().notNull().default(1).unique(),
  review: oneOf(reviewScopes).notNull(),
  /** Where employees find somebody to talk to. */
  helpWords: text(),
  helpAddress: text(),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
});
