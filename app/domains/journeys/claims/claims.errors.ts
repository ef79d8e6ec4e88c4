import { failure, hasCode } from "#app/shared/errors.ts";

export const claimIdTaken = failure("claims.id-taken", 409, "This was already used for another claim. Reload the page and claim again.");
export const tooManyClaims = failure(
  "claims.too-many",
  409,
  "The team has as many claims on this step as one step takes. Change one of them.",
);
export const claimChanged = failure("claims.changed", 409, "Somebody has changed this claim meanwhile. Open it again to see how.");
export const isClaimChanged = (error: unknown) => hasCode(error, "claims.changed");
export const handsToItself = failure("claims.to-itself", 422, "A team hands over to another team. Choose which, or leave it out.");
export const saidAlready = failure(
  "claims.said-already",
  409,
  "Your team says the same on this step already. Change that claim, or say here what is different.",
);
export const notYourTeam = failure("claims.not-your-team", 403, "You can claim for your own team, or for a team that you manage.");
