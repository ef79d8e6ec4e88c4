import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { nameLinkClass } from "#app/domains/admin/ui/links.ts";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { countryName } from "#app/domains/people/countries.ts";
import { sitesWithPeople } from "#app/domains/people/organisation.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Exports } from "#app/ui/exports.tsx";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.people_sites_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const sites = await sitesWithPeople(context.world.db.read);
  return { sites: sites.map((site) => ({ ...site, country: countryName(site.country, "en") })) };
}

export default function Sites() {
  const { sites } = useLoaderData<typeof loader>();
  const add = <LinkButton to="/admin/sites/new">{m.people_site_add()}</LinkButton>;
  return (
    <Page title={m.people_sites_title()} lead={m.people_sites_lead()} actions={sites.length > 0 && add}>
      <AdminTabs />
      {sites.length === 0 ? (
        <EmptyState title={m.people_sites_none_title()} text={m.people_sites_none_text()} action={add} />
      ) : (
        <Table
          caption={m.people_sites_table()}
          columns={[
            { key: "name", label: m.people_site_name() },
            { key: "city", label: m.people_city() },
            { key: "zone", label: m.people_zone() },
            { key: "people", label: m.people_site_people(), align: "end" },
          ]}
          rows={sites.map((site) => ({
            id: site.id,
            cells: {
              name: (
                <Link to={`/admin/sites/${site.id}`} className={`font-semibold ${nameLinkClass}`} dir="auto">
                  {site.name}
                </Link>
              ),
              city: (
                <>
                  <span dir="auto">{site.city}</span>
                  <span className="block text-sm text-quiet">{site.country}</span>
                </>
              ),
              zone: site.zone.replaceAll("_", " "),
              people: (
                <Link to={`/admin/people?site=${site.id}`} className="text-accent underline underline-offset-2">
                  {site.people}
                </Link>
              ),
            },
          }))}
        />
      )}
      <Exports lead={m.people_export_lead()} files={[{ what: m.people_export_sites(), address: "/admin/sites/export" }]} />
    </Page>
  );
}
