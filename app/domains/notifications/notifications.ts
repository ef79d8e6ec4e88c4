import { hasRole, type Person } from "#app/domains/people/people.ts";

/** What people are told of. The words of each kind stand in `wording.ts`. */
export const notificationKinds = [
  "story-reacted",
  "story-commented",
  "comment-replied",
  "comment-mentioned",
  "comment-removed",
  "report-made",
  "report-answered",
  "story-withdrawn-by-editor",
  "story-redacted-by-editor",
  "collection-taken-down",
  "story-consent",
  "review-asked",
  "story-reviewed",
  "pledge-made",
  "pledge-kept",
  "pledge-dropped",
  "pledge-due",
  "pledge-late",
  "pledge-story-gone",
  "shift-request",
  "shift-place",
  "shift-moved",
  "shift-called-off",
  "shift-no-host",
  "shift-changed",
  "shift-guest-comes",
  "shift-guest-gone",
  "shift-given-back",
  "shift-swap-withdrawn",
  "shift-delegate",
  "shift-missed",
  "shift-opened",
  "shift-swap-asked",
  "shift-swap-declined",
  "import-done",
  "import-waiting",
  "claim-waiting",
  "claim-still-so",
  "promise-for-team",
  "map-held",
  "map-binned",
  "workshop-invited",
  "workshop-lead",
  "workshop-soon",
  "workshop-begun",
  "workshop-replanned",
  "workshop-taken-out",
  "workshop-minutes",
  "commitment-made",
  "commitment-moved",
  "commitment-ended",
  "commitment-due",
  "commitment-late",
  "shift-soon",
  "shift-clock",
  "study-changed",
  "study-commented",
  "study-asked",
  "study-answered",
  "study-on-topic",
  "study-note",
  "study-said-removed",
  "study-past",
  "study-still-true",
  "study-unreached",
  "study-evidence-gone",
  "weekly-letter",
] as const;

/** What calls an editor to look after a thing, also where readers do not see it. */
export const keepersKinds = ["report-made", "review-asked"] as const satisfies readonly (typeof notificationKinds)[number][];

/** What somebody says to the reader alone: what joins one that was mailed and not read is mailed as well. */
export const personalKinds: readonly string[] = ["comment-mentioned"] satisfies readonly (typeof notificationKinds)[number][];

/** About an hour that is set, or a place that is held for a while: it does not wait for the next day's letter. */
export const pressingKinds = [
  "shift-request",
  "shift-place",
  "shift-moved",
  "shift-called-off",
  "shift-no-host",
  "shift-guest-gone",
  "shift-swap-asked",
  "shift-soon",
  "workshop-soon",
  "workshop-begun",
  "workshop-replanned",
] as const satisfies readonly (typeof notificationKinds)[number][];

export type NotificationKind = (typeof notificationKinds)[number];

/** A thing of any room, as the common rooms know it. */
export interface Thing {
  readonly kind: string;
  readonly id: string;
}

export interface MailSettings {
  /** Wall time in the person's zone, `HH:MM`. The same as `quietUntil`: no quiet hours. */
  readonly quietFrom: string;
  readonly quietUntil: string;
  /** Kinds that are not mailed. */
  readonly mailOff: readonly string[];
}

export const usualSettings: MailSettings = { quietFrom: "20:00", quietUntil: "07:00", mailOff: [] };

/**
 * What somebody may be told of: editors hear of reports and of rows that wait for them, administrators of imports as
 * well, curators of whom their studies have not reached.
 */
export function kindsFor(person: Pick<Person, "roles">): NotificationKind[] {
  const keepsReports = hasRole(person, "editor") || hasRole(person, "administrator");
  return notificationKinds.filter((kind) => {
    if (kind === "review-asked") return hasRole(person, "editor");
    if (kind === "study-unreached") return hasRole(person, "curator");
    if (kind === "report-made" || kind === "import-waiting") return keepsReports;
    return kind !== "import-done" || hasRole(person, "administrator");
  });
}

/** Unread things are counted up to here: whoever has more reads "99+". */
export const mostCounted = 100;

/** So many of those who caused a notification are kept: two are named, the others counted, and from here on they are many. */
export const mostActors = 12;

/** Newest first, each once. */
export function joinedActors(newest: string | undefined, known: readonly string[]): string[] {
  return [...new Set(newest ? [newest, ...known] : known)].slice(0, mostActors);
}
