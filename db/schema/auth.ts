import { id, index, instant, int, table, text } from "../dialect.ts";
import { people } from "./people.ts";

export const passwords = table("passwords", {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** argon2id in PHC form. */
  hash: text().notNull(),
  changedAt: instant().notNull(),
});

export const sessions = table(
  "sessions",
  {
    /** SHA-256 of the cookie's value: a copy of the database signs nobody in. */
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** The browser as it named itself, cut to 200 characters, so that its owner recognises it in the list. */
    device: text().notNull().default(""),
  },
  (session) => [index("sessions_person").on(session.personId), index("sessions_expiry").on(session.expiresAt)],
);

export const invitations = table(
  "invitations",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    invitedBy: text().references(() => people.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
  },
  (invitation) => [index("invitations_person").on(invitation.personId)],
);

export const passwordResets = table(
  "password_resets",
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (reset) => [index("password_resets_person").on(reset.personId)],
);

/** How often something was tried that is answered ever more slowly: a password, a letter with a link. */
export const attempts = table(
  "attempts",
  {
    /** What is tried and on which account or from which address, hashed: it names nobody. */
    key: text().primaryKey(),
    count: int().notNull(),
    lastAt: instant().notNull(),
    /** The next try is refused until then. */
    heldUntil: instant(),
  },
  (attempt) => [index("attempts_last").on(attempt.lastAt)],
);
