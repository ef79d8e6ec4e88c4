import { sql } from "drizzle-orm";
import { day, flag, id, index, instant, int, json, oneOf, primaryKey, table, text } from "../dialect.ts";
import { claimMarks, commitmentOutcomes, type Minutes, markKinds, type ScriptPhase } from "../words/workshops.ts";
import { journeys } from "./journeys.ts";
import { departments, people, teams } from "./people.ts";

/** A facilitated session on a map. Where it stands is in this row, so that one lock says what may be done now. */
export const workshops = table(
  "workshops",
  {
    id: id(),
    journeyId: text()
      .notNull()
      .references(() => journeys.id, { onDelete: "cascade" }),
    title: text().notNull(),
    /** The script as it was when the session was prepared. */
    phases: json<readonly ScriptPhase[]>().notNull(),
    plannedFor: instant().notNull(),
    /** Grows whenever it is put off or called off, so that calendars know the newer of two letters. */
    sequence: int().notNull().default(0),
    /** How many dots each person has to vote with. */
    dots: int().notNull(),
    /** Whether no row may link a person and a vote once it is over. */
    anonymous: flag().notNull(),
    preparedBy: text()
      .notNull()
      .references(() => people.id),
    createdAt: instant().notNull(),
    startedAt: instant(),
    /** The phase that runs, counted from 0; missing before the start. */
    position: int(),
    /** When the phase has had its time. It goes on all the same until a facilitator says so. */
    dueAt: instant(),
    endedAt: instant(),
    /** The step that everybody was last brought to, and when. */
    focusStepId: text(),
    focusAt: instant(),
  },
  (workshop) => [
    index("workshops_journey").on(workshop.journeyId, workshop.plannedFor),
    index("workshops_running").on(workshop.journeyId).where(sql`started_at is not null and ended_at is null`),
    index("workshops_planned").on(workshop.plannedFor, workshop.startedAt, workshop.id).where(sql`ended_at is null`),
  ],
);

const workshopId = () =>
  text()
    .notNull()
    .references(() => workshops.id, { onDelete: "cascade" });
const personId = () =>
  text()
    .notNull()
    .references(() => people.id);

/** Who leads it. */
export const workshopFacilitators = table(
  "workshop_facilitators",
  { workshopId: workshopId(), personId: personId(), by: personId(), at: instant().notNull() },
  (one) => [primaryKey({ columns: [one.workshopId, one.personId] }), index("workshop_facilitators_person").on(one.personId)],
);

/** People who are invited by name. */
export const workshopInvitations = table(
  "workshop_invitations",
  { workshopId: workshopId(), personId: personId(), by: personId(), at: instant().notNull() },
  (one) => [primaryKey({ columns: [one.workshopId, one.personId] }), index("workshop_invitations_person").on(one.personId)],
);

/** Departments of which everybody is invited. */
export const workshopDepartments = table(
  "workshop_departments",
  {
    workshopId: workshopId(),
    departmentId: text()
      .notNull()
      .references(() => departments.id, { onDelete: "cascade" }),
  },
  (one) => [primaryKey({ columns: [one.workshopId, one.departmentId] }), index("workshop_departments_department").on(one.departmentId)],
);

/** Who came. */
export const workshopParticipants = table(
  "workshop_participants",
  {
    workshopId: workshopId(),
    personId: personId(),
    joinedAt: instant().notNull(),
    /** The stage of the map that their group works on; missing while all work together. */
    stageId: text(),
  },
  (one) => [primaryKey({ columns: [one.workshopId, one.personId] }), index("workshop_participants_person").on(one.personId)],
);

/** While the row is there, the hand is raised. */
export const workshopHands = table("workshop_hands", { workshopId: workshopId(), personId: personId(), at: instant().notNull() }, (one) => [
  primaryKey({ columns: [one.workshopId, one.personId] }),
]);

/** Each phase that was begun: what the minutes say of the time. One that was gone back to has one row too, from its start to its end as long as all its times together. */
export const workshopPhases = table(
  "workshop_phases",
  {
    workshopId: workshopId(),
    position: int().notNull(),
    startedAt: instant().notNull(),
    /** Minutes that facilitators added to it. */
    added: int().notNull().default(0),
    endedAt: instant(),
    by: personId(),
  },
  (one) => [primaryKey({ columns: [one.workshopId, one.position] })],
);

/** While there is no row, marks of this kind are their makers' alone. */
export const workshopReveals = table(
  "workshop_reveals",
  { workshopId: workshopId(), kind: oneOf(markKinds).notNull(), by: personId(), at: instant().notNull() },
  (one) => [primaryKey({ columns: [one.workshopId, one.kind] })],
);

/** How somebody's team touches the customer at a step, or that it does not. Once revealed, what most of a team says stands on the map. */
export const workshopClaims = table(
  "workshop_claims",
  {
    workshopId: workshopId(),
    stepId: text().notNull(),
    personId: personId(),
    teamId: text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    role: oneOf(claimMarks).notNull(),
    at: instant().notNull(),
  },
  (one) => [primaryKey({ columns: [one.workshopId, one.stepId, one.personId] })],
);

/** What somebody guesses that the customer feels at a step. */
export const workshopGuesses = table(
  "workshop_guesses",
  {
    workshopId: workshopId(),
    stepId: text().notNull(),
    personId: personId(),
    /** −100…100. */
    pleasure: int().notNull(),
    at: instant().notNull(),
  },
  (one) => [primaryKey({ columns: [one.workshopId, one.stepId, one.personId] })],
);

/** What hurts the customer at a step, in somebody's words. */
export const workshopPains = table(
  "workshop_pains",
  {
    id: id(),
    workshopId: workshopId(),
    stepId: text().notNull(),
    /** Missing once an anonymous workshop is over. */
    personId: text().references(() => people.id),
    text: text().notNull(),
    at: instant().notNull(),
    /** All dots together, written when the votes are counted at the end. */
    dots: int(),
  },
  (one) => [index("workshop_pains_workshop").on(one.workshopId, one.id)],
);

/** Dots that somebody gave. Of an anonymous workshop nothing is left here after the end. */
export const workshopVotes = table(
  "workshop_votes",
  {
    workshopId: workshopId(),
    painId: text()
      .notNull()
      .references(() => workshopPains.id, { onDelete: "cascade" }),
    personId: personId(),
    dots: int().notNull(),
  },
  (one) => [primaryKey({ columns: [one.workshopId, one.personId, one.painId] }), index("workshop_votes_pain").on(one.painId)],
);

/** What somebody promises to do about the map. */
export const workshopCommitments = table(
  "workshop_commitments",
  {
    id: id(),
    workshopId: workshopId(),
    stepId: text(),
    /** Who does it. */
    ownerId: personId(),
    /** The first action. */
    text: text().notNull(),
    dueOn: day().notNull(),
    by: personId(),
    createdAt: instant().notNull(),
  },
  (one) => [
    index("workshop_commitments_workshop").on(one.workshopId, one.id),
    index("workshop_commitments_owner").on(one.ownerId, one.dueOn),
  ],
);

/** How a commitment ended. */
export const workshopCommitmentEndings = table("workshop_commitment_endings", {
  commitmentId: text()
    .primaryKey()
    .references(() => workshopCommitments.id, { onDelete: "cascade" }),
  outcome: oneOf(commitmentOutcomes).notNull(),
  by: personId(),
  at: instant().notNull(),
  /** What came of it, or why it was dropped. */
  words: text(),
});

/** Every time the day of a commitment was moved. */
export const workshopCommitmentMoves = table(
  "workshop_commitment_moves",
  {
    id: id(),
    commitmentId: text()
      .notNull()
      .references(() => workshopCommitments.id, { onDelete: "cascade" }),
    fromDay: day().notNull(),
    toDay: day().notNull(),
    reason: text().notNull(),
    by: personId(),
    at: instant().notNull(),
  },
  (move) => [index("workshop_commitment_moves_commitment").on(move.commitmentId, move.at)],
);

/** What somebody says at the end: what we heard, and how it was. */
export const workshopRemarks = table(
  "workshop_remarks",
  {
    workshopId: workshopId(),
    personId: personId(),
    heard: text(),
    /** 1…5. */
    rating: int().notNull(),
    at: instant().notNull(),
  },
  (one) => [primaryKey({ columns: [one.workshopId, one.personId] })],
);

/** What it came to; written in the transaction that ends it. */
export const workshopMinutes = table("workshop_minutes", {
  workshopId: text()
    .primaryKey()
    .references(() => workshops.id, { onDelete: "cascade" }),
  minutes: json<Minutes>().notNull(),
  at: instant().notNull(),
});
