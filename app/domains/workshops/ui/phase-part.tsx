/** What somebody who came sees of the phase that runs. */
import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Notice, Section } from "#app/ui/page.tsx";
import type { Inside, Shown } from "../showing.server.ts";
import { type Answer, answerTo } from "./answers.ts";
import { ClaimsPicture } from "./claims-picture.tsx";
import { ClosePart } from "./close-part.tsx";
import { Commitments, CommitPart } from "./commit-part.tsx";
import { PainPart } from "./pain-part.tsx";
import { PainsList } from "./pains-list.tsx";
import { Questions } from "./question.tsx";
import { RevealPicture, RevealTable, WhatToTalkAbout } from "./reveal.tsx";
import { stepsFor } from "./steps-asked.ts";
import { StepsList } from "./steps-list.tsx";
import type { Unsent } from "./use-unsent.ts";
import { VotePart } from "./vote-part.tsx";

interface Props {
  shown: Shown;
  inside: Inside;
  hasTeam: boolean;
  formId: string;
  asked: string | null;
  days: { today: string; last: string };
  answer: Answer | undefined;
  unsent: Unsent;
}

export function PhasePart({ shown, inside, hasTeam, formId, asked, days, answer, unsent }: Props) {
  const { phase, map, closed, may } = shown;
  if (!phase) return null;
  const marking = phase.marks === "everyone" || may.lead;
  const stepId = inside.steps.find(({ id }) => id === asked)?.id;
  const steps = stepsFor(inside, asked);
  const Results = {
    claims: inside.claims && <ClaimsPicture claims={inside.claims} />,
    guesses: inside.guesses && <Reveal guesses={inside.guesses} />,
  };
  switch (phase.kind) {
    case "arrive":
      return (
        <>
          <p className="mb-6">
            <LinkButton to={`/journeys/${map.id}`} tone="quiet">
              {m.workshops_look_at_map()}
            </LinkButton>
          </p>
          <StepsList journeyId={map.id} steps={steps} stages={inside.stages} put={false} cards={false} />
        </>
      );
    case "claim":
      if (closed.claims) return <Revealed title={m.workshops_revealed_claims()}>{Results.claims}</Revealed>;
      if (!marking) return <OnlyLeaders />;
      if (!hasTeam) return <Notice tone="info">{m.workshops_no_team()}</Notice>;
      return <Questions kind="claim" steps={steps} own={inside.own} asked={asked} answer={answer} />;
    case "stories":
      return (
        <>
          <p className="mb-6 flex flex-wrap gap-2">
            <LinkButton to="/stories/new" tone="quiet">
              {m.workshops_tell_new()}
            </LinkButton>
            <LinkButton to={`/journeys/${map.id}`} tone="quiet">
              {m.workshops_look_at_map()}
            </LinkButton>
          </p>
          <StepsList journeyId={map.id} steps={steps} stages={inside.stages} put={marking} cards={inside.cards !== undefined} />
          {Results.claims && <Section title={m.workshops_revealed_claims()}>{Results.claims}</Section>}
        </>
      );
    case "feel":
      if (closed.guesses) return <Revealed title={m.workshops_phase_reveal()}>{Results.guesses}</Revealed>;
      if (!marking) return <OnlyLeaders />;
      return <Questions kind="feel" steps={steps} own={inside.own} asked={asked} answer={answer} />;
    case "reveal":
      return (
        <>
          {Results.guesses}
          {Results.claims && <Section title={m.workshops_revealed_claims()}>{Results.claims}</Section>}
        </>
      );
    case "pain":
      if (closed.pains) return <Revealed title={m.workshops_pains_title()}>{inside.pains && <PainsList pains={inside.pains} />}</Revealed>;
      if (!marking) return <OnlyLeaders />;
      return (
        <PainPart
          workshopId={shown.id}
          formId={formId}
          inside={inside}
          stepId={stepId ?? inside.focus?.stepId}
          answer={answer}
          begun={unsent.pain}
        />
      );
    case "vote":
      if (closed.votes)
        return (
          <Revealed title={m.workshops_pains_title()}>{inside.pains && <PainsList pains={inside.pains} votes={inside.votes} />}</Revealed>
        );
      if (!marking) return <OnlyLeaders />;
      return <VotePart inside={inside} dots={shown.dots} answer={answer} />;
    case "commit":
      return (
        <>
          {inside.pains && inside.pains.length > 0 && (
            <Section title={m.workshops_pains_title()}>
              <PainsList pains={inside.pains.slice(0, 7)} votes={inside.votes} />
            </Section>
          )}
          <Section title={m.workshops_commitments()}>
            <Commitments commitments={inside.commitments} steps={inside.steps} me={inside.me} lead={may.lead} />
          </Section>
          <div className="mt-8">
            {marking ? (
              <CommitPart
                workshopId={shown.id}
                formId={formId}
                inside={inside}
                days={days}
                stepId={stepId}
                answer={answer}
                begun={unsent.commit}
              />
            ) : (
              <OnlyLeaders />
            )}
          </div>
        </>
      );
    case "close":
      return (
        <>
          {marking ? <ClosePart workshopId={shown.id} inside={inside} answer={answer} begun={unsent.close} /> : <OnlyLeaders />}
          <Section title={m.workshops_commitments()}>
            <Commitments commitments={inside.commitments} steps={inside.steps} me={inside.me} lead={may.lead} />
            {marking && (
              <Disclosure title={m.workshops_action_add()} open={answerTo(answer, "commit") !== undefined || unsent.commit !== undefined}>
                <div className="mt-3">
                  <CommitPart
                    workshopId={shown.id}
                    formId={formId}
                    inside={inside}
                    days={days}
                    stepId={stepId}
                    answer={answer}
                    begun={unsent.commit}
                  />
                </div>
              </Disclosure>
            )}
          </Section>
        </>
      );
  }
}

function Reveal({ guesses }: { guesses: NonNullable<Inside["guesses"]> }) {
  return (
    <>
      <RevealPicture guesses={guesses} />
      <WhatToTalkAbout guesses={guesses} />
      <div className="mt-8">
        <RevealTable guesses={guesses} />
      </div>
    </>
  );
}

function Revealed({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <p className="-mt-2 mb-4 text-quiet">{m.workshops_closed()}</p>
      {children}
    </Section>
  );
}

const OnlyLeaders = () => <Notice tone="info">{m.workshops_only_leaders()}</Notice>;
