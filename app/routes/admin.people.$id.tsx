import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { localeOptions, zoneOptions } from "#app/domains/auth/regions.ts";
import { editing } from "#app/domains/people/editing.server.ts";
import { departmentsWithTeams, sitesWithPeople } from "#app/domains/people/organisation.queries.server.ts";
import { personInput } from "#app/domains/people/people.input.ts";
import { invitationState, type PersonRecord, personRecord } from "#app/domains/people/people.queries.server.ts";
import { formRefusal } from "#app/domains/people/refusals.server.ts";
import { siteOptions, teamOptions } from "#app/domains/people/ui/choices.ts";
import { PersonForm } from "#app/domains/people/ui/person-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLostFocus } from "#app/ui/lost-focus.ts";
import { Notice, Page, Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.person.name ?? m.people_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const { db, clock } = context.world;
  const person = await personRecord(db.read, params.id ?? "");
  if (!person) throw new Response(notFound().message, { status: 404 });
  return {
    person,
    invitation: await invitationState(db.read, person.id, clock.now()),
    choices: {
      teams: teamOptions(await departmentsWithTeams(db.read)),
      sites: siteOptions(await sitesWithPeople(db.read)),
      locales: localeOptions(person.locale),
      zones: zoneOptions(person.zone),
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const form = await request.formData();
  form.set("id", params.id ?? "");
  const { value, answer, submission } = parseForm(form, personInput);
  if (answer) return answer;
  try {
    await editing(context.world, by, value);
  } catch (error) {
    return formRefusal(submission, error);
  }
  return redirect(`/admin/people/${value.id}`, { headers: { "Set-Cookie": flash(m.people_saved()) } });
}

export default function EditPerson() {
  const { person, invitation, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // The button that reactivates goes with what it stood in.
  useLostFocus(person.deactivation ? "deactivated" : "active", "#main", { preventScroll: true });
  const { managerEmail, roles, deactivation, reports, createdAt, ...start } = person;
  return (
    <Page
      narrow
      title={person.name}
      lead={
        <>
          {m.people_since()} <Time at={createdAt} />
          {reports > 0 && (
            <>
              {" · "}
              <Link to={`/admin/people?manager=${person.id}`} className="text-accent underline underline-offset-2">
                {m.people_manages({ count: reports })}
              </Link>
            </>
          )}
        </>
      }
      actions={
        <LinkButton tone="quiet" to={`/people/${person.id}`}>
          {m.people_page_see()}
        </LinkButton>
      }
    >
      <AdminTabs />
      {deactivation && <Deactivated id={person.id} deactivation={deactivation} />}
      {!deactivation && invitation !== "accepted" && <Invitation id={person.id} name={person.name} state={invitation} />}
      <PersonForm key={person.id} choices={choices} start={{ ...start, manager: managerEmail, roles }} result={answer?.result} />
      {!deactivation && (
        <div className="mt-12 border-t border-line pt-8">
          <Section title={m.people_ending_title()}>
            <p className="mb-4 text-quiet">{m.people_ending_text()}</p>
            <LinkButton tone="danger" to={`/admin/people/${person.id}/deactivation`}>
              {m.people_deactivate()}
            </LinkButton>
          </Section>
        </div>
      )}
    </Page>
  );
}

function Deactivated({ id, deactivation }: { id: string; deactivation: NonNullable<PersonRecord["deactivation"]> }) {
  return (
    <div className="mb-8">
      <Notice tone="warning" title={m.people_deactivated_by({ name: deactivation.by ?? "" })}>
        <p>
          <Time at={deactivation.at} style="moment" />
        </p>
        {deactivation.reason && (
          <p className="mt-1 whitespace-pre-line" dir="auto">
            {deactivation.reason}
          </p>
        )}
        <p className="mt-1">{m.people_deactivated_text()}</p>
        <Form method="post" action={`/admin/people/${id}/reactivation`} className="mt-3">
          <Button tone="quiet">{m.people_reactivate()}</Button>
        </Form>
      </Notice>
    </div>
  );
}

function Invitation({ id, name, state }: { id: string; name: string; state: "none" | "waiting" | "expired" }) {
  const texts = {
    none: m.people_invitation_none({ name }),
    waiting: m.people_invitation_waiting(),
    expired: m.people_invitation_expired(),
  };
  return (
    <div className="mb-8">
      <Notice tone="info" title={m.people_invitation_title()}>
        <p>{texts[state]}</p>
        <Form method="post" action={`/admin/people/${id}/invitation`} className="mt-3">
          <Button tone="quiet" small>
            {state === "none" ? m.people_invite_send() : m.people_invite_again()}
          </Button>
        </Form>
      </Notice>
    </div>
  );
}
