import { failure } from "#app/shared/errors.ts";

export const notOpen = failure("face-time.not-open", 409, "Guests are checked in from two hours before the shift until a week after it.");
export const noPlace = failure("face-time.no-place", 409, "This booking has no place on the shift.");
export const noSuchCode = failure("face-time.no-such-code", 404, "No shift of yours has this code today. Look again at the poster.");
export const unknownColleague = failure("face-time.unknown-colleague", 404, "Nobody here has this address.");
export const notBegun = failure("face-time.not-begun", 409, "Nobody has missed a shift before it begins.");
export const hostIsNoGuest = failure(
  "face-time.host-is-no-guest",
  409,
  "You are the host of this shift: nobody is a guest beside themselves.",
);
export const notByOneself = failure("face-time.not-by-oneself", 409, "Nobody adds themselves. Ask a host of this shift to add you.");
