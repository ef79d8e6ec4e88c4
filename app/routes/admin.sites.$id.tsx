import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { zoneOptions } from "#app/domains/auth/regions.ts";
import { countryOptions } from "#app/domains/people/countries.ts";
import { keepingSite } from "#app/domains/people/keeping-sites.server.ts";
import { siteWithPeople } from "#app/domains/people/organisation.queries.server.ts";
import { siteInput } from "#app/domains/people/people.input.ts";
import { formRefusal } from "#app/domains/people/refusals.server.ts";
import { Removal } from "#app/domains/people/ui/removal.tsx";
import { SiteForm } from "#app/domains/people/ui/site-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.site.name ?? m.people_sites_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const site = await siteWithPeople(context.world.db.read, params.id ?? "");
  if (!site) throw new Response(notFound().message, { status: 404 });
  return { site, choices: { countries: countryOptions("en"), zones: zoneOptions(site.zone) } };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const known = await siteWithPeople(context.world.db.read, params.id ?? "");
  if (!known) throw new Response(notFound().message, { status: 404 });
  const form = await request.formData();
  form.set("id", known.id);
  const { value, answer, submission } = parseForm(form, siteInput);
  if (answer) return answer;
  try {
    await keepingSite(context.world, by, value);
  } catch (error) {
    return formRefusal(submission, error, { "people.name-taken": { field: "name", text: m.people_site_name_taken } });
  }
  return redirect("/admin/sites", { headers: { "Set-Cookie": flash(m.people_saved()) } });
}

export default function EditSite() {
  const { site, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      narrow
      title={site.name}
      lead={
        <Link to={`/admin/people?site=${site.id}`} className="text-accent underline underline-offset-2">
          {m.people_count({ count: site.people })}
        </Link>
      }
    >
      <AdminTabs />
      <SiteForm key={site.id} start={site} choices={choices} result={answer?.result} button={m.people_save()} />
      <Removal
        action={`/admin/sites/${site.id}/removal`}
        possible={site.people === 0}
        title={m.people_site_remove()}
        text={m.people_site_remove_text()}
      />
    </Page>
  );
}
