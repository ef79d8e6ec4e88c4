/** What the words that the database keeps are called. */
import * as m from "#app/paraglide/messages.js";
import type { ClaimRole } from "#db/words/journeys.ts";
import type { MarkKind, PhaseKind } from "#db/words/workshops.ts";
import type { State } from "./workshops.ts";

export const phaseWords: Record<PhaseKind, () => string> = {
  arrive: m.workshops_phase_arrive,
  claim: m.workshops_phase_claim,
  stories: m.workshops_phase_stories,
  feel: m.workshops_phase_feel,
  reveal: m.workshops_phase_reveal,
  pain: m.workshops_phase_pain,
  vote: m.workshops_phase_vote,
  commit: m.workshops_phase_commit,
  close: m.workshops_phase_close,
};

export const markWords: Record<MarkKind, () => string> = {
  claims: m.workshops_mark_claims,
  guesses: m.workshops_mark_guesses,
  pains: m.workshops_mark_pains,
  votes: m.workshops_mark_votes,
};

export const roleWords: Record<ClaimRole, () => string> = {
  "with-customer": m.claims_role_with_customer,
  "behind-scenes": m.claims_role_behind_scenes,
  decides: m.claims_role_decides,
  informed: m.claims_role_informed,
};

export const stateWords: Record<State, () => string> = {
  prepared: m.workshops_state_prepared,
  running: m.workshops_state_running,
  ended: m.workshops_state_ended,
  "called-off": m.workshops_state_called_off,
};

/** "+20", "−35": with the sign that stands for minus. */
export const signed = (pleasure: number): string => (pleasure > 0 ? `+${pleasure}` : String(pleasure).replace("-", "−"));
