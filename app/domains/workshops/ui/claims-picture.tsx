/** What teams say of each step: how many of them say what, which are of two minds, and each by itself for whoever asks. */
import * as m from "#app/paraglide/messages.js";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Badge } from "#app/ui/page.tsx";
import type { ClaimMark, MinutedClaim } from "#db/words/workshops.ts";
import { type StepStand, stepStands, type TeamStand } from "../claim-outcome.ts";
import { rolesInWords, roleWords, standInWords } from "../words.ts";

/** Beside its word, never instead of it. */
const looks: Record<ClaimMark, string> = {
  "with-customer": "bg-accent text-on-accent",
  "behind-scenes": "bg-accent-soft text-ink",
  decides: "bg-mixed text-page",
  informed: "bg-mixed-soft text-ink",
  none: "bg-sunken text-quiet",
};

/** `folded`: with each team by itself, which nobody opens on a wall. */
export function ClaimsPicture({ claims, folded = true }: { claims: readonly MinutedClaim[]; folded?: boolean }) {
  const steps = stepStands(claims);
  if (steps.length === 0) return <p className="text-quiet">{m.workshops_revealed_claims_none()}</p>;
  return (
    <>
      <OfTwoMinds steps={steps} />
      <ul className={`mt-6 divide-y divide-line border-y border-line ${folded ? "" : "lg:columns-2 lg:gap-10 xl:columns-3"}`}>
        {steps.map((step) => (
          <li key={step.key} className="break-inside-avoid py-4">
            <Step step={step} folded={folded} />
          </li>
        ))}
      </ul>
      {steps.some(({ teams }) => teams.some(({ people }) => !people)) && (
        <p className="mt-3 text-sm text-quiet">{m.workshops_claims_few()}</p>
      )}
    </>
  );
}

const mostNamed = 3;

function OfTwoMinds({ steps }: { steps: readonly StepStand[] }) {
  const split = steps
    .flatMap(({ key, step, split: [team] }) => (team ? [{ key, step, team }] : []))
    .sort((one, other) => share(one.team) - share(other.team))
    .slice(0, mostNamed);
  // Of a small team it is not said that it is of two minds, and not denied either.
  const isUndecided = steps.some(({ teams }) => teams.some(({ role }) => role === undefined));
  return (
    <section>
      <h3 className="text-lg font-semibold">{m.workshops_claims_split_title()}</h3>
      {split.length === 0 && (
        <p className="mt-2 text-quiet">{isUndecided ? m.workshops_claims_split_few() : m.workshops_claims_split_none()}</p>
      )}
      <ul className="mt-2 grid gap-2">
        {split.map(({ key, step, team }) => (
          <li key={key} className="border-s-3 border-mixed ps-4" dir="auto">
            {m.workshops_claims_split({ step, team: team.team, roles: rolesInWords(team) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const share = ({ people }: TeamStand) => (people ? people.said / people.of : 1);

function Step({ step: { step, teams, roles, split }, folded }: { step: StepStand; folded: boolean }) {
  const undecided = teams.length - roles.reduce((sum, one) => sum + one.teams, 0);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 font-semibold [overflow-wrap:anywhere]" dir="auto">
          {step}
        </h3>
        {split.length > 0 && <Badge tone="mixed">{m.workshops_claims_split_teams({ count: split.length })}</Badge>}
      </div>
      {roles.length > 0 && (
        <div aria-hidden="true" className="mt-2 flex h-6 gap-0.5 overflow-hidden rounded-lg text-xs/6 font-semibold">
          {roles.map(({ role, teams: some }) => (
            <span key={role} className={`text-center ${looks[role]}`} style={{ flexGrow: some, flexBasis: 0 }}>
              {some}
            </span>
          ))}
          {/* Teams without a majority: the bar is as long as all of them. */}
          {undecided > 0 && <span style={{ flexGrow: undecided, flexBasis: 0 }} className="bg-sunken" />}
        </div>
      )}
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {roles.map(({ role, teams: some }, at) => (
          <li key={role} className={`flex items-center gap-2 ${at === 0 ? "font-medium" : "text-quiet"}`}>
            <span aria-hidden="true" className={`size-3 shrink-0 rounded-sm border border-edge/60 ${looks[role]}`} />
            {at === 0
              ? m.workshops_claims_of_teams({ role: roleWords[role](), said: some, count: teams.length })
              : m.workshops_claims_others({ role: roleWords[role](), said: some })}
          </li>
        ))}
        {roles.length === 0 && <li className="text-quiet">{m.workshops_claims_no_majority()}</li>}
      </ul>
      {folded && (
        <div className="mt-3">
          <Disclosure title={m.workshops_claims_each_team({ count: teams.length })}>
            <ul className="divide-y divide-line">
              {teams.map((team) => (
                <li key={`${team.department} ${team.team}`} className="py-2">
                  <span className="block font-medium [overflow-wrap:anywhere]" dir="auto">
                    {team.team} <span className="font-normal text-quiet">· {team.department}</span>
                  </span>
                  <span className="block text-quiet">{standInWords(team)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </>
  );
}
