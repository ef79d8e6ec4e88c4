import { sql } from "drizzle-orm";
import type { JourneyMap } from "#app/domains/journeys/board/map.ts";
import { bytes, day, id, index, instant, int, json, oneOf, primaryKey, table, text, uniqueIndex } from "../dialect.ts";
import {
  claimConfidences,
  claimFrequencies,
  claimRoles,
  journeyKinds,
  laneKinds,
  suggestionAnswers,
  versionKinds,
} from "../words/journeys.ts";
import { channels } from "../words/stories.ts";
import { findings } from "./insights.ts";
import { people, teams } from "./people.ts";
import { stories } from "./stories.ts";

/** A journey map. What is drawn on it is a shared document: its journal and snapshot below; the rest of this row says whose it is. */
export const journeys = table(
  "journeys",
  {
    id: id(),
    ownerId: text()
      .notNull()
      .references(() => people.id),
    /** As the document says, copied here with every projection. */
    title: text().notNull(),
    kind: oneOf(journeyKinds).notNull(),
    /** The map that this one belongs under in the register. */
    parentId: text(),
    createdAt: instant().notNull(),
    /** The last edit. */
    editedAt: instant().notNull(),
    /** The last edit after which a version was kept. */
    versionedAt: instant(),
    /** Counts how often the history of the document was dropped. */
    epoch: int().notNull().default(1),
  },
  (journey) => [
    index("journeys_edited").on(journey.editedAt, journey.id),
    index("journeys_owner").on(journey.ownerId, journey.editedAt),
    index("journeys_parent").on(journey.parentId),
  ],
);

const journeyId = () =>
  text()
    .notNull()
    .references(() => journeys.id, { onDelete: "cascade" });
const by = () =>
  text()
    .notNull()
    .references(() => people.id);

/** While the row is there, everybody reads the map; before, it is the private draft of its owner and editors. */
export const journeySharings = table("journey_sharings", {
  journeyId: text()
    .primaryKey()
    .references(() => journeys.id, { onDelete: "cascade" }),
  by: by(),
  at: instant().notNull(),
});

/** Who edits it beside its owner. */
export const journeyEditors = table(
  "journey_editors",
  { journeyId: journeyId(), personId: by(), by: by(), at: instant().notNull() },
  (editor) => [primaryKey({ columns: [editor.journeyId, editor.personId] }), index("journey_editors_person").on(editor.personId)],
);

/** In the bin: thirty days later it is gone. */
export const journeyRemovals = table(
  "journey_removals",
  {
    journeyId: text()
      .primaryKey()
      .references(() => journeys.id, { onDelete: "cascade" }),
    by: by(),
    at: instant().notNull(),
  },
  (removal) => [index("journey_removals_at").on(removal.at)],
);

/** The journal: every accepted update of the document since the snapshot, as the sender sent it. Written before it is acknowledged. */
export const journeyUpdates = table(
  "journey_updates",
  {
    journeyId: journeyId(),
    epoch: int().notNull(),
    /** Counts up within a map. */
    sequence: int().notNull(),
    bytes: bytes().notNull(),
    personId: by(),
    at: instant().notNull(),
  },
  (update) => [primaryKey({ columns: [update.journeyId, update.epoch, update.sequence] })],
);

/** The document as it was when the journal was last folded, as bytes and readable. */
export const journeySnapshots = table("journey_snapshots", {
  journeyId: text()
    .primaryKey()
    .references(() => journeys.id, { onDelete: "cascade" }),
  epoch: int().notNull(),
  /** The last update of the journal that is in it. */
  sequence: int().notNull(),
  bytes: bytes().notNull(),
  map: json<JourneyMap>().notNull(),
  at: instant().notNull(),
});

/** The map as it was when an epoch ended: what an offline copy of that epoch is compared with. */
export const journeyEpochs = table(
  "journey_epochs",
  { journeyId: journeyId(), epoch: int().notNull(), map: json<JourneyMap>().notNull(), at: instant().notNull() },
  (ended) => [primaryKey({ columns: [ended.journeyId, ended.epoch] })],
);

/** The projection: what the snapshot says, readable in SQL. Ids are unique within a map; `position` counts from 0 along the map. */
export const journeyStages = table(
  "journey_stages",
  { journeyId: journeyId(), id: text().notNull(), position: int().notNull(), title: text().notNull() },
  (stage) => [primaryKey({ columns: [stage.journeyId, stage.id] })],
);

export const journeySteps = table(
  "journey_steps",
  {
    journeyId: journeyId(),
    id: text().notNull(),
    stageId: text().notNull(),
    /** The step that this is a sub-step of. */
    parentId: text(),
    position: int().notNull(),
    title: text().notNull(),
    /** Another map that it opens. */
    opens: text(),
  },
  (step) => [
    primaryKey({ columns: [step.journeyId, step.id] }),
    index("journey_steps_id").on(step.id),
    index("journey_steps_opens").on(step.opens).where(sql`opens is not null`),
  ],
);

export const journeyLanes = table(
  "journey_lanes",
  {
    journeyId: journeyId(),
    id: text().notNull(),
    position: int().notNull(),
    kind: oneOf(laneKinds).notNull(),
    title: text().notNull(),
    sketchId: text(),
  },
  (lane) => [primaryKey({ columns: [lane.journeyId, lane.id] })],
);

export const journeyCards = table(
  "journey_cards",
  {
    journeyId: journeyId(),
    id: text().notNull(),
    laneId: text().notNull(),
    fromStepId: text().notNull(),
    toStepId: text().notNull(),
    position: int().notNull(),
    text: text().notNull(),
  },
  (card) => [primaryKey({ columns: [card.journeyId, card.id] }), index("journey_cards_id").on(card.id)],
);

/** Cards that somebody put on the map in a workshop: while it runs, they are theirs to change. The document does not say whose a card is. */
export const journeyWorkshopCards = table(
  "journey_workshop_cards",
  { journeyId: journeyId(), cardId: text().notNull(), workshopId: text().notNull(), by: by(), at: instant().notNull() },
  (card) => [primaryKey({ columns: [card.journeyId, card.cardId] }), index("journey_workshop_cards_workshop").on(card.workshopId, card.by)],
);

/** A state of the map that is kept. */
export const journeyVersions = table(
  "journey_versions",
  {
    id: id(),
    journeyId: journeyId(),
    kind: oneOf(versionKinds).notNull(),
    /** What whoever kept it called it. */
    name: text(),
    /** The workshop that it was kept for. */
    workshopId: text(),
    bytes: bytes().notNull(),
    map: json<JourneyMap>().notNull(),
    /** Missing where it was kept by itself. */
    personId: text().references(() => people.id),
    at: instant().notNull(),
  },
  (version) => [index("journey_versions_at").on(version.journeyId, version.at, version.id)],
);

/** What a team says of itself on a step. Steps are the document's: a claim outlives a step that was removed and comes back with it. */
export const journeyClaims = table(
  "journey_claims",
  {
    id: id(),
    journeyId: journeyId(),
    stepId: text().notNull(),
    teamId: text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    role: oneOf(claimRoles).notNull(),
    channel: oneOf(channels),
    frequency: oneOf(claimFrequencies),
    /** Data and questions that we ask the customer for. */
    asks: json<readonly string[]>().notNull(),
    /** What the customer gets. */
    gives: text(),
    /** The team that we hand over to. */
    handOverTeamId: text().references(() => teams.id, { onDelete: "set null" }),
    note: text(),
    confidence: oneOf(claimConfidences).notNull(),
    /** Who said it, and when it was last said anew. */
    personId: by(),
    createdAt: instant().notNull(),
    saidAt: instant().notNull(),
    /** When the team is asked whether it is still so. */
    askAgainAt: instant().notNull(),
  },
  (claim) => [
    index("journey_claims_step").on(claim.journeyId, claim.stepId, claim.id),
    index("journey_claims_team").on(claim.teamId, claim.id),
    index("journey_claims_hand_over").on(claim.handOverTeamId),
    index("journey_claims_ask").on(claim.askAgainAt, claim.id),
  ],
);

/** While the row is there, the claim is confirmed; without it, it is said. */
export const journeyClaimConfirmations = table("journey_claim_confirmations", {
  claimId: text()
    .primaryKey()
    .references(() => journeyClaims.id, { onDelete: "cascade" }),
  by: by(),
  at: instant().notNull(),
});

/** A story attached to a step, for one of the map's customer sketches or for all. */
export const journeyStories = table(
  "journey_stories",
  {
    id: id(),
    journeyId: journeyId(),
    stepId: text().notNull(),
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    sketchId: text(),
    by: by(),
    at: instant().notNull(),
  },
  (attached) => [
    uniqueIndex("journey_stories_step").on(attached.journeyId, attached.stepId, attached.storyId),
    index("journey_stories_story").on(attached.storyId, attached.at),
  ],
);

/** A finding attached to a step. Findings belong to another room: no reference. */
export const journeyFindings = table(
  "journey_findings",
  {
    id: id(),
    journeyId: journeyId(),
    stepId: text().notNull(),
    findingId: text().notNull(),
    sketchId: text(),
    by: by(),
    at: instant().notNull(),
  },
  (attached) => [
    uniqueIndex("journey_findings_step").on(attached.journeyId, attached.stepId, attached.findingId),
    index("journey_findings_finding").on(attached.findingId, attached.at),
  ],
);

/** A story that was suggested for a step, and what somebody answered: it is not suggested there again. */
export const journeySuggestions = table(
  "journey_suggestions",
  {
    journeyId: journeyId(),
    stepId: text().notNull(),
    storyId: text()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    answer: oneOf(suggestionAnswers).notNull(),
    by: by(),
    at: instant().notNull(),
  },
  (suggestion) => [
    primaryKey({ columns: [suggestion.journeyId, suggestion.stepId, suggestion.storyId] }),
    index("journey_suggestions_story").on(suggestion.storyId),
  ],
);

/** A finding that was suggested for a step, and what somebody answered: it is not suggested there again. */
export const journeyFindingSuggestions = table(
  "journey_finding_suggestions",
  {
    journeyId: journeyId(),
    stepId: text().notNull(),
    findingId: text()
      .notNull()
      .references(() => findings.id, { onDelete: "cascade" }),
    answer: oneOf(suggestionAnswers).notNull(),
    by: by(),
    at: instant().notNull(),
  },
  (suggestion) => [
    primaryKey({ columns: [suggestion.journeyId, suggestion.stepId, suggestion.findingId] }),
    index("journey_finding_suggestions_finding").on(suggestion.findingId),
  ],
);

/** What an editor believes of the feeling at a step while no stories say it. */
export const journeyAssumptions = table(
  "journey_assumptions",
  {
    journeyId: journeyId(),
    stepId: text().notNull(),
    /** Empty: of all customers of the map. */
    sketchId: text().notNull().default(""),
    /** −100…100. */
    pleasure: int().notNull(),
    /** The score as a file that was taken in had it. */
    rawScore: text(),
    note: text(),
    by: by(),
    at: instant().notNull(),
  },
  (assumption) => [primaryKey({ columns: [assumption.journeyId, assumption.stepId, assumption.sketchId] })],
);

/** A computed value of the curve that somebody set aside, with the reason. */
export const journeyOverrides = table(
  "journey_overrides",
  {
    journeyId: journeyId(),
    stepId: text().notNull(),
    /** Empty: of all customers of the map. */
    sketchId: text().notNull().default(""),
    /** −100…100. */
    pleasure: int().notNull(),
    reason: text().notNull(),
    by: by(),
    at: instant().notNull(),
  },
  (override) => [primaryKey({ columns: [override.journeyId, override.stepId, override.sketchId] })],
);

/** A file that was read and may be taken in: as a new map, or as changes of one. The file itself is in the file store. */
export const journeyImports = table(
  "journey_imports",
  {
    id: id(),
    /** The map that it changes; missing for a new one. */
    journeyId: text().references(() => journeys.id, { onDelete: "cascade" }),
    format: text().notNull(),
    fileHash: text().notNull(),
    fileName: text().notNull(),
    /** How what it names is to be understood, as far as somebody has said. */
    choices: json<unknown>(),
    by: by(),
    createdAt: instant().notNull(),
    takenAt: instant(),
    /** The day after which it is forgotten. */
    forgetOn: day().notNull(),
  },
  (one) => [index("journey_imports_by").on(one.by, one.createdAt), index("journey_imports_forget").on(one.forgetOn)],
);
