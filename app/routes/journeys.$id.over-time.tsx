import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { channelWords } from "#app/domains/journeys/claims/words.ts";
import { signed } from "#app/domains/journeys/curve/words.ts";
import { overTimePage } from "#app/domains/journeys/impact/over-time-page.queries.server.ts";
import { OverTimePicture } from "#app/domains/journeys/impact/ui/over-time-picture.tsx";
import { changeWords, lengthWords } from "#app/domains/journeys/impact/words.ts";
import { guessedOn } from "#app/domains/workshops/guessed.queries.server.ts";
import { RevealPicture, RevealTable } from "#app/domains/workshops/ui/reveal.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Day } from "#app/ui/day.tsx";
import { EmptyState, Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.journey.title ?? m.impact_over_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, title } = await orRefuse(journeyWithin(read, person, params.id));
  const [shown, guessed] = await Promise.all([overTimePage(read, person, id), guessedOn(read, id, context.world.clock.now())]);
  return { journey: { id, title }, shown, guessed };
}

type Said = { readonly mean: number; readonly count: number } | null;

export default function OverTime() {
  const { journey, shown, guessed } = useLoaderData<typeof loader>();
  const { steps, remedies, gaps } = shown;
  const at = (stepId: string) => `/journeys/${journey.id}/steps/${stepId}`;
  const told = steps.filter(({ past, now }) => past || now);
  const moved = steps.filter((step) => step.moved);
  return (
    <Page
      title={journey.title || m.journeys_untitled()}
      lead={m.impact_over_lead()}
      actions={
        <>
          <LinkButton to={`/journeys/${journey.id}/curve`} tone="quiet">
            {m.impact_over_to_curve()}
          </LinkButton>
          <LinkButton to={`/journeys/${journey.id}`} tone="quiet">
            {m.curve_to_map()}
          </LinkButton>
        </>
      }
    >
      <Section title={m.impact_over_title()}>
        {told.length === 0 ? (
          <EmptyState title={m.impact_over_none()} text={m.impact_over_none_text()} />
        ) : (
          <>
            <p className="-mt-2 mb-4 text-quiet">{m.impact_over_year_lead()}</p>
            <OverTimePicture title={journey.title} points={steps} />
            <p className="mt-3 mb-6 flex flex-wrap gap-x-6 gap-y-1 text-sm text-quiet">
              <span className="inline-flex items-center gap-2">
                <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className="size-4">
                  <circle cx="8" cy="8" r="6" className="fill-accent" />
                </svg>
                {m.impact_over_now()}
              </span>
              <span className="inline-flex items-center gap-2">
                <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className="size-4">
                  <circle cx="8" cy="8" r="5" className="fill-surface stroke-quiet" strokeWidth="2" />
                </svg>
                {m.impact_over_then()}
              </span>
            </p>
            <Table
              caption={m.impact_as_table({ title: m.impact_over_title() })}
              columns={[
                { key: "step", label: m.impact_step() },
                { key: "past", label: m.impact_over_then(), align: "end" },
                { key: "now", label: m.impact_over_now(), align: "end" },
                { key: "by", label: m.impact_over_change(), align: "end" },
              ]}
              rows={told.map((step) => ({
                id: step.id,
                cells: {
                  step: <StepLink to={`${at(step.id)}#stories`} title={step.title} />,
                  past: <Mean said={step.past} />,
                  now: <Mean said={step.now} />,
                  by: changeWords(step),
                },
              }))}
            />
          </>
        )}
      </Section>
      <Section title={m.impact_over_guessed()}>
        {guessed ? (
          <>
            <p className="-mt-2 mb-4 text-quiet">
              {m.impact_over_guessed_lead()}{" "}
              <Link to={`/workshops/${guessed.workshop.id}/minutes`} className="underline underline-offset-2" dir="auto">
                {guessed.workshop.title}
              </Link>
              , <Time at={guessed.workshop.endedAt} />
            </p>
            <RevealPicture guesses={guessed.guesses} />
            <div className="mt-6">
              <RevealTable guesses={guessed.guesses} />
            </div>
          </>
        ) : (
          <p>{m.impact_over_guessed_none()}</p>
        )}
      </Section>
      <Section title={m.impact_over_remedies()}>
        <p className="-mt-2 mb-4 text-quiet">{m.impact_over_remedies_lead()}</p>
        {remedies.length === 0 ? (
          <p>{m.impact_over_remedies_none()}</p>
        ) : (
          <Table
            caption={m.impact_as_table({ title: m.impact_over_remedies() })}
            columns={[
              { key: "remedy", label: m.impact_remedy() },
              { key: "done", label: m.impact_over_done() },
              { key: "before", label: m.impact_over_before(), align: "end" },
              { key: "after", label: m.impact_over_after(), align: "end" },
              { key: "by", label: m.impact_over_change(), align: "end" },
            ]}
            rows={remedies.map((one) => ({
              id: one.id,
              cells: {
                remedy: (
                  <>
                    <span dir="auto">{one.text}</span>
                    <span className="block text-sm font-normal text-quiet" dir="auto">
                      {one.team}, <Link to={at(one.stepId)}>{one.step}</Link>
                    </span>
                  </>
                ),
                done: <Day day={one.doneOn} />,
                before: <Mean said={one.before} />,
                after: <Mean said={one.after} />,
                by: changeWords(one),
              },
            }))}
          />
        )}
      </Section>
      <Section title={m.impact_over_moved()}>
        <p className="-mt-2 mb-4 text-quiet">{m.impact_over_moved_lead()}</p>
        {moved.length === 0 ? (
          <p>{m.impact_over_moved_none()}</p>
        ) : (
          <Table
            caption={m.impact_as_table({ title: m.impact_over_moved() })}
            columns={[
              { key: "step", label: m.impact_step() },
              { key: "came", label: m.impact_over_came(), align: "end" },
              { key: "left", label: m.impact_over_left(), align: "end" },
              { key: "count", label: m.impact_stories(), align: "end" },
            ]}
            rows={moved.map((step) => ({
              id: step.id,
              cells: {
                step: <StepLink to={`${at(step.id)}#stories`} title={step.title} />,
                came: signed(step.moved?.before ?? 0),
                left: signed(step.moved?.after ?? 0),
                count: step.moved?.count,
              },
            }))}
          />
        )}
      </Section>
      <Section title={m.impact_gaps_title()}>
        <p className="-mt-2 mb-4 text-quiet">{m.impact_gaps_lead()}</p>
        {gaps.length === 0 ? (
          <p>{m.impact_gaps_none()}</p>
        ) : (
          <ol className="grid max-w-4xl gap-4">
            {gaps.map((gap) => (
              <li key={`${gap.fromStepId} ${gap.toStepId}`} className="border-s-3 border-line ps-4">
                <p>
                  <StepLink to={at(gap.fromStepId)} title={gap.fromStep} /> <span aria-hidden="true">→</span>{" "}
                  <StepLink to={at(gap.toStepId)} title={gap.toStep} />
                </p>
                <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-quiet">
                  {gap.wait && <li>{m.impact_gap_waits({ length: lengthWords(gap.wait) })}</li>}
                  {gap.change && (
                    <li>
                      {m.impact_gap_channel({
                        from: gap.change.from.map((channel) => channelWords[channel]()).join(", "),
                        to: gap.change.to.map((channel) => channelWords[channel]()).join(", "),
                      })}
                    </li>
                  )}
                </ul>
              </li>
            ))}
          </ol>
        )}
      </Section>
    </Page>
  );
}

function StepLink({ to, title }: { to: string; title: string }) {
  return (
    <Link to={to} className="font-medium hover:text-accent" dir="auto">
      {title}
    </Link>
  );
}

function Mean({ said }: { said: Said }) {
  if (!said) return <>–</>;
  return (
    <>
      {signed(said.mean)} <span className="text-sm text-quiet">({m.impact_evidence_rests({ count: said.count })})</span>
    </>
  );
}
