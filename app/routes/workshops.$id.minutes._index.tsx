import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { commitmentsOf } from "#app/domains/workshops/commitments.queries.server.ts";
import { gapWords } from "#app/domains/workshops/minutes-gaps.ts";
import { votesIn } from "#app/domains/workshops/outcome.ts";
import { ClaimsPicture } from "#app/domains/workshops/ui/claims-picture.tsx";
import { CommitmentList } from "#app/domains/workshops/ui/commitment-list.tsx";
import { PainsList } from "#app/domains/workshops/ui/pains-list.tsx";
import { PutOnTheMap } from "#app/domains/workshops/ui/put-on-the-map.tsx";
import { RevealPicture, RevealTable, WhatToTalkAbout } from "#app/domains/workshops/ui/reveal.tsx";
import { cameWords, phaseWords, summaryWords, tookWords } from "#app/domains/workshops/words.ts";
import { minutesOf, workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { dateFormat } from "#app/ui/formats.ts";
import { EmptyState, Page, Section } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.workshops_minutes_title({ title: data?.title ?? "" }));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const workshop = await orRefuse(workshopWithin(db.read, person, params.id));
  const { id, title, map, journeyId, startedAt } = workshop;
  const [written, commitments] = await Promise.all([minutesOf(db.read, id), commitmentsOf(db.read, id)]);
  // What was promised stands as it was promised; how it stands today is beside it.
  const today = new Map(commitments.map((one) => [one.id, one]));
  return {
    id,
    title,
    map: { id: journeyId, title: map },
    startedAt,
    minutes: written?.minutes,
    gaps: { claims: gapWords("claims", workshop), guesses: gapWords("guesses", workshop), pains: gapWords("pains", workshop) },
    commitments:
      written?.minutes.commitments.map((one) => {
        const { dueOn = one.dueOn, outcome = null, endedAt = null } = today.get(one.id) ?? {};
        return { ...one, dueOn, outcome, endedAt, ...(dueOn === one.dueOn ? {} : { movedFrom: one.dueOn }) };
      }) ?? [],
    today: dayIn(person.zone, clock.now()),
  };
}

export default function MinutesPage() {
  const { id, title, map, startedAt, minutes, gaps, commitments, today } = useLoaderData<typeof loader>();
  const { locale, zone } = useReader();
  const onMap = (
    <Link to={`/journeys/${map.id}`} className="underline underline-offset-2" dir="auto">
      {map.title}
    </Link>
  );
  if (!minutes)
    return (
      <Page narrow title={m.workshops_minutes_title({ title })} lead={onMap}>
        <EmptyState title={m.workshops_minutes_none()} text={onMap} />
      </Page>
    );
  const day = startedAt ? dateFormat(locale, zone, "date").format(new Date(startedAt)) : "";
  return (
    <Page
      title={m.workshops_minutes_title({ title })}
      lead={
        <>
          {onMap} · <span suppressHydrationWarning>{summaryWords(minutes, day)}</span>
        </>
      }
      actions={
        <a href={`/workshops/${id}/minutes.pdf`} className={buttonClass({ tone: "quiet" })} download>
          {m.workshops_minutes_pdf()}
        </a>
      }
    >
      <Section title={m.workshops_commitments()}>
        {commitments.length === 0 ? (
          <p className="text-quiet">{m.workshops_commitments_none()}</p>
        ) : (
          <CommitmentList commitments={commitments} today={today} />
        )}
      </Section>
      {cameWords(minutes).length > 0 && (
        <Section title={m.workshops_minutes_who()}>
          {cameWords(minutes).map((words) => (
            <p key={words} dir="auto">
              {words}
            </p>
          ))}
          {minutes.departments && <p className="mt-2 text-sm text-quiet">{m.workshops_minutes_who_few()}</p>}
        </Section>
      )}
      <Marked title={m.workshops_minutes_pains()} gap={gaps.pains} none={minutes.pains.length === 0}>
        <PainsList pains={minutes.pains} votes={votesIn(minutes)} />
        {votesIn(minutes)?.few === false && (
          <p className="mt-3 text-sm text-quiet">
            {m.workshops_minutes_votes({
              dots: minutes.dots.given,
              voters: m.workshops_people({ count: minutes.dots.voters }),
            })}
          </p>
        )}
      </Marked>
      <Marked title={m.workshops_minutes_guesses()} gap={gaps.guesses} none={minutes.guesses.length === 0}>
        <RevealPicture guesses={minutes.guesses} />
        <WhatToTalkAbout guesses={minutes.guesses} />
        <div className="mt-8">
          <RevealTable guesses={minutes.guesses} />
        </div>
      </Marked>
      <Marked title={m.workshops_minutes_claims()} gap={gaps.claims} none={minutes.claims.length === 0}>
        <ClaimsPicture claims={minutes.claims} />
      </Marked>
      <PutOnTheMap minutes={minutes} journeyId={map.id} />
      {(minutes.heard.length > 0 || minutes.rating) && (
        <Section title={m.workshops_minutes_heard()}>
          <ul className="grid gap-3">
            {minutes.heard.map((heard, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: minutes are not changed any more
              <li key={at} className="border-s-3 border-line ps-4 font-serif text-lg" dir="auto">
                {heard}
              </li>
            ))}
          </ul>
          {minutes.rating && (
            <p className="mt-4 text-quiet">
              {m.workshops_minutes_rating({ mean: minutes.rating.mean, people: m.workshops_people({ count: minutes.rating.count }) })}
            </p>
          )}
        </Section>
      )}
      <Section title={m.workshops_minutes_phases()}>
        <div className="max-w-xl">
          <Table
            caption={m.workshops_minutes_phases()}
            columns={[
              { key: "phase", label: m.workshops_desk_phases() },
              { key: "planned", label: m.workshops_minutes_planned(), align: "end" },
              { key: "took", label: m.workshops_minutes_took(), align: "end" },
            ]}
            rows={minutes.phases.map(({ kind, planned, took }) => ({
              id: kind,
              cells: {
                phase: phaseWords[kind](),
                planned: `${planned} ${m.workshops_desk_minute()}`,
                took: `${tookWords(took)} ${m.workshops_desk_minute()}`,
              },
            }))}
          />
        </div>
        {minutes.anonymous && <p className="mt-4 text-sm text-quiet">{m.workshops_minutes_anonymous()}</p>}
      </Section>
    </Page>
  );
}

/** Marks, or what stands in their place where there are none; nothing where the script did not ask for them. */
function Marked({ title, gap, none, children }: { title: string; gap: string | undefined; none: boolean; children: ReactNode }) {
  if (none && gap === undefined) return null;
  return <Section title={title}>{none ? <p className="text-quiet">{gap}</p> : children}</Section>;
}
