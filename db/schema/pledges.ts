import { sql } from "drizzle-orm";
import { day, id, index, instant, oneOf, table, text } from "../dialect.ts";
import { pledgeOutcomes } from "../words/pledges.ts";
import { departments, people, teams } from "./people.ts";
import { stories } from "./stories.ts";

/** What somebody promises to do about a story. */
export const pledges = table(
  "pledges",
  {
    id: id(),
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    /** Who gave the promise, for themselves or for their team. */
    personId: text()
      .notNull()
      .references(() => people.id),
    /** The team that promises; null where the person alone does. */
    teamId: text().references(() => teams.id, { onDelete: "set null" }),
    /** Where the person worked when they promised: whose list it stands in. */
    departmentId: text().references(() => departments.id, { onDelete: "set null" }),
    text: text().notNull(),
    /** The day by which it is done, as it stands after every move. */
    dueOn: day().notNull(),
    createdAt: instant().notNull(),
    /** The moment of the outcome stands here again, so that the list of open ones walks one index; it is written with the outcome. */
    endedAt: instant(),
  },
  (pledge) => [
    index("pledges_open").on(pledge.dueOn, pledge.id).where(sql`ended_at is null`),
    index("pledges_open_department").on(pledge.departmentId, pledge.dueOn, pledge.id).where(sql`ended_at is null`),
    index("pledges_open_person").on(pledge.personId, pledge.dueOn, pledge.id).where(sql`ended_at is null`),
    index("pledges_open_team").on(pledge.teamId, pledge.dueOn, pledge.id).where(sql`ended_at is null`),
    index("pledges_ended").on(pledge.endedAt, pledge.id).where(sql`ended_at is not null`),
    index("pledges_ended_department").on(pledge.departmentId, pledge.endedAt, pledge.id).where(sql`ended_at is not null`),
    index("pledges_story").on(pledge.storyId, pledge.createdAt, pledge.id),
  ],
);

/** How a pledge ended. */
export const pledgeEndings = table("pledge_endings", {
  pledgeId: text()
    .primaryKey()
    .references(() => pledges.id, { onDelete: "cascade" }),
  outcome: oneOf(pledgeOutcomes).notNull(),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
  /** What came of it, or why it was dropped. */
  words: text(),
});

/** Every time the day of a pledge was moved. */
export const pledgeMoves = table(
  "pledge_moves",
  {
    id: id(),
    pledgeId: text()
      .notNull()
      .references(() => pledges.id, { onDelete: "cascade" }),
    fromDay: day().notNull(),
    toDay: day().notNull(),
    reason: text().notNull(),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
  },
  (move) => [index("pledge_moves_pledge").on(move.pledgeId, move.at)],
);
