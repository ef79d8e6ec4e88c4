import { failure } from "#app/shared/errors.ts";

export const pledgeEnded = failure("pledges.ended", 409, "Somebody has ended this pledge meanwhile. Open it again to see how.");
export const idTaken = failure("pledges.id-taken", 409, "This was already used for another pledge. Reload the page and promise again.");
export const noTeam = failure("pledges.no-team", 409, "You belong to no team, so you can only promise for yourself.");
