/** The audit log in words. An action that has none is shown by its code: nothing is hidden. */
import * as m from "#app/paraglide/messages.js";

const words: Record<string, () => string> = {
  "auth.signed-in": m.admin_action_auth_signed_in,
  "auth.signed-out": m.admin_action_auth_signed_out,
  "auth.sign-in-failed": m.admin_action_auth_sign_in_failed,
  "auth.invited": m.admin_action_auth_invited,
  "auth.invitation-accepted": m.admin_action_auth_invitation_accepted,
  "auth.password-changed": m.admin_action_auth_password_changed,
  "auth.password-reset-asked": m.admin_action_auth_password_reset_asked,
  "auth.password-reset": m.admin_action_auth_password_reset,
  "auth.sessions-revoked": m.admin_action_auth_sessions_revoked,
  "auth.organisation-made": m.admin_action_auth_organisation_made,
  "auth.demonstration-started": m.admin_action_auth_demonstration_started,
  "auth.demonstration-entered": m.admin_action_auth_demonstration_entered,
  "auth.demonstration-ended": m.admin_action_auth_demonstration_ended,
  "people.added": m.admin_action_people_added,
  "people.changed": m.admin_action_people_changed,
  "people.role-granted": m.admin_action_people_role_granted,
  "people.role-taken": m.admin_action_people_role_taken,
  "people.deactivated": m.admin_action_people_deactivated,
  "people.reactivated": m.admin_action_people_reactivated,
  "audit.exported": m.admin_action_audit_exported,
  "people.exported": m.admin_action_people_exported,
  "people.imported": m.admin_action_people_imported,
  "people.department-added": m.admin_action_people_department_added,
  "people.department-changed": m.admin_action_people_department_changed,
  "people.department-removed": m.admin_action_people_department_removed,
  "people.team-added": m.admin_action_people_team_added,
  "people.team-changed": m.admin_action_people_team_changed,
  "people.team-removed": m.admin_action_people_team_removed,
  "people.site-added": m.admin_action_people_site_added,
  "people.site-changed": m.admin_action_people_site_changed,
  "people.site-removed": m.admin_action_people_site_removed,
  "people.organisation-named": m.admin_action_people_organisation_named,
  "collections.taken-down": m.admin_action_collections_taken_down,
  "collections.put-back": m.admin_action_collections_put_back,
  "collections.removed": m.admin_action_collections_removed,
  "stories.withdrawn": m.admin_action_stories_withdrawn,
  "stories.consent-recorded": m.admin_action_stories_consent_recorded,
  "stories.consent-withdrawn": m.admin_action_stories_consent_withdrawn,
  "stories.reviewed": m.admin_action_stories_reviewed,
  "stories.settings-chosen": m.admin_action_stories_settings_chosen,
  "stories.consent-lapsed": m.admin_action_stories_consent_lapsed,
  "stories.exported": m.admin_action_stories_exported,
  "insights.exported": m.admin_action_insights_exported,
  "pledges.exported": m.admin_action_pledges_exported,
  "comments.exported": m.admin_action_comments_exported,
  "collections.exported": m.admin_action_collections_exported,
  "journeys.removed": m.admin_action_journeys_removed,
  "journeys.taken-back": m.admin_action_journeys_taken_back,
  "journeys.handed-on": m.admin_action_journeys_handed_on,
  "journeys.exported": m.admin_action_journeys_exported,
  "stories.import-begun": m.admin_action_stories_import_begun,
  "stories.import-run": m.admin_action_stories_import_run,
  "stories.import-stopped": m.admin_action_stories_import_stopped,
  "stories.imported": m.admin_action_stories_imported,
  "stories.import-answered": m.admin_action_stories_import_answered,
  "stories.import-undone": m.admin_action_stories_import_undone,
  "privacy.pattern-added": m.admin_action_privacy_pattern_added,
  "privacy.pattern-removed": m.admin_action_privacy_pattern_removed,
  "privacy.kept": m.admin_action_privacy_kept,
  "privacy.replaced": m.admin_action_privacy_replaced,
  "privacy.redacted": m.admin_action_privacy_redacted,
  "comments.report-answered": m.admin_action_comments_report_answered,
  "insights.published": m.admin_action_insights_published,
  "insights.imported": m.admin_action_insights_imported,
  "insights.thrown-away": m.admin_action_insights_thrown_away,
};

export function actionInWords(action: string): string {
  return Object.hasOwn(words, action) ? (words[action]?.() ?? action) : action;
}

/** For a select, in the order of the alphabet. */
export function actionOptions(): { value: string; label: string }[] {
  return Object.entries(words)
    .map(([value, word]) => ({ value, label: word() }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
}

export function isAction(text: string): boolean {
  return Object.hasOwn(words, text);
}

const roleWords: Record<string, () => string> = {
  editor: m.people_role_editor,
  curator: m.people_role_curator,
  facilitator: m.people_role_facilitator,
  host: m.people_role_host,
  administrator: m.people_role_administrator,
};

const fieldWords: Record<string, () => string> = {
  name: m.admin_field_name,
  email: m.admin_field_email,
  teamId: m.admin_field_team,
  siteId: m.admin_field_site,
  managerId: m.admin_field_manager,
  locale: m.admin_field_locale,
  zone: m.admin_field_zone,
};

/** What an entry notes beside who and whom: the role, the fields, the numbers of an import. */
export function detailInWords({ role, personIds, fields, added, changed, refused }: Record<string, unknown>): string {
  const parts: string[] = [];
  if (typeof role === "string") parts.push(inWords(roleWords, role));
  if (Array.isArray(personIds)) parts.push(m.people_count({ count: personIds.length }));
  if (Array.isArray(fields)) parts.push(fields.map((field) => inWords(fieldWords, String(field))).join(", "));
  if (typeof added === "number" && typeof changed === "number" && typeof refused === "number") {
    parts.push(m.people_import_past_taken({ added, changed, refused }));
  }
  return parts.join(" · ");
}

const inWords = (from: Record<string, () => string>, code: string) => (Object.hasOwn(from, code) ? (from[code]?.() ?? code) : code);

const pages: Record<string, (id: string) => string> = {
  person: (id) => `/admin/people/${id}`,
  department: (id) => `/admin/departments/${id}`,
  site: (id) => `/admin/sites/${id}`,
  "people-import": (id) => `/admin/import/people/${id}`,
  "story-import": (id) => `/admin/import/stories/${id}`,
  story: (id) => `/stories/${id}`,
  collection: (id) => `/stories/collections/${id}`,
};

/** Where the thing that an entry is about can be seen; undefined where it has no page. */
export function pageOf({ kind, id }: { kind: string; id: string }): string | undefined {
  return Object.hasOwn(pages, kind) ? pages[kind]?.(id) : undefined;
}

const kindWords: Record<string, () => string> = {
  person: m.admin_kind_person,
  department: m.admin_kind_department,
  team: m.admin_kind_team,
  site: m.admin_kind_site,
  organisation: m.admin_kind_organisation,
  "people-import": m.admin_kind_people_import,
  "story-import": m.admin_kind_story_import,
  story: m.admin_kind_story,
  collection: m.admin_kind_collection,
  comment: m.admin_kind_comment,
  study: m.admin_kind_study,
  "privacy-pattern": m.admin_kind_privacy_pattern,
};

/** What stands for a thing whose name is not known. */
export function kindInWords(kind: string): string {
  return inWords(kindWords, kind);
}
