import { failure } from "#app/shared/errors.ts";

export const idTaken = failure("face-time.id-taken", 409, "This was already used for something else. Reload the page and try again.");
export const shiftCancelled = failure("face-time.shift-cancelled", 409, "This shift was called off.");
export const shiftBegun = failure("face-time.shift-begun", 409, "This shift has begun.");
export const noticeOver = failure("face-time.notice-over", 409, "It is too late to ask for a place on this shift.");
export const noHost = failure("face-time.no-host", 409, "This shift has no host at present. Ask again when one is named.");
export const alreadyBooked = failure("face-time.already-booked", 409, "There is already a booking for this shift.");
export const busyThen = failure("face-time.busy-then", 409, "There is another booking at this time.");
export const hostingThen = failure("face-time.hosting-then", 409, "Who is a host at this time cannot be a guest as well.");
export const notInvited = failure("face-time.not-invited", 409, "This shift is for other departments or sites.");
export const briefingUnread = failure("face-time.briefing-unread", 409, "Read the briefing before you ask for a place.");
export const declarationMissing = failure(
  "face-time.declaration-missing",
  409,
  "Sign the declaration before you ask for a place: it must be valid on the day of the shift.",
);
export const alreadyAnswered = failure("face-time.already-answered", 409, "Somebody has answered this request meanwhile.");
export const bookingOver = failure("face-time.booking-over", 409, "This booking has ended.");
export const offerOver = failure("face-time.offer-over", 409, "This offer has run out.");
export const tooLateForApproval = failure(
  "face-time.too-late-for-approval",
  409,
  "It is too late for an approval, and this place needs one.",
);
/** Whose boxes are marked, beside what is said of them. */
const aboutHosts = (message: string, marked: readonly string[]) =>
  Object.assign(failure("face-time.host-elsewhere", 409, message)(), { marked: [...new Set(marked)] });
/** `shift`: the one that they host, in words; what they are a guest of is not said. */
export const hostElsewhere = (hosts: readonly { readonly id: string; readonly name: string; readonly shift?: string }[]) =>
  aboutHosts(
    hosts
      .map(({ name, shift }) =>
        shift ? `${name} is a host elsewhere at this time: ${shift}.` : `${name} is booked elsewhere at this time.`,
      )
      .join(" "),
    hosts.map(({ id }) => id),
  );
/** `days`: in words, where it is said of several. */
export const hostElsewhereOn = (hosts: readonly { readonly id: string; readonly name: string; readonly days: string }[]) =>
  aboutHosts(
    hosts.map(({ name, days }) => `${name} is somewhere else on: ${days}.`).join(" "),
    hosts.map(({ id }) => id),
  );
export const tooManyShifts = failure("face-time.too-many-shifts", 409, "A series has at most 130 shifts.");
export const seriesChanged = failure("face-time.series-changed", 409, "Somebody changed the series meanwhile. Look at it again.");
export const shiftChanged = failure(
  "face-time.changed-meanwhile",
  409,
  "This was changed after you opened the form. Nothing of yours is saved yet.",
);
export const notAHost = failure("face-time.not-a-host", 409, "Choose hosts among those who are hosts.");
export const tooManyGuests = failure("face-time.too-many-guests", 409, "These hosts cannot look after so many guests.");
export const placesTaken = failure("face-time.places-taken", 409, "More places than that are taken.");
export const endsTooEarly = failure("face-time.ends-too-early", 409, "The end must come after the start.");
export const tooLong = failure("face-time.too-long", 409, "A shift lasts sixteen hours at most.");
export const startsInPast = failure("face-time.starts-in-past", 409, "Choose a time to come.");
export const startsTooFar = failure("face-time.starts-too-far", 409, "Choose a time within the next two years.");
export const seriesTooFar = failure("face-time.series-too-far", 409, "The last shift must start within the next two years.");
export const choiceGone = failure("face-time.choice-gone", 409, "One of the things chosen is no longer there. Choose again.");
export const delegatedAlready = failure("face-time.delegated-already", 409, "They answer for you on some of these days already.");
export const swapOver = failure("face-time.swap-over", 409, "This was answered or taken back meanwhile.");
export const nameTaken = failure("face-time.name-taken", 409, "There is one of this name already.");
export const wordsSigned = failure(
  "face-time.words-signed",
  409,
  "Somebody has signed these words: they stay. Retire the declaration and write another.",
);
export const wordsChanged = failure(
  "face-time.words-changed",
  409,
  "These words were changed after you opened this page. Read them again before you sign.",
);
/** Of somebody else no more is said: where else they are, and what they have read, is theirs. */
export const colleagueCannot = failure("face-time.colleague-cannot", 409, "This colleague cannot take this place.");
