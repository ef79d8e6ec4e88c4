import { index, instant, int, oneOf, primaryKey, table, text } from "../dialect.ts";
import { calendarScopes, calendarStates } from "../words/face-time.ts";
import { shifts } from "./face-time.ts";
import { people } from "./people.ts";

/**
 * What somebody's calendar shows of a shift, as a guest or as a host. Written after whatever changes the shift or their place on
 * it, so that it outlives both: a calendar must be told of what it is to take out.
 */
export const calendarEntries = table(
  "calendar_entries",
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    shiftId: text()
      .notNull()
      .references(() => shifts.id, { onDelete: "cascade" }),
    scope: oneOf(calendarScopes).notNull(),
    state: oneOf(calendarStates).notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** What else it says, as a hash: another one is a change too. */
    details: text().notNull(),
    /** Grows with each change: SEQUENCE of RFC 5545. */
    sequence: int().notNull().default(0),
    changedAt: instant().notNull(),
    /** Which state of it the person was last sent by mail, as `changedAt`; null: none that stands, and then its end is not sent either. */
    invitedAt: instant(),
  },
  (entry) => [
    primaryKey({ columns: [entry.personId, entry.shiftId, entry.scope] }),
    index("calendar_entries_feed").on(entry.personId, entry.scope, entry.startsAt),
    index("calendar_entries_shift").on(entry.shiftId),
  ],
);
