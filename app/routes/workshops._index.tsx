import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { commitmentsToKeep } from "#app/domains/workshops/commitments.queries.server.ts";
import { workshopsOf } from "#app/domains/workshops/lists.queries.server.ts";
import { CommitmentList } from "#app/domains/workshops/ui/commitment-list.tsx";
import { WorkshopList } from "#app/domains/workshops/ui/workshop-list.tsx";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page, Pagination, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.workshops_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const asked = new URL(request.url).searchParams;
  const after = { past: asked.get("past"), others: asked.get("others") };
  const [{ coming, past, others }, commitments] = await Promise.all([
    workshopsOf(db.read, person, after),
    commitmentsToKeep(db.read, person),
  ]);
  // Whoever pages through one list is shown that list alone.
  const only = after.past ? "past" : after.others ? "others" : undefined;
  return { coming, past, others, only, commitments, today: dayIn(person.zone, clock.now()) };
}

export default function Workshops() {
  const { coming, past, others, only, commitments, today } = useLoaderData<typeof loader>();
  return (
    <Page
      title={m.workshops_title()}
      lead={m.workshops_lead()}
      actions={
        <LinkButton to="/journeys" tone="quiet">
          {m.workshops_none_action()}
        </LinkButton>
      }
    >
      <div className="max-w-4xl">
        {coming.length + past.rows.length + others.rows.length === 0 && (
          <EmptyState title={m.workshops_none_title()} text={m.workshops_none_text()} />
        )}
        {!only && coming.length > 0 && (
          <Section title={m.workshops_coming()}>
            <WorkshopList workshops={coming} />
          </Section>
        )}
        {!only && commitments.length > 0 && (
          <Section
            title={m.workshops_commitments_yours()}
            actions={
              <Link to="/pledges?whose=mine" className="text-sm font-medium text-accent underline underline-offset-2">
                {m.shell_pledges()}
              </Link>
            }
          >
            <CommitmentList commitments={commitments} today={today} />
          </Section>
        )}
        {only !== "others" && past.rows.length > 0 && (
          <Section title={m.workshops_past()}>
            <WorkshopList workshops={past.rows} />
            <Pages list="past" next={past.next} first={!only} />
          </Section>
        )}
        {only !== "past" && others.rows.length > 0 && (
          <Section title={m.workshops_others()}>
            <WorkshopList workshops={others.rows} />
            <Pages list="others" next={others.next} first={!only} />
          </Section>
        )}
      </div>
    </Page>
  );
}

function Pages({ list, next, first }: { list: "past" | "others"; next: string | undefined; first: boolean }) {
  return (
    <Pagination
      newer={first ? undefined : "/workshops"}
      older={next && `/workshops?${list}=${next}`}
      labels={{ newer: m.workshops_first(), older: m.workshops_earlier() }}
    />
  );
}
