import { failure, hasCode } from "#app/shared/errors.ts";

export const idTaken = failure("workshops.id-taken", 409, "This was already used for something else. Reload the page and try again.");
export const mapNotShared = failure(
  "workshops.map-not-shared",
  409,
  "This map is still a draft that the people you invite cannot read. Share it first, then prepare the workshop.",
);
export const nobodyInvited = failure("workshops.nobody-invited", 422, "Invite at least one person or department.");
export const alreadyRunning = failure("workshops.already-running", 409, "Another workshop is running on this map. End that one first.");
export const notRunning = failure("workshops.not-running", 409, "This workshop is not running.");
export const hasStarted = failure("workshops.started", 409, "This workshop has started. End it instead.");
export const lastLeader = failure("workshops.last-leader", 409, "Nobody else leads this workshop. Name somebody first.");
export const hasEnded = failure("workshops.ended", 409, "This workshop is over.");
export const phaseMoved = failure("workshops.phase-moved", 409, "The workshop has gone on meanwhile. This is where it is now.");
export const nothingBefore = failure("workshops.first-phase", 409, "This is the first part: there is none before it.");
export const notNow = failure("workshops.not-now", 409, "This can be marked in another phase of the workshop only.");
export const isRevealed = failure("workshops.revealed", 409, "This is revealed by now, so that it can no longer be changed.");
export const notIn = failure("workshops.not-in", 403, "Come into the workshop first.");
export const isFull = failure("workshops.full", 409, "This workshop is full.");
export const noGroups = failure("workshops.no-groups", 409, "There are no groups just now. Split into groups first.");
export const noTeam = failure("workshops.no-team", 409, "You belong to no team, so you cannot claim a step for one.");
export const tooManyDots = failure("workshops.too-many-dots", 422, "These are more dots than you have.");
export const tooMany = failure("workshops.too-many", 422, "There is no room for more of these.");
export const commitmentEnded = failure("workshops.commitment-ended", 409, "Somebody has ended this commitment meanwhile.");

const afterwards: ReadonlySet<string> = new Set(["workshops.not-now", "workshops.revealed", "workshops.ended"]);
/** What is refused because the workshop has gone on. */
export const isTooLate = (code: string): boolean => afterwards.has(code);

export const isTooManyDots = (error: unknown): boolean => hasCode(error, "workshops.too-many-dots");
