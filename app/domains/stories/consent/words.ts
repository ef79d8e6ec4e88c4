/** What the words of consent are called in the interface. */
import * as m from "#app/paraglide/messages.js";
import type { ConsentAnswer, ConsentGiver, ConsentState, ConsentUse, ConsentView } from "./consent.ts";

const answers: Record<ConsentAnswer, () => string> = {
  spoken: m.consent_answer_spoken,
  written: m.consent_answer_written,
  "not-needed": m.consent_answer_not_needed,
  "not-asked": m.consent_answer_not_asked,
};
export const answerWord = (answer: ConsentAnswer) => answers[answer]();

const givers: Record<ConsentGiver, () => string> = {
  themselves: m.consent_giver_themselves,
  child: m.consent_giver_child,
  "cared-for": m.consent_giver_cared_for,
  household: m.consent_giver_household,
};
export const giverWord = (giver: ConsentGiver) => givers[giver]();

const uses: Record<ConsentUse, () => string> = {
  reading: m.consent_use_reading,
  media: m.consent_use_media,
  training: m.consent_use_training,
  outside: m.consent_use_outside,
};
export const wordOfUse = (use: ConsentUse) => uses[use]();

const states: Record<ConsentState, () => string> = {
  "not-recorded": m.consent_state_not_recorded,
  "not-asked": m.consent_state_not_asked,
  "not-needed": m.consent_state_not_needed,
  agreed: m.consent_state_agreed,
  lapsing: m.consent_state_lapsing,
  lapsed: m.consent_state_lapsed,
  withdrawn: m.consent_state_withdrawn,
};
export const stateWord = (state: ConsentState) => states[state]();

export const viewWord = (view: ConsentView) => (view === "not-media" ? m.consent_view_not_media() : stateWord(view));
