import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { nameLinkClass } from "#app/domains/admin/ui/links.ts";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { directoryCount, directoryPage } from "#app/domains/people/directory.queries.server.ts";
import { directoryQuery } from "#app/domains/people/directory.ts";
import { personPage, placesToChoose } from "#app/domains/people/people.queries.server.ts";
import { DirectoryFilter } from "#app/domains/people/ui/directory-filter.tsx";
import { roleWords } from "#app/domains/people/words.ts";
import * as m from "#app/paraglide/messages.js";
import { Avatar } from "#app/ui/avatar.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Exports } from "#app/ui/exports.tsx";
import { Badge, EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.people_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const { read } = context.world.db;
  const { filter, place, addressOf, isNarrow } = directoryQuery(new URL(request.url));
  const { rows, after, before } = await directoryPage(read, filter, place);
  const { departments, sites } = await placesToChoose(read);
  const manager = filter.managerId ? await personPage(read, filter.managerId) : undefined;
  return {
    filter,
    isNarrow,
    rows,
    count: await directoryCount(read, filter),
    managerName: manager?.name,
    departments: departments.map(({ id, name }) => ({ value: id, label: name })),
    sites: sites.map(({ id, name }) => ({ value: id, label: name })),
    earlier: before && addressOf({ before }),
    later: after && addressOf({ after }),
  };
}

export default function People() {
  const { filter, isNarrow, rows, count, managerName, departments, sites, earlier, later } = useLoaderData<typeof loader>();
  return (
    <Page title={m.people_title()} lead={m.people_lead()} actions={<LinkButton to="/admin/people/new">{m.people_add()}</LinkButton>}>
      <AdminTabs />
      <DirectoryFilter filter={filter} departments={departments} sites={sites} isNarrow={isNarrow} />
      {managerName && <p className="mb-4">{m.people_filter_manager({ name: managerName })}</p>}
      {rows.length === 0 ? (
        <EmptyState title={m.people_none_title()} text={m.people_none_text()} />
      ) : (
        <>
          <p className="mb-3 text-quiet">{m.people_count({ count })}</p>
          <Table
            caption={m.people_table()}
            columns={[
              { key: "name", label: m.people_name() },
              { key: "team", label: m.people_team() },
              { key: "site", label: m.people_site() },
              { key: "roles", label: m.people_roles() },
            ]}
            rows={rows.map((row) => ({
              id: row.id,
              cells: {
                name: <Who {...row} />,
                team: <TwoLines first={row.team} second={row.department} />,
                site: <span dir="auto">{row.site}</span>,
                roles: (
                  <span className="flex flex-wrap gap-1.5 max-sm:justify-end">
                    {!row.deactivatedAt && row.roles.length === 0 && <Nothing />}
                    {row.deactivatedAt && <Badge tone="warning">{m.people_status_deactivated()}</Badge>}
                    {row.roles.map((role) => (
                      <Badge key={role}>{roleWords[role]()}</Badge>
                    ))}
                  </span>
                ),
              },
            }))}
          />
        </>
      )}
      <Pagination newer={earlier} older={later} labels={{ newer: m.people_earlier(), older: m.people_later() }} />
      <Exports lead={m.people_export_lead()} files={[{ what: m.people_export_people(), address: "/admin/people/export" }]} />
    </Page>
  );
}

function Who({ id, name, email }: { id: string; name: string; email: string }) {
  return (
    <span className="flex items-center gap-3">
      <Avatar name={name} size="small" />
      <span className="min-w-0">
        <Link to={`/admin/people/${id}`} className={`font-semibold ${nameLinkClass}`} dir="auto">
          {name}
        </Link>
        <span className="block text-sm font-normal text-quiet wrap-anywhere">{email}</span>
      </span>
    </span>
  );
}

/** On a phone, where the label stands beside it, an empty place looks like a mistake. */
function Nothing() {
  return (
    <span aria-hidden="true" className="text-quiet sm:hidden">
      –
    </span>
  );
}

function TwoLines({ first, second }: { first: string | null; second: string | null }) {
  return (
    <>
      <span dir="auto">{first}</span>
      {second && (
        <span className="block text-sm text-quiet" dir="auto">
          {second}
        </span>
      )}
    </>
  );
}
