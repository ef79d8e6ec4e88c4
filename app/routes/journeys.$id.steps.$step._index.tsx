import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { commentsOn } from "#app/domains/comments/comments.queries.server.ts";
import { placeParameter } from "#app/domains/comments/comments.ts";
import { Comments } from "#app/domains/comments/ui/comments.tsx";
import { mayClaim, mayConfirm, mayTakeBack } from "#app/domains/journeys/claims/claims.policy.ts";
import { claimsOn, managedTeams } from "#app/domains/journeys/claims/claims.queries.server.ts";
import { isDueAgain } from "#app/domains/journeys/claims/claims.ts";
import { journeyWithin, stepOnMap } from "#app/domains/journeys/claims/standing.server.ts";
import { ClaimEntry } from "#app/domains/journeys/claims/ui/claim-entry.tsx";
import { useJourneyRows } from "#app/domains/journeys/claims/ui/use-journey-rows.ts";
import { feelingsKnown, storiesOnStep } from "#app/domains/journeys/curve/curve.queries.server.ts";
import { curveOf, evidenceOf } from "#app/domains/journeys/curve/curve.ts";
import { findingsOnStep } from "#app/domains/journeys/curve/findings.queries.server.ts";
import { StepFeelings } from "#app/domains/journeys/curve/ui/step-feelings.tsx";
import { StepFindings } from "#app/domains/journeys/curve/ui/step-findings.tsx";
import { StepStories } from "#app/domains/journeys/curve/ui/step-stories.tsx";
import { useEvidence } from "#app/domains/journeys/curve/ui/use-evidence.ts";
import { evidenceWords } from "#app/domains/journeys/curve/words.ts";
import { outlineOf } from "#app/domains/journeys/outline.queries.server.ts";
import { runningOn } from "#app/domains/workshops/lists.queries.server.ts";
import { BackToWorkshop } from "#app/domains/workshops/ui/back-to-workshop.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Badge, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.step.title ?? m.claims_step());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { id, title, editsMap } = await orRefuse(journeyWithin(db.read, person, params.id));
  const step = await orRefuse(stepOnMap(context.world, id, params.step));
  const [{ stages, sketches }, claims, managed, stories, findings, known, thread, workshop] = await Promise.all([
    outlineOf(db.read, id),
    claimsOn(db.read, id, step.id),
    managedTeams(db.read, person),
    storiesOnStep(db.read, id, step.id),
    findingsOnStep(db.read, id, step.id),
    feelingsKnown(db.read, id),
    commentsOn(db.read, person, { kind: "journey-step", id: step.id }, new URL(request.url).searchParams.get(placeParameter)),
    runningOn(db.read, person, id),
  ]);
  const now = clock.now();
  const manages = new Set(managed.map((team) => team.id));
  const feelings = [null, ...sketches].map((sketch) => {
    const { points } = curveOf([step], sketch?.id ?? null, known, now);
    return { sketchId: sketch?.id ?? null, name: sketch?.title ?? m.curve_all_customers(), point: points[0] ?? nothing(step.id) };
  });
  const assumed = known.assumptions.some(({ stepId }) => stepId === step.id);
  return {
    journey: { id, title },
    workshop,
    step: { ...step, stage: stages.find((stage) => stage.id === step.stageId)?.title ?? "" },
    claims: claims.map(({ personId, ...claim }) => {
      const stake = { teamId: claim.team.id, manages: manages.has(claim.team.id), editsMap, saidBy: personId };
      const may = { change: mayClaim(person, stake), takeBack: mayTakeBack(person, stake), confirm: mayConfirm(person, stake) };
      return { claim, may, due: isDueAgain(claim, now) };
    }),
    stories,
    findings,
    thread,
    person: { id: person.id, name: person.name },
    sketches,
    feelings,
    evidence: evidenceOf({ stories: stories.length, assumed, measured: findings.some((finding) => finding.measures) }),
    may: { claim: person.teamId !== null || manages.size > 0, edit: editsMap },
  };
}

const nothing = (stepId: string) => ({ stepId, computed: null, override: null, assumption: null });

export default function StepPage() {
  const { journey, workshop, step, claims, stories, findings, thread, person, sketches, feelings, evidence, may } =
    useLoaderData<typeof loader>();
  const at = `/journeys/${journey.id}/steps/${step.id}`;
  useJourneyRows(journey.id);
  useEvidence(stories.map(({ storyId }) => storyId));
  return (
    <Page
      narrow
      title={step.title}
      lead={
        <>
          <Link to={`/journeys/${journey.id}`} dir="auto">
            {journey.title}
          </Link>{" "}
          · <span dir="auto">{m.curve_sub_of({ stage: step.stage })}</span>
        </>
      }
    >
      <BackToWorkshop workshop={workshop} />
      <p className="-mt-4 mb-10 flex flex-wrap items-center gap-x-5 gap-y-1">
        <span>
          <span className="text-sm text-quiet">{m.curve_evidence()}: </span>
          <Badge tone={evidence === "several" || evidence === "measured" ? "success" : "neutral"}>{evidenceWords[evidence]()}</Badge>
        </span>
        {may.edit && (
          <Link to={`${at}/figures`} className="inline-flex min-h-11 items-center font-medium text-accent">
            {m.impact_step_figures()}
          </Link>
        )}
        <Link to={`${at}/remedies`} className="inline-flex min-h-11 items-center font-medium text-accent">
          {m.impact_step_remedies()}
        </Link>
      </p>
      <div id="claims" className="scroll-mt-20">
        <Section
          title={m.claims_title()}
          actions={
            may.claim && (
              <LinkButton small to={`${at}/claims`}>
                {m.claims_new()}
              </LinkButton>
            )
          }
        >
          {claims.length === 0 && <p className="text-quiet">{m.claims_nobody_here()}</p>}
          {claims.map(({ claim, may: allowed, due }) => (
            <ClaimEntry key={claim.id} journeyId={journey.id} claim={claim} may={allowed} due={due} />
          ))}
          <p className="mt-4">
            <Link to={`/journeys/${journey.id}/claims`} className="inline-flex min-h-11 items-center font-medium text-accent">
              {m.claims_map_title()}
            </Link>
          </p>
        </Section>
      </div>
      <div id="feeling" className="mt-10 scroll-mt-20">
        <Section title={m.curve_step_title()}>
          <StepFeelings feelings={feelings} {...(may.edit ? { action: `${at}/feeling` } : {})} />
          <p className="mt-4">
            <Link to={`/journeys/${journey.id}/curve`} className="inline-flex min-h-11 items-center font-medium text-accent">
              {m.curve_to_curve()}
            </Link>
          </p>
        </Section>
      </div>
      <div id="stories" className="mt-10 scroll-mt-20">
        <Section
          title={m.curve_stories_title()}
          actions={
            may.edit && (
              <LinkButton small tone="quiet" to={`${at}/stories`}>
                {m.curve_attach()}
              </LinkButton>
            )
          }
        >
          <StepStories stories={stories} sketches={sketches} {...(may.edit ? { action: `${at}/stories` } : {})} />
        </Section>
      </div>
      <div id="findings" className="mt-10 scroll-mt-20">
        <Section
          title={m.curve_findings_title()}
          actions={
            may.edit && (
              <LinkButton small tone="quiet" to={`${at}/findings`}>
                {m.curve_attach_finding()}
              </LinkButton>
            )
          }
        >
          <StepFindings findings={findings} sketches={sketches} {...(may.edit ? { action: `${at}/findings` } : {})} />
        </Section>
      </div>
      <Comments about={{ kind: "journey-step", id: step.id }} thread={thread} person={person} />
    </Page>
  );
}
