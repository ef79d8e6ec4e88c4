/** The words of each kind of notification and the address that each kind of thing has. */
import * as m from "#app/paraglide/messages.js";
import { mostActors, type NotificationKind, type Thing } from "./notifications.ts";

export interface Told {
  readonly kind: string;
  readonly about: Thing;
  readonly params: Readonly<Record<string, string>>;
  /** Names of those who caused it, newest first, each once; `mostActors` of them are some of many. */
  readonly actors: readonly string[];
}

/** Title words only, nothing of what was written: the same words stand in a letter. */
export function wordsOf(told: Told): string {
  const words: Record<NotificationKind, () => string> = {
    "story-reacted": () => m.notifications_story_reacted({ who: whoOf(told), title: titleOf(told) }),
    "story-commented": () => m.notifications_story_commented({ who: whoOf(told), title: titleOf(told) }),
    "comment-replied": () => m.notifications_comment_replied({ who: whoOf(told), thing: thingOf(told.about.kind) }),
    "comment-mentioned": () => m.notifications_comment_mentioned({ who: whoOf(told), thing: thingOf(told.about.kind) }),
    "comment-removed": () => m.notifications_comment_removed({ thing: thingOf(told.about.kind) }),
    "report-made": () => m.notifications_report_made({ who: whoOf(told), thing: thingOf(told.about.kind) }),
    "report-answered": () =>
      told.params.outcome === "removed"
        ? m.notifications_report_answered_removed({ thing: thingOf(told.about.kind) })
        : m.notifications_report_answered_kept({ thing: thingOf(told.about.kind) }),
    "story-redacted-by-editor": () => m.notifications_story_redacted({ title: titleOf(told) }),
    "story-withdrawn-by-editor": () => m.notifications_story_withdrawn({ title: titleOf(told) }),
    "collection-taken-down": () => m.notifications_collection_taken_down(),
    "story-consent": () => consentWords(told),
    "review-asked": () => m.notifications_review_asked(),
    "story-reviewed": () => reviewWords(told),
    "pledge-made": () => m.notifications_pledge_made({ who: whoOf(told), title: titleOf(told) }),
    "pledge-kept": () => m.notifications_pledge_kept({ who: whoOf(told), title: titleOf(told) }),
    "pledge-dropped": () => m.notifications_pledge_dropped({ who: whoOf(told), title: titleOf(told) }),
    "pledge-due": () => dueWords(told),
    "pledge-late": () =>
      told.params.of
        ? m.notifications_pledge_late_of({ name: told.params.of, title: titleOf(told) })
        : m.notifications_pledge_late({ title: titleOf(told) }),
    "pledge-story-gone": () => m.notifications_pledge_story_gone(),
    "study-changed": () => m.notifications_study_changed({ title: titleOf(told) }),
    "study-commented": () => m.notifications_study_commented({ who: whoOf(told), title: titleOf(told) }),
    "study-asked": () => m.notifications_study_asked({ who: whoOf(told), title: titleOf(told) }),
    "study-answered": () => m.notifications_study_answered({ who: whoOf(told), title: titleOf(told) }),
    "study-on-topic": () => m.notifications_study_on_topic({ title: titleOf(told) }),
    "study-note": () => m.notifications_study_note({ who: whoOf(told), title: titleOf(told) }),
    "study-said-removed": () => m.notifications_study_said_removed({ title: titleOf(told) }),
    "study-past": () => m.notifications_study_past({ title: titleOf(told) }),
    "study-still-true": () => m.notifications_study_still_true({ title: titleOf(told) }),
    "study-unreached": () => m.notifications_study_unreached({ title: titleOf(told) }),
    "study-evidence-gone": () => m.notifications_study_evidence_gone({ title: titleOf(told) }),
    "shift-request": () => m.notifications_shift_request({ who: whoOf(told), shift: shiftOf(told) }),
    "shift-place": () => placeWords(told),
    "shift-moved": () => withChanges(m.notifications_shift_moved({ shift: shiftOf(told) }), told),
    "shift-changed": () => withChanges(m.notifications_shift_changed({ shift: shiftOf(told) }), told),
    "shift-guest-comes": () => m.notifications_shift_guest_comes({ who: whoOf(told), shift: shiftOf(told) }),
    "shift-guest-gone": () => m.notifications_shift_guest_gone({ who: whoOf(told), shift: shiftOf(told) }),
    "shift-given-back": () => m.notifications_shift_given_back({ who: whoOf(told), shift: shiftOf(told) }),
    "shift-swap-withdrawn": () => m.notifications_shift_swap_withdrawn({ who: whoOf(told), shift: shiftOf(told) }),
    "shift-delegate": () => delegateWords(told),
    "shift-missed": () => m.notifications_shift_missed({ shift: shiftOf(told) }),
    "shift-called-off": () => m.notifications_shift_called_off({ shift: shiftOf(told) }),
    "shift-no-host": () =>
      told.params.what === "keep"
        ? m.notifications_shift_no_host_keep({ shift: shiftOf(told) })
        : m.notifications_shift_no_host({ shift: shiftOf(told) }),
    "shift-opened": () => m.notifications_shift_opened({ shift: shiftOf(told) }),
    "shift-swap-asked": () => m.notifications_shift_swap_asked({ who: whoOf(told), shift: shiftOf(told) }),
    "shift-swap-declined": () => m.notifications_shift_swap_declined({ who: whoOf(told), shift: shiftOf(told) }),
    "import-done": () => m.notifications_import_done({ file: told.params.file ?? "" }),
    "import-waiting": () => m.notifications_import_waiting({ file: told.params.file ?? "" }),
    "claim-waiting": () => m.notifications_claim_waiting({ who: whoOf(told), title: titleOf(told) }),
    "claim-still-so": () => m.notifications_claim_still_so({ title: titleOf(told) }),
    "promise-for-team": () => m.notifications_promise_for_team({ who: whoOf(told), title: titleOf(told) }),
    "map-held": () => heldWords(told),
    "map-binned": () =>
      told.params.what === "own"
        ? m.notifications_map_binned_own({ who: whoOf(told), title: titleOf(told) })
        : m.notifications_map_binned({ who: whoOf(told), title: titleOf(told) }),
    "workshop-invited": () => invitedWords(told),
    "workshop-lead": () => m.workshops_told_lead({ who: whoOf(told), title: titleOf(told), ...whenAndMap(told) }),
    "workshop-soon": () =>
      told.params.before === "hour"
        ? m.workshops_told_hour({ title: titleOf(told), ...whenAndMap(told) })
        : m.workshops_told_day({ title: titleOf(told), ...whenAndMap(told) }),
    "workshop-begun": () => m.workshops_told_begun({ title: titleOf(told) }),
    "workshop-replanned": () => replannedWords(told),
    "workshop-taken-out": () =>
      told.params.what === "lead"
        ? m.workshops_told_lead_no_more({ who: whoOf(told), title: titleOf(told) })
        : m.workshops_told_taken_out({ who: whoOf(told), title: titleOf(told) }),
    "workshop-minutes": () => m.workshops_told_minutes({ title: titleOf(told) }),
    "commitment-made": () => m.workshops_told_commitment({ who: whoOf(told), title: titleOf(told) }),
    "commitment-moved": () => m.workshops_told_commitment_moved({ who: whoOf(told), title: titleOf(told) }),
    "commitment-ended": () =>
      told.params.outcome === "dropped"
        ? m.workshops_told_commitment_dropped({ who: whoOf(told), title: titleOf(told) })
        : m.workshops_told_commitment_kept({ who: whoOf(told), title: titleOf(told) }),
    "commitment-due": () =>
      told.params.when === "tomorrow"
        ? m.workshops_told_due_tomorrow({ title: titleOf(told) })
        : m.workshops_told_due({ title: titleOf(told) }),
    "commitment-late": () => m.workshops_told_late({ title: titleOf(told) }),
    "shift-soon": () => soonWords(told),
    "shift-clock": () => m.calendar_clock_moved({ site: told.params.site ?? "" }),
    "weekly-letter": () => m.weekly_told(),
  };
  return isNotificationKind(told.kind, words) ? words[told.kind]() : m.notifications_something();
}

const isNotificationKind = (kind: string, words: object): kind is NotificationKind => Object.hasOwn(words, kind);

/** "Amara Okafor", "Amara Okafor and Henrik Lindqvist", "Amara Okafor, Henrik Lindqvist and 3 others". */
function whoOf({ actors }: Told): string {
  const [first, second, ...others] = actors;
  if (!first) return m.notifications_somebody();
  if (!second) return first;
  if (others.length === 0) return m.notifications_two({ first, second });
  if (actors.length >= mostActors) return m.notifications_two_and_many({ first, second });
  return m.notifications_two_and_others({ first, second, count: others.length });
}

/** `what`: lapsing, lapsed or withdrawn; `day`: until when it holds, as a calendar says it. */
function consentWords(told: Told): string {
  const title = titleOf(told);
  if (told.params.what === "lapsing") return m.notifications_consent_lapsing({ title, day: told.params.day ?? "" });
  if (told.params.what === "anew") return m.notifications_consent_anew({ title });
  return told.params.what === "lapsed" ? m.notifications_consent_lapsed({ title }) : m.notifications_consent_withdrawn({ title });
}

function reviewWords(told: Told): string {
  const title = titleOf(told);
  if (told.params.outcome === "approved") return m.notifications_review_approved({ title });
  return told.params.outcome === "declined" ? m.notifications_review_declined({ title }) : m.notifications_review_change({ title });
}

/** `of`: who promised, where they are no longer here; `when`: tomorrow, or in a few days. */
function dueWords(told: Told): string {
  const { of: name, when } = told.params;
  const said = { title: titleOf(told) };
  if (name)
    return when === "tomorrow" ? m.notifications_pledge_tomorrow_of({ name, ...said }) : m.notifications_pledge_due_of({ name, ...said });
  return when === "tomorrow" ? m.notifications_pledge_tomorrow(said) : m.notifications_pledge_due(said);
}

/** `what`: what became of the reader's part in the map. */
function heldWords(told: Told): string {
  const said = { who: whoOf(told), title: titleOf(told) };
  if (told.params.what === "owner") return m.notifications_map_held_owner(said);
  if (told.params.what === "handed-on") return m.notifications_map_held_handed_on(said);
  return told.params.what === "no-more" ? m.notifications_map_held_no_more(said) : m.notifications_map_held_editor(said);
}

/** `when`: a week or a day before, or the morning. */
function soonWords({ params }: Told): string {
  const site = params.site ?? "";
  if (params.when === "week") return m.calendar_soon_week({ site });
  return params.when === "day" ? m.calendar_soon_day({ site }) : m.calendar_soon_morning({ site });
}

/** `when`: day and time as the reader's own clock and language say them; missing in what was written down by an earlier version. */
const whenAndMap = ({ params }: Told) => ({ when: params.when ?? "", map: params.map ?? "" });

function invitedWords(told: Told): string {
  const said = { who: whoOf(told), title: titleOf(told) };
  return told.params.when ? m.workshops_told_invited_when({ ...said, ...whenAndMap(told) }) : m.workshops_told_invited(said);
}

/** `what`: moved or called off. */
function replannedWords(told: Told): string {
  const title = titleOf(told);
  const { when } = told.params;
  if (told.params.what === "called-off")
    return when ? m.workshops_told_called_off_when({ title, when }) : m.workshops_told_called_off({ title });
  return when ? m.workshops_told_moved_when({ title, when }) : m.workshops_told_moved({ title });
}

/** `changes`: what it was and what it is now, in words. */
const withChanges = (words: string, { params }: Told) => (params.changes ? `${words}. ${params.changes}` : words);

/** `from` and `until`: days as a calendar says them; `what`: ended. */
function delegateWords(told: Told): string {
  if (told.params.what === "ended") return m.notifications_shift_delegate_ended({ who: whoOf(told) });
  return m.notifications_shift_delegate({ who: whoOf(told), from: told.params.from ?? "", until: told.params.until ?? "" });
}

const shiftOf = ({ params }: Told) => params.shift ?? "";

/** `what`: the state that a booking came to, or what brought it about. */
function placeWords(told: Told): string {
  const shift = shiftOf(told);
  const words: Record<string, (values: { shift: string }) => string> = {
    confirmed: m.notifications_place_confirmed,
    held: m.notifications_place_held,
    waiting: m.notifications_place_waiting,
    offered: m.notifications_place_offered,
    declined: m.notifications_place_declined,
    expired: m.notifications_place_expired,
    cancelled: m.notifications_place_cancelled,
    "booked-for": m.notifications_place_booked_for,
    "shift-cancelled": m.notifications_place_shift_cancelled,
    moved: m.notifications_place_moved,
    swapped: m.notifications_place_swapped,
    exchanged: m.notifications_place_exchanged,
  };
  const { what = "" } = told.params;
  return Object.hasOwn(words, what) ? (words[what]?.({ shift }) ?? shift) : m.notifications_shift_moved({ shift });
}

/** A story without a title is called by who it is about: see `calledBy` in app/domains/stories/stories.ts. */
const titleOf = ({ params }: Told) => params.title || params.sketch || m.notifications_untitled();

function thingOf(kind: string): string {
  if (kind === "story") return m.notifications_thing_story();
  if (kind === "comment") return m.notifications_thing_comment();
  if (kind === "study") return m.notifications_thing_study();
  if (kind === "study-question") return m.notifications_thing_question();
  if (kind === "study-answer") return m.notifications_thing_answer();
  if (kind === "pledge") return m.notifications_thing_pledge();
  if (kind.startsWith("journey")) return m.notifications_thing_map();
  return m.notifications_thing_other();
}

const addresses: Record<string, (id: string) => string> = {
  story: (id) => `/stories/${id}`,
  comment: (id) => `/comments/${id}`,
  study: (id) => `/insights/${id}`,
  "study-question": (id) => `/insights/said/${id}`,
  "study-answer": (id) => `/insights/said/${id}`,
  collection: (id) => `/stories/collections/${id}`,
  pledge: (id) => `/pledges/${id}`,
  // The pledge is not to be read any more: what is left of it stands among one's own.
  "pledge-stone": () => "/pledges?whose=mine",
  shift: (id) => `/face-time/shifts/${id}`,
  journey: (id) => `/journeys/${id}`,
  workshop: (id) => `/workshops/${id}`,
  commitment: (id) => `/workshops/commitments/${id}`,
  "journey-step": (id) => `/journeys/parts/${id}`,
  "journey-card": (id) => `/journeys/parts/${id}`,
  "story-import": (id) => `/admin/import/stories/${id}`,
  "weekly-letter": () => "/notifications/weekly",
  "people-import": (id) => `/admin/import/people/${id}`,
};

/** Where a thing is read; the list of notifications for a kind that has no page. */
export function addressOf(about: Thing): string {
  return addresses[about.kind]?.(about.id) ?? "/notifications";
}

/** Where somebody goes who opens a notification. */
export function addressOfTold({ kind, about, params }: Pick<Told, "kind" | "about" | "params">): string {
  if (kind === "report-made") return "/admin/reports";
  if (kind === "review-asked") return "/admin/review";
  if (kind === "workshop-minutes") return `/workshops/${about.id}/minutes`;
  if (kind === "map-binned") return params.what === "own" ? `/journeys/bin?map=${about.id}` : "/journeys";
  if (kind === "claim-waiting") return `/journeys/${about.id}/claims#waiting`;
  if (kind === "claim-still-so") return `/journeys/${about.id}/claims`;
  if (kind === "study-still-true") return `/insights/${about.id}/truth`;
  if (kind === "study-unreached") return `/insights/${about.id}/unreached`;
  if (kind === "study-evidence-gone") return `/insights/${about.id}#findings`;
  if (params.question) return `/insights/${about.id}/questions/${params.question}`;
  if (kind === "shift-request" || kind === "shift-delegate") return "/face-time/team";
  if (kind === "shift-swap-withdrawn") return `${addressOf(about)}?question=withdrawn`;
  if (kind === "story-consent") return `${addressOf(about)}/consent`;
  if (kind === "import-waiting") return `/admin/import/stories/${about.id}/waiting`;
  if (kind === "report-answered" && params.outcome === "removed") return "/notifications";
  if (params.comment) return addressOf({ kind: "comment", id: params.comment });
  if (params.pledge) return addressOf({ kind: "pledge", id: params.pledge });
  return addressOf(about);
}

/** When somebody is told: for the choice of what is mailed. */
export function kindWords(kind: NotificationKind): string {
  const words: Record<NotificationKind, () => string> = {
    "story-reacted": m.notifications_kind_story_reacted,
    "story-commented": m.notifications_kind_story_commented,
    "comment-replied": m.notifications_kind_comment_replied,
    "comment-mentioned": m.notifications_kind_comment_mentioned,
    "comment-removed": m.notifications_kind_comment_removed,
    "report-made": m.notifications_kind_report_made,
    "report-answered": m.notifications_kind_report_answered,
    "story-redacted-by-editor": m.notifications_kind_story_redacted,
    "story-withdrawn-by-editor": m.notifications_kind_story_withdrawn,
    "collection-taken-down": m.notifications_kind_collection_taken_down,
    "story-consent": m.notifications_kind_story_consent,
    "review-asked": m.notifications_kind_review_asked,
    "story-reviewed": m.notifications_kind_story_reviewed,
    "pledge-made": m.notifications_kind_pledge_made,
    "pledge-kept": m.notifications_kind_pledge_kept,
    "pledge-dropped": m.notifications_kind_pledge_dropped,
    "pledge-due": m.notifications_kind_pledge_due,
    "pledge-late": m.notifications_kind_pledge_late,
    "pledge-story-gone": m.notifications_kind_pledge_story_gone,
    "study-changed": m.notifications_kind_study_changed,
    "study-commented": m.notifications_kind_study_commented,
    "study-asked": m.notifications_kind_study_asked,
    "study-answered": m.notifications_kind_study_answered,
    "study-on-topic": m.notifications_kind_study_on_topic,
    "study-note": m.notifications_kind_study_note,
    "study-said-removed": m.notifications_kind_study_said_removed,
    "study-past": m.notifications_kind_study_past,
    "study-still-true": m.notifications_kind_study_still_true,
    "study-unreached": m.notifications_kind_study_unreached,
    "study-evidence-gone": m.notifications_kind_study_evidence_gone,
    "shift-request": m.notifications_kind_shift_request,
    "shift-place": m.notifications_kind_shift_place,
    "shift-moved": m.notifications_kind_shift_moved,
    "shift-changed": m.notifications_kind_shift_changed,
    "shift-guest-comes": m.notifications_kind_shift_guest_comes,
    "shift-guest-gone": m.notifications_kind_shift_guest_gone,
    "shift-given-back": m.notifications_kind_shift_given_back,
    "shift-swap-withdrawn": m.notifications_kind_shift_swap_withdrawn,
    "shift-delegate": m.notifications_kind_shift_delegate,
    "shift-missed": m.notifications_kind_shift_missed,
    "shift-called-off": m.notifications_kind_shift_called_off,
    "shift-no-host": m.notifications_kind_shift_no_host,
    "shift-opened": m.notifications_kind_shift_opened,
    "shift-swap-asked": m.notifications_kind_shift_swap_asked,
    "shift-swap-declined": m.notifications_kind_shift_swap_declined,
    "import-done": m.notifications_kind_import_done,
    "import-waiting": m.notifications_kind_import_waiting,
    "claim-waiting": m.notifications_kind_claim_waiting,
    "claim-still-so": m.notifications_kind_claim_still_so,
    "promise-for-team": m.notifications_kind_promise_for_team,
    "map-held": m.notifications_kind_map_held,
    "map-binned": m.notifications_kind_map_binned,
    "workshop-invited": m.workshops_kind_invited,
    "workshop-lead": m.workshops_kind_lead,
    "workshop-soon": m.workshops_kind_soon,
    "workshop-begun": m.workshops_kind_begun,
    "workshop-taken-out": m.workshops_kind_taken_out,
    "workshop-replanned": m.workshops_kind_replanned,
    "workshop-minutes": m.workshops_kind_minutes,
    "commitment-made": m.workshops_kind_commitment,
    "commitment-moved": m.workshops_kind_commitment_moved,
    "commitment-ended": m.workshops_kind_commitment_ended,
    "commitment-due": m.workshops_kind_due,
    "commitment-late": m.workshops_kind_late,
    "shift-soon": m.calendar_soon_kind,
    "shift-clock": m.calendar_clock_kind,
    "weekly-letter": m.weekly_kind,
  };
  return words[kind]();
}
