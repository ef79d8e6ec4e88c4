import * as m from "#app/paraglide/messages.js";
import { Section } from "#app/ui/page.tsx";
import type { OnScreen } from "../showing.server.ts";
import { ClaimsPicture } from "./claims-picture.tsx";
import { PainsList } from "./pains-list.tsx";
import { RevealPicture, WhatToTalkAbout } from "./reveal.tsx";

/** As many as fit on a wall beside what else stands there. */
const mostPains = 5;

/** What is revealed and spoken about in the part that runs: one thing at a time, for those in the last row. */
export function ScreenResults({ shown: { phase, along } }: { shown: OnScreen }) {
  const { claims, guesses, pains, votes, commitments } = along;
  switch (phase?.kind) {
    case "claim":
    case "stories":
      return (
        claims && (
          <Section title={m.workshops_revealed_claims()}>
            <ClaimsPicture claims={claims} folded={false} />
          </Section>
        )
      );
    case "feel":
    case "reveal":
      return (
        guesses && (
          <>
            <RevealPicture guesses={guesses} />
            <WhatToTalkAbout guesses={guesses} />
          </>
        )
      );
    case "pain":
    case "vote":
      return (
        pains && (
          <Section title={m.workshops_pains_title()}>
            <PainsList pains={votes ? pains.slice(0, mostPains) : pains} votes={votes} />
          </Section>
        )
      );
    case "commit":
    case "close":
      return (
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
          {pains && pains.length > 0 && (
            <div>
              <Section title={m.workshops_pains_title()}>
                <PainsList pains={pains.slice(0, mostPains)} votes={votes} />
              </Section>
            </div>
          )}
          <div>
            <Section title={m.workshops_commitments()}>
              <ul className="divide-y divide-line">
                {commitments.length === 0 && <li className="text-quiet">{m.workshops_commitments_none()}</li>}
                {commitments.map(({ id, text, owner }) => (
                  <li key={id} className="py-3">
                    <span className="block font-serif text-lg leading-snug [overflow-wrap:anywhere]" dir="auto">
                      {text}
                    </span>
                    <span className="block text-sm text-quiet" dir="auto">
                      {owner}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          </div>
        </div>
      );
  }
  return null;
}
