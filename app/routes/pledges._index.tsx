import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import { listInput } from "#app/domains/pledges/pledges.input.ts";
import { pledgeList } from "#app/domains/pledges/pledges.queries.server.ts";
import { pledgesAddress, type ShownPledge } from "#app/domains/pledges/pledges.ts";
import { stonesOf } from "#app/domains/pledges/stones.queries.server.ts";
import { PledgeFilters } from "#app/domains/pledges/ui/pledge-filters.tsx";
import { PledgeLine } from "#app/domains/pledges/ui/pledge-line.tsx";
import { StoneList } from "#app/domains/pledges/ui/stone-list.tsx";
import { commitmentsListed } from "#app/domains/workshops/commitments.queries.server.ts";
import { CommitmentList } from "#app/domains/workshops/ui/commitment-list.tsx";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Exports } from "#app/ui/exports.tsx";
import { EmptyState, Page, Pagination, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.pledges_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const query = new URL(request.url).searchParams;
  const { at, ...filter } = listInput.parse(Object.fromEntries(query));
  // A form sends its empty fields too: the address that is shared says only what was asked for.
  if ([...query.values()].includes("")) throw redirect(pledgesAddress(filter));
  const { list, department, whose } = filter;
  // One's own, on the first page: they are few, belong to no department, and are kept as pledges are.
  const committed = !department && !at;
  const [page, places, { commitments, cut }, stones] = await Promise.all([
    pledgeList(db.read, { list, department, at, of: whose ? person : undefined }),
    placesToChoose(db.read),
    committed ? commitmentsListed(db.read, person, list) : { commitments: [], cut: false },
    whose && list === "open" && committed ? stonesOf(db.read, person) : [],
  ]);
  return { ...page, commitments, cut, stones, filter, departments: places.departments, today: dayIn(person.zone, clock.now()) };
}

export default function Pledges() {
  const { rows, next, previous, commitments, cut, stones, filter, departments, today } = useLoaderData<typeof loader>();
  const [late, others] = [rows.filter((row) => row.late), rows.filter((row) => !row.late)];
  return (
    <Page
      title={m.pledges_title()}
      lead={m.pledges_lead()}
      actions={
        <LinkButton to="/workshops" tone="quiet">
          {m.workshops_from_workshops()}
        </LinkButton>
      }
    >
      <PledgeFilters filter={filter} departments={departments} />
      <div className="mt-8 max-w-4xl">
        {late.length > 0 && (
          <Section title={m.pledges_late_title()}>
            <p className="-mt-2 text-quiet">{m.pledges_late_lead()}</p>
            <List pledges={late} />
          </Section>
        )}
        {others.length > 0 && late.length > 0 && (
          <Section title={m.pledges_coming_title()}>
            <List pledges={others} />
          </Section>
        )}
        {others.length > 0 && late.length === 0 && <List pledges={others} />}
        {rows.length + commitments.length + stones.length === 0 && <Nothing filtered={pledgesAddress(filter) !== "/pledges"} />}
        <Pagination
          newer={previous && pledgesAddress(filter, previous)}
          older={next && pledgesAddress(filter, next)}
          labels={{ newer: m.pledges_earlier(), older: m.pledges_further() }}
        />
        {stones.length > 0 && (
          <Section title={m.pledges_stones_title()}>
            <p className="-mt-2 text-quiet">{m.pledges_stones_lead()}</p>
            <StoneList stones={stones} />
          </Section>
        )}
        {commitments.length > 0 && (
          <Section title={m.workshops_from_workshops()}>
            <CommitmentList commitments={commitments} today={today} />
            {cut && <p className="mt-4 text-quiet">{m.workshops_commitments_cut()}</p>}
          </Section>
        )}
        {rows.length > 0 && <Exports lead={m.ui_export_lead()} files={[{ what: m.pledges_export(), address: "/pledges/export" }]} />}
      </div>
    </Page>
  );
}

function List({ pledges }: { pledges: readonly Omit<ShownPledge, "createdAt" | "ending">[] }) {
  return (
    <ul aria-label={m.pledges_list_label()} className="divide-y divide-line">
      {pledges.map((pledge) => (
        <li key={pledge.id}>
          <PledgeLine pledge={pledge} />
        </li>
      ))}
    </ul>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <EmptyState
      title={m.pledges_empty_title()}
      text={filtered ? m.pledges_empty_filtered_text() : m.pledges_empty_text()}
      action={
        filtered ? (
          <LinkButton to="/pledges" tone="quiet">
            {m.pledges_empty_all()}
          </LinkButton>
        ) : (
          <LinkButton to="/stories">{m.pledges_empty_action()}</LinkButton>
        )
      }
    />
  );
}
