/** What the words that the database keeps are called. */
import * as m from "#app/paraglide/messages.js";
import type { ClaimMark, MarkKind, PhaseKind } from "#db/words/workshops.ts";
import type { TeamStand } from "./claim-outcome.ts";
import type { Minutes, State } from "./workshops.ts";

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

export const roleWords: Record<ClaimMark, () => string> = {
  "with-customer": m.claims_role_with_customer,
  "behind-scenes": m.claims_role_behind_scenes,
  decides: m.claims_role_decides,
  informed: m.claims_role_informed,
  none: m.workshops_claim_none,
};

export const stateWords: Record<State, () => string> = {
  prepared: m.workshops_state_prepared,
  running: m.workshops_state_running,
  ended: m.workshops_state_ended,
  "called-off": m.workshops_state_called_off,
};

/** "+20", "−35": with the sign that stands for minus. */
export const signed = (pleasure: number): string => (pleasure > 0 ? `+${pleasure}` : String(pleasure).replace("-", "−"));

/** "behind the scenes 7 of 9 people, decides 2". */
export function standInWords({ role, people, roles }: TeamStand): string {
  const others = roles.slice(role ? 1 : 0).map(inWords);
  if (!role) return [m.workshops_claims_no_majority(), ...(others.length > 0 ? [others.join(", ")] : [])].join(": ");
  const most = people ? m.workshops_claims_of_people({ role: roleWords[role](), said: people.said, count: people.of }) : roleWords[role]();
  return [most, ...others].join(", ");
}

export const rolesInWords = ({ roles }: TeamStand) => roles.map(inWords).join(", ");
const inWords = ({ role, count }: TeamStand["roles"][number]) =>
  count === undefined ? roleWords[role]() : `${roleWords[role]()} ${count}`;

/** Whole minutes; a part that took less than one took some time all the same. */
export const tookWords = (minutes: number): string => (minutes === 0 ? "< 1" : String(minutes));

/** `day`: in the reader's words. */
export const summaryWords = ({ participants, lasted }: Minutes, day: string): string =>
  m.workshops_minutes_summary({
    people: m.workshops_people({ count: participants }),
    minutes: m.workshops_minutes_long({ count: lasted }),
    day,
  });

/** Who led, and how many came of which department; nothing where older minutes do not say so. */
export function cameWords({ leaders = [], departments = [], participants }: Minutes): string[] {
  const others = participants - departments.reduce((sum, { count }) => sum + count, 0);
  const came = departments.map(({ name, count }) => `${name} ${count}`);
  return [
    ...(leaders.length > 0 ? [m.workshops_led_by({ names: leaders.join(", ") })] : []),
    ...(came.length > 0
      ? [
          m.workshops_minutes_came({
            departments: [...came, ...(others > 0 ? [m.workshops_minutes_others({ count: others })] : [])].join(", "),
          }),
        ]
      : []),
  ];
}
