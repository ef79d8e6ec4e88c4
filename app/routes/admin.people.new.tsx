import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { inviting } from "#app/domains/auth/inviting.server.ts";
import { localeOptions, zoneOptions } from "#app/domains/auth/regions.ts";
import { adding } from "#app/domains/people/adding.server.ts";
import { departmentsWithTeams, sitesWithPeople } from "#app/domains/people/organisation.queries.server.ts";
import { newPersonInput } from "#app/domains/people/people.input.ts";
import { formRefusal } from "#app/domains/people/refusals.server.ts";
import { siteOptions, teamOptions } from "#app/domains/people/ui/choices.ts";
import { PersonForm } from "#app/domains/people/ui/person-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.people_add_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, zone } = await requireRole(context, request, "administrator");
  const { db, mailer } = context.world;
  return {
    start: { id: newId(), locale, zone },
    mailLeaves: mailer.delivers,
    choices: {
      teams: teamOptions(await departmentsWithTeams(db.read)),
      sites: siteOptions(await sitesWithPeople(db.read)),
      locales: localeOptions(locale),
      zones: zoneOptions(zone),
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const { value, answer, submission } = parseForm(await request.formData(), newPersonInput);
  if (answer) return answer;
  const { invite, ...input } = value;
  try {
    await adding(context.world, by, input);
  } catch (error) {
    return formRefusal(submission, error);
  }
  if (invite) await inviting(context.world, by, [input.id]);
  const said = invite ? m.people_added_invited({ name: input.name }) : m.people_added({ name: input.name });
  return redirect(`/admin/people/${input.id}`, { headers: { "Set-Cookie": flash(said) } });
}

export default function NewPerson() {
  const { start, choices, mailLeaves } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={m.people_add_title()} lead={m.people_add_lead()}>
      <AdminTabs />
      <PersonForm isNew mailLeaves={mailLeaves} choices={choices} start={start} result={answer?.result} />
    </Page>
  );
}
