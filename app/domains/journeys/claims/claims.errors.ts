import { failure, hasCode } from "#app/shared/errors.ts";

export const claimIdTaken = failure("claims.id-taken", 409, "This was already used for another claim. Reload the page and claim again.");
export const tooManyClaims = failure(
  "claims.too-many",
  409,
  "The team has as many claims on this step as one step takes. Change one of them.",
);
export const claimChanged = failure("claims.changed", 409, "Somebody has changed this claim meanwhile. Open it again to see how.");
export const isClaimChanged = (error: unknown) => hasCode(error, "claims.changed");
export const notYourTeam = failure("claims.not-your-team", 403, "You can claim for your own team, or for a team that you manage.");
