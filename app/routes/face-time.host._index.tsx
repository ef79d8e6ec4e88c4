import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { mayOpenShifts } from "#app/domains/face-time/face-time.policy.ts";
import { hostedShifts } from "#app/domains/face-time/hosting/hosting.queries.server.ts";
import { ShiftTime } from "#app/domains/face-time/hosting/ui/shift-time.tsx";
import { FaceTimeRooms } from "#app/domains/face-time/ui/face-time-rooms.tsx";
import { activityName } from "#app/domains/face-time/words.ts";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Badge, EmptyState, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.host_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  return { ...(await hostedShifts(db.read, person, clock.now())), opens: mayOpenShifts(person), answers: person.isManager };
}

export default function HostedShifts() {
  const { next, past, opens, answers } = useLoaderData<typeof loader>();
  return (
    <Page
      title={m.host_title()}
      lead={m.host_lead()}
      actions={opens && <LinkButton to="/face-time/shifts/new">{m.host_open_button()}</LinkButton>}
    >
      <FaceTimeRooms answers={answers || opens} />
      <div className="max-w-3xl">
        {next.length > 0 ? (
          <Section title={m.host_next_title()}>
            <List shifts={next} />
          </Section>
        ) : (
          <EmptyState title={m.host_none_title()} text={opens ? m.host_none_text() : m.host_none_guest_text()} />
        )}
        {past.length > 0 && (
          <Section title={m.host_past_title()}>
            <List shifts={past} />
          </Section>
        )}
      </div>
    </Page>
  );
}

type Shift = Awaited<ReturnType<typeof hostedShifts>>["next"][number];

function List({ shifts }: { shifts: readonly Shift[] }) {
  return (
    <ul className="divide-y divide-line">
      {shifts.map(({ id, activity, activityName: own, site, zone, startsAt, endsAt, places, coming, asking, cancelledAt }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-4">
          <div className="min-w-0">
            <Link
              to={`/face-time/host/${id}`}
              className="font-serif text-xl font-semibold text-accent underline-offset-4 hover:underline"
              dir="auto"
            >
              {m.face_time_what_where({ activity: activityName(activity, own), site })}
            </Link>
            <p>
              <ShiftTime startsAt={startsAt} endsAt={endsAt} zone={zone} />
            </p>
          </div>
          <p className="flex flex-wrap gap-2">
            {cancelledAt ? <Badge tone="warning">{m.host_cancelled()}</Badge> : <Badge>{m.host_coming({ count: coming, places })}</Badge>}
            {asking > 0 && !cancelledAt && <Badge tone="info">{m.host_asking({ count: asking })}</Badge>}
          </p>
        </li>
      ))}
    </ul>
  );
}
