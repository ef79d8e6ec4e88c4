import { id, index, instant, int, json, oneOf, primaryKey, table, text } from "../dialect.ts";
import { letterStates, type WeeklyPart } from "../words/weekly.ts";
import { people } from "./people.ts";

/** When the weekly letter leaves, by the clock of each reader; without the row it does not. */
export const weeklySchedules = table("weekly_schedules", {
  id: id(),
  only: int().notNull().default(1).unique(),
  /** 1 Monday … 7 Sunday. */
  weekday: int().notNull(),
  /** `HH:MM`. */
  time: text().notNull(),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
});

/** Weeks whose letter is left out. */
export const weeklySkips = table("weekly_skips", {
  /** `2026-W41`. */
  week: text().primaryKey(),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
});

/** A person's letter of a week: the key is why nobody ever gets two. */
export const weeklyLetters = table(
  "weekly_letters",
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    week: text().notNull(),
    state: oneOf(letterStates).notNull(),
    /** What stood in it, by id alone: what it says is looked up each time it is read. */
    items: json<{ part: WeeklyPart; id: string }[]>().notNull(),
    at: instant().notNull(),
  },
  (letter) => [primaryKey({ columns: [letter.personId, letter.week] }), index("weekly_letters_week").on(letter.week, letter.state)],
);
