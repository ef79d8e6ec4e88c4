import { failure } from "#app/shared/errors.ts";

export const emailTaken = failure("people.email-taken", 409, "Somebody else has this e-mail address.");
export const nameTaken = failure("people.name-taken", 409, "This name is taken already.");
export const teamUnknown = failure("people.team-unknown", 409, "This team does not exist any more.");
export const siteUnknown = failure("people.site-unknown", 409, "This site does not exist any more.");
export const managerUnknown = failure("people.manager-unknown", 409, "Nobody active has this address.");
export const managerCircle = failure("people.manager-circle", 409, "They would end up managing themselves.");
export const lastAdministrator = failure("people.last-administrator", 409, "They are the last active administrator.");
export const stillInUse = failure("people.still-in-use", 409, "It is still in use.");
export const importChanged = failure("people.import-changed", 409, "The directory has changed since this file was checked.");
export const importRefused = failure("people.import-refused", 409, "Not every row of this file can be taken.");
export const importTaken = failure("people.import-taken", 409, "This file has been taken already.");
export const fileUnreadable = failure("people.file-unreadable", 422, "This file cannot be read as a table of people.");
