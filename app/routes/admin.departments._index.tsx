import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { nameLinkClass } from "#app/domains/admin/ui/links.ts";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { functionWords } from "#app/domains/people/words.ts";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { Exports } from "#app/ui/exports.tsx";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.people_departments_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  return { departments: await departmentsWithTeams(context.world.db.read) };
}

export default function Departments() {
  const { departments } = useLoaderData<typeof loader>();
  const add = <LinkButton to="/admin/departments/new">{m.people_department_add()}</LinkButton>;
  return (
    <Page title={m.people_departments_title()} lead={m.people_departments_lead()} actions={departments.length > 0 && add}>
      <AdminTabs />
      {departments.length === 0 ? (
        <EmptyState title={m.people_departments_none_title()} text={m.people_departments_none_text()} action={add} />
      ) : (
        <Table
          caption={m.people_departments_table()}
          columns={[
            { key: "name", label: m.people_department_name() },
            { key: "function", label: m.people_function() },
            { key: "teams", label: m.people_department_teams() },
            { key: "people", label: m.people_department_people(), align: "end" },
          ]}
          rows={departments.map((department) => ({
            id: department.id,
            cells: {
              name: (
                <Link to={`/admin/departments/${department.id}`} className={`font-semibold ${nameLinkClass}`} dir="auto">
                  {department.name}
                </Link>
              ),
              function: functionWords[department.function](),
              teams: <span dir="auto">{department.teams.map((team) => team.name).join(", ")}</span>,
              people: (
                <Link to={`/admin/people?department=${department.id}`} className="text-accent underline underline-offset-2">
                  {department.people}
                </Link>
              ),
            },
          }))}
        />
      )}
      <Exports lead={m.people_export_lead()} files={[{ what: m.people_export_departments(), address: "/admin/departments/export" }]} />
    </Page>
  );
}
