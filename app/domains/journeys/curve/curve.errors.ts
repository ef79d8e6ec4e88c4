import { failure } from "#app/shared/errors.ts";

export const nothingToSetAside = failure(
  "curve.nothing-to-set-aside",
  409,
  "No stories say anything here, so there is nothing to set aside.",
);
