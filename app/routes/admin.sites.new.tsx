import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { zoneOptions } from "#app/domains/auth/regions.ts";
import { countryOptions } from "#app/domains/people/countries.ts";
import { keepingSite } from "#app/domains/people/keeping-sites.server.ts";
import { longest, siteInput } from "#app/domains/people/people.input.ts";
import { formRefusal } from "#app/domains/people/refusals.server.ts";
import { SiteForm } from "#app/domains/people/ui/site-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.people_site_add_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { zone } = await requireRole(context, request, "administrator");
  const name = new URL(request.url).searchParams.get("name")?.slice(0, longest.site);
  return { start: { id: newId(), name }, choices: { countries: countryOptions("en"), zones: zoneOptions(zone) } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const { value, answer, submission } = parseForm(await request.formData(), siteInput);
  if (answer) return answer;
  try {
    await keepingSite(context.world, by, value);
  } catch (error) {
    return formRefusal(submission, error, { "people.name-taken": { field: "name", text: m.people_site_name_taken } });
  }
  return redirect("/admin/sites", { headers: { "Set-Cookie": flash(m.people_site_added({ name: value.name })) } });
}

export default function NewSite() {
  const { start, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={m.people_site_add_title()}>
      <AdminTabs />
      <SiteForm start={start} choices={choices} result={answer?.result} button={m.people_site_add()} />
    </Page>
  );
}
