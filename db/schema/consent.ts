import { sql } from "drizzle-orm";
import { id, index, instant, json, oneOf, primaryKey, table, text, uniqueIndex } from "../dialect.ts";
import { type ConsentUse, consentAnswers, consentGivers, veilCauses } from "../words/consent.ts";
import { people } from "./people.ts";
import { stories } from "./stories.ts";

/**
 * From when on a story is kept from readers, for one reason. What is asked for every story that somebody reads, so it is one
 * small row that stands ready: the abilities that change a consent or a review keep it in step with them.
 */
export const storyVeils = table(
  "story_veils",
  {
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    cause: oneOf(veilCauses).notNull(),
    /** May lie ahead: a consent that lapses. */
    hiddenFrom: instant().notNull(),
  },
  (veil) => [primaryKey({ columns: [veil.storyId, veil.cause] })],
);

/** Whether the customer agreed, as somebody recorded it. The one without `supersededAt` stands; a story without any is "not recorded". */
export const storyConsents = table(
  "story_consents",
  {
    id: id(),
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    answer: oneOf(consentAnswers).notNull(),
    /** For whom the customer agreed; null where nobody did. */
    giver: oneOf(consentGivers),
    uses: json<ConsentUse[]>().notNull(),
    /** The last day, `YYYY-MM-DD`; null until it is withdrawn. */
    until: text(),
    /** The end of that day, where whoever recorded it is. */
    lapsesAt: instant(),
    /** Why none is needed. */
    reason: text(),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    supersededAt: instant(),
    /** When the teller was told that it will lapse. */
    remindedAt: instant(),
    /** When it was seen to have lapsed. */
    lapsedAt: instant(),
  },
  (consent) => [
    uniqueIndex("story_consents_standing").on(consent.storyId).where(sql`superseded_at is null`),
    index("story_consents_story").on(consent.storyId, consent.at),
    index("story_consents_lapsing").on(consent.lapsesAt, consent.id).where(sql`superseded_at is null`),
    index("story_consents_answer").on(consent.answer, consent.at, consent.id).where(sql`superseded_at is null`),
  ],
);

export const storyConsentWithdrawals = table(
  "story_consent_withdrawals",
  {
    consentId: text()
      .primaryKey()
      .references(() => storyConsents.id, { onDelete: "cascade" }),
    by: text()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    reason: text().notNull(),
  },
  (withdrawal) => [index("story_consent_withdrawals_at").on(withdrawal.at, withdrawal.consentId)],
);
