/** What an ability refused, beside the field that it is about. */
import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";
import * as m from "#app/paraglide/messages.js";
import { isKnownFailure } from "#app/shared/errors.ts";

interface Place {
  /** Missing for what is about the form as a whole. */
  readonly field?: string;
  readonly text: () => string;
}

const places: Record<string, Place> = {
  "people.email-taken": { field: "email", text: m.people_email_taken },
  "people.team-unknown": { field: "teamId", text: m.people_team_unknown },
  "people.site-unknown": { field: "siteId", text: m.people_site_unknown },
  "people.manager-unknown": { field: "manager", text: m.people_manager_unknown },
  "people.manager-circle": { field: "manager", text: m.people_manager_circle },
  "people.last-administrator": { field: "roles", text: m.people_last_administrator },
};

/** Answers a form; `words` says what a refusal means on this form where it differs. Any other refusal is thrown as a response, anything else as it is. */
export function formRefusal(submission: Submission<unknown>, error: unknown, words: Record<string, Place> = {}) {
  if (!isKnownFailure(error)) throw error;
  const place = { ...places, ...words }[error.code];
  if (!place) throw data({ code: error.code, message: error.message }, { status: error.status });
  const text = [place.text()];
  const result = submission.reply(place.field ? { fieldErrors: { [place.field]: text } } : { formErrors: text });
  return data({ result }, { status: error.status });
}
