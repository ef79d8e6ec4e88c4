import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { effectPage, subjectOf } from "#app/domains/journeys/impact/effect-page.queries.server.ts";
import { effectInput } from "#app/domains/journeys/impact/impact.input.ts";
import { AroundSteps } from "#app/domains/journeys/impact/ui/around-steps.tsx";
import { ChoiceForm } from "#app/domains/journeys/impact/ui/choice-form.tsx";
import { EffectCurve } from "#app/domains/journeys/impact/ui/effect-curve.tsx";
import { ImpactTabs } from "#app/domains/journeys/impact/ui/impact-tabs.tsx";
import { Promises } from "#app/domains/journeys/impact/ui/promises.tsx";
import { TouchedSteps } from "#app/domains/journeys/impact/ui/touched-steps.tsx";
import { Way } from "#app/domains/journeys/impact/ui/way.tsx";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { KindMark } from "#app/domains/stories/ui/kind-mark.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Badge, EmptyState, Notice, Page, Pagination, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title ?? m.impact_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const asked = effectInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { choices, together, subject } = await orRefuse(subjectOf(read, person, asked, await departmentsWithTeams(read)));
  const own = subject?.kind === "team" && subject.id === person.teamId;
  return {
    title: subject && !own ? m.impact_title_team({ team: subject.name }) : m.impact_title(),
    subject: subject
      ? { kind: subject.kind, id: subject.id, name: subject.name, department: { id: subject.department.id, name: subject.department.name } }
      : null,
    choices,
    together,
    shown: subject ? await effectPage(read, person, subject, asked) : null,
  };
}

export default function Impact() {
  const { title, subject, choices, together, shown } = useLoaderData<typeof loader>();
  const names = new Map(choices.map(({ id, name }) => [id, name]));
  const department = subject?.kind === "department";
  const about = subject ? `${subject.kind}=${subject.id}` : "";
  return (
    <Page
      title={title}
      lead={department ? m.impact_department_lead() : m.impact_lead()}
      actions={
        subject && (
          <LinkButton to={`/journeys/impact/poster?${about}`} tone="quiet">
            {m.impact_poster()}
          </LinkButton>
        )
      }
    >
      <ImpactTabs />
      <ChoiceForm
        label={m.impact_choose_team()}
        name="team"
        chosen={subject?.kind === "team" ? subject.id : null}
        {...(subject?.kind === "team" ? {} : { emptyLabel: "–" })}
        options={choices.map((team) => ({ value: team.id, label: `${team.name} (${team.department})` }))}
      >
        {together
          .filter(({ id }) => !department || id !== subject?.id)
          .map(({ id, name }) => (
            <LinkButton key={id} to={`/journeys/impact?department=${id}`} tone="quiet">
              {m.impact_department_link({ department: name })}
            </LinkButton>
          ))}
      </ChoiceForm>
      {!subject || !shown ? (
        <EmptyState title={m.impact_no_team_title()} text={m.impact_no_team_text()} />
      ) : (
        <Effect subject={subject} shown={shown} names={names} about={about} />
      )}
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

interface EffectProps {
  subject: NonNullable<Loaded["subject"]>;
  shown: NonNullable<Loaded["shown"]>;
  names: ReadonlyMap<string, string>;
  about: string;
}

function Effect({ subject, shown, names, about }: EffectProps) {
  const { totals, maps, partners, chains, page } = shown;
  const department = subject.kind === "department";
  const nameOf = (id: string) => names.get(id) ?? "";
  const turn = (number: number) => `/journeys/impact?${about}&page=${number}`;
  return (
    <>
      {totals.steps === 0 ? (
        <EmptyState
          title={m.impact_nothing_title({ team: subject.name })}
          text={m.impact_nothing_text()}
          action={<LinkButton to="/journeys">{m.impact_to_maps()}</LinkButton>}
        />
      ) : (
        <Totals totals={totals} />
      )}
      {!department && chains.map(({ near, chain }) => !near && <Chain key="chain" team={subject.name} chain={chain?.map(nameOf)} />)}
      {department && <TeamRows shown={shown} nameOf={nameOf} />}
      {totals.steps > 0 && <Quarter shown={shown} />}
      {shown.cut && <Notice tone="info">{m.impact_cut_note()}</Notice>}
      {shown.hasDrafts && <p className="mt-6 text-sm text-quiet">{m.impact_drafts_note()}</p>}
      {maps.map((map) => (
        <Section
          key={map.id}
          title={
            <span className="inline-flex flex-wrap items-baseline gap-x-3">
              <Link to={`/journeys/${map.id}`} dir="auto">
                {map.title || m.journeys_untitled()}
              </Link>
              {!map.shared && <Badge tone="warning">{m.impact_draft()}</Badge>}
            </span>
          }
          actions={
            <Link to={`/journeys/${map.id}/curve`} className="text-sm font-medium text-accent print:hidden">
              {m.impact_whole_curve()}
            </Link>
          }
        >
          <div className="mb-4">
            <EffectCurve points={map.curve} />
          </div>
          <TouchedSteps map={map} steps={map.steps} names={department ? names : undefined} />
          {map.more > 0 && (
            <p className="mt-3">
              <Link to={`/journeys/${map.id}/claims`}>{m.impact_more_steps({ count: map.more })}</Link>
            </p>
          )}
          {!department && shown.excerpts.some(({ journeyId, before, after }) => journeyId === map.id && (before || after)) && (
            <section aria-label={m.impact_middle_on({ map: map.title || m.journeys_untitled() })} className="mt-8 max-w-4xl">
              <h3 className="font-semibold">{m.impact_middle_title()}</h3>
              <p className="text-sm text-quiet">{m.impact_middle_lead()}</p>
              <AroundSteps mapId={map.id} steps={map.steps} excerpts={shown.excerpts.filter(({ journeyId }) => journeyId === map.id)} />
            </section>
          )}
        </Section>
      ))}
      <Pagination
        {...(page.at > 1 ? { newer: turn(page.at - 1) } : {})}
        {...(page.at < page.pages ? { older: turn(page.at + 1) } : {})}
        labels={{ newer: m.impact_maps_before(), older: m.impact_maps_after() }}
      />
      <Section title={m.impact_hand_overs_title()}>
        <div className="grid gap-8 sm:grid-cols-2">
          <Partners title={m.impact_gets_from({ team: subject.name })} partners={partners.getsFrom} nameOf={nameOf} />
          <Partners title={m.impact_hands_to({ team: subject.name })} partners={partners.handsTo} nameOf={nameOf} />
        </div>
      </Section>
      <div className="mt-10 grid gap-10 lg:grid-cols-2 [&>section]:mt-0">
        <Section title={m.impact_stories_title({ department: subject.department.name })}>
          {shown.concerning.length === 0 && <p className="text-quiet">{m.impact_stories_none()}</p>}
          <ul className="grid gap-3">
            {shown.concerning.map(({ id, headline, kind }) => (
              <li key={id}>
                <KindMark kind={kind} />
                <Link to={`/stories/${id}`} className="block font-serif text-lg leading-snug hover:text-accent" dir="auto">
                  {headline}
                </Link>
              </li>
            ))}
          </ul>
          {shown.concerning.length > 0 && (
            <p className="mt-4">
              <Link
                to={`/stories?department=${subject.department.id}`}
                className="inline-flex min-h-11 items-center font-medium text-accent"
              >
                {m.impact_stories_all({ department: subject.department.name })}
              </Link>
            </p>
          )}
        </Section>
        <Section title={m.impact_promises_title()}>
          {shown.kept === "hidden" ? (
            <p className="mb-4 text-sm text-quiet">{m.impact_promises_hidden()}</p>
          ) : (
            shown.kept.ended > 0 && <p className="mb-4 text-quiet">{m.impact_promises_kept(shown.kept)}</p>
          )}
          <Promises promises={shown.promises} remedies={shown.remedies} />
        </Section>
      </div>
    </>
  );
}

function Totals({ totals }: { totals: EffectProps["shown"]["totals"] }) {
  const of = (count: number) => m.impact_of_steps({ count, steps: totals.steps });
  return (
    <dl className="mb-8 grid grid-cols-2 gap-x-10 gap-y-4 lg:grid-cols-4">
      {[
        { label: m.impact_steps_touched(), value: m.impact_steps_on_maps(totals) },
        { label: m.impact_with_customer(), value: of(totals.withCustomer) },
        { label: m.impact_below(), value: of(totals.below) },
        { label: m.impact_above(), value: of(totals.above) },
      ].map(({ label, value }) => (
        <div key={label} className="border-s-3 border-line ps-4">
          <dt className="text-quiet">{label}</dt>
          <dd className="font-serif text-2xl font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Chain({ team, chain }: { team: string; chain: readonly string[] | undefined }) {
  return (
    <Section title={m.impact_chain_title()}>
      {chain ? (
        <>
          <p className="-mt-2 mb-4 text-quiet">{m.impact_chain_lead({ team })}</p>
          <Way names={chain} />
        </>
      ) : (
        <p className="text-quiet">{m.impact_chain_none({ team })}</p>
      )}
    </Section>
  );
}

function TeamRows({ shown, nameOf }: { shown: EffectProps["shown"]; nameOf: (id: string) => string }) {
  const ways = new Map(shown.chains.map((one) => [one.teamId, one]));
  return (
    <Section title={m.impact_team_rows()}>
      <Table
        caption={m.impact_as_table({ title: m.impact_team_rows() })}
        columns={[
          { key: "team", label: m.impact_team() },
          { key: "steps", label: m.impact_team_steps(), align: "end" },
          { key: "below", label: m.impact_team_below(), align: "end" },
          { key: "way", label: m.impact_team_way() },
        ]}
        rows={shown.rows.map(({ teamId, steps, below }) => {
          const way = ways.get(teamId);
          return {
            id: teamId,
            cells: {
              team: (
                <Link to={`/journeys/impact?team=${teamId}`} className="font-medium hover:text-accent" dir="auto">
                  {nameOf(teamId)}
                </Link>
              ),
              steps,
              below,
              way: way?.near ? (
                m.impact_team_is_there()
              ) : way?.chain ? (
                <span dir="auto">{way.chain.map(nameOf).join(" → ")}</span>
              ) : (
                <span className="text-quiet">{m.impact_team_no_way()}</span>
              ),
            },
          };
        })}
      />
    </Section>
  );
}

function Quarter({ shown: { totals, keptLately } }: { shown: EffectProps["shown"] }) {
  const news = [
    totals.better > 0 && m.impact_quarter_better({ count: totals.better }),
    totals.worse > 0 && m.impact_quarter_worse({ count: totals.worse }),
    totals.newStories > 0 && m.impact_quarter_stories({ count: totals.newStories }),
    totals.newClaims > 0 && m.impact_quarter_claims({ count: totals.newClaims }),
    keptLately > 0 && m.impact_quarter_done({ count: keptLately }),
  ].filter((one) => one !== false);
  return (
    <Section title={m.impact_quarter_title()}>
      <p className="-mt-2 mb-3 text-sm text-quiet">{m.impact_quarter_lead()}</p>
      {news.length === 0 ? (
        <p>{m.impact_quarter_nothing()}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {news.map((one) => (
            <li key={one} className="rounded-lg bg-sunken px-3 py-1.5 font-medium">
              {one}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface PartnersProps {
  title: string;
  partners: readonly { teamId: string; count: number; dips: number }[];
  nameOf: (id: string) => string;
}

function Partners({ title, partners, nameOf }: PartnersProps) {
  return (
    <section aria-label={title}>
      <h3 className="mb-2 font-semibold">{title}</h3>
      {partners.length === 0 && <p className="text-quiet">{m.impact_hand_overs_none()}</p>}
      <ul className="grid gap-2">
        {partners.map(({ teamId, count, dips }) => (
          <li key={teamId} className="flex flex-wrap items-baseline gap-x-3">
            <Link to={`/journeys/impact?team=${teamId}`} className="font-medium hover:text-accent" dir="auto">
              {nameOf(teamId)}
            </Link>
            <span className="text-sm text-quiet">{m.impact_hand_over_count({ count })}</span>
            {dips > 0 && <Badge tone="struggle">{m.impact_dips({ count: dips })}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
