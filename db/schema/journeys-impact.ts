import { day, id, index, instant, int, oneOf, primaryKey, table, text } from "../dialect.ts";
import { askedAnswers, remedyStates } from "../words/journey-impact.ts";
import { journeys } from "./journeys.ts";
import { people, teams } from "./people.ts";

const journeyId = () =>
  text()
    .notNull()
    .references(() => journeys.id, { onDelete: "cascade" });
const by = () =>
  text()
    .notNull()
    .references(() => people.id);

/** What a step weighs, as who edits the map has found out. Steps are the document's: no reference. */
export const journeyStepFigures = table(
  "journey_step_figures",
  {
    journeyId: journeyId(),
    stepId: text().notNull(),
    /** Customers who go through the step in a year. */
    customers: int(),
    /** 1…5: how much it matters to the customer. */
    importance: int(),
    /** How long the customer waits before it; minutes. */
    wait: int(),
    /** What it costs or brings the organisation, in words: currencies and ways of counting differ. */
    business: text(),
    by: by(),
    at: instant().notNull(),
  },
  (figures) => [primaryKey({ columns: [figures.journeyId, figures.stepId] })],
);

/** What a team does about a step: a commitment with an owner, a day and a state. */
export const journeyRemedies = table(
  "journey_remedies",
  {
    id: id(),
    journeyId: journeyId(),
    stepId: text().notNull(),
    /** The team that does it; null once the team is no more. */
    teamId: text().references(() => teams.id, { onDelete: "set null" }),
    text: text().notNull(),
    dueOn: day().notNull(),
    by: by(),
    at: instant().notNull(),
    /** The newest row of `journey_remedy_states` stands here again, so that lists need no second look; written with it. */
    state: oneOf(remedyStates).notNull(),
    stateOn: day().notNull(),
  },
  (remedy) => [
    index("journey_remedies_step").on(remedy.journeyId, remedy.stepId, remedy.id),
    index("journey_remedies_team").on(remedy.teamId, remedy.id),
  ],
);

/** Every turn that a remedy took. */
export const journeyRemedyStates = table(
  "journey_remedy_states",
  {
    id: id(),
    remedyId: text()
      .notNull()
      .references(() => journeyRemedies.id, { onDelete: "cascade" }),
    state: oneOf(remedyStates).notNull(),
    /** The day from which it is so: the curve is compared before and after the day on which it was done. */
    stateOn: day().notNull(),
    by: by(),
    at: instant().notNull(),
  },
  (turn) => [index("journey_remedy_states_remedy").on(turn.remedyId, turn.at)],
);

/** What was answered to something that is asked twice along a map; `term` is one of its normal forms. */
export const journeyAskedAnswers = table(
  "journey_asked_answers",
  {
    journeyId: journeyId(),
    term: text().notNull(),
    answer: oneOf(askedAnswers).notNull(),
    /** Why, or what is promised. */
    words: text(),
    remedyId: text().references(() => journeyRemedies.id, { onDelete: "set null" }),
    by: by(),
    at: instant().notNull(),
  },
  (answer) => [primaryKey({ columns: [answer.journeyId, answer.term] })],
);

/** Words that mean the same where things are asked of customers; the organisation's own, beside those that the product knows. */
export const journeySynonyms = table("journey_synonyms", {
  /** The normal form of what is said: a word has one meaning. */
  term: text().primaryKey(),
  /** As it was typed. */
  said: text().notNull(),
  means: text().notNull(),
  by: by(),
  at: instant().notNull(),
});
