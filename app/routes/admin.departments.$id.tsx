import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { nameLinkClass } from "#app/domains/admin/ui/links.ts";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { keepingDepartment } from "#app/domains/people/keeping-departments.server.ts";
import { departmentWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { departmentInput } from "#app/domains/people/people.input.ts";
import { formRefusal } from "#app/domains/people/refusals.server.ts";
import { DepartmentForm } from "#app/domains/people/ui/department-form.tsx";
import { Removal } from "#app/domains/people/ui/removal.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.department.name ?? m.people_departments_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const department = await departmentWithTeams(context.world.db.read, params.id ?? "");
  if (!department) throw new Response(notFound().message, { status: 404 });
  return { department };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const known = await departmentWithTeams(context.world.db.read, params.id ?? "");
  if (!known) throw new Response(notFound().message, { status: 404 });
  const form = await request.formData();
  form.set("id", known.id);
  const { value, answer, submission } = parseForm(form, departmentInput);
  if (answer) return answer;
  try {
    await keepingDepartment(context.world, by, value);
  } catch (error) {
    return formRefusal(submission, error, { "people.name-taken": { field: "name", text: m.people_department_name_taken } });
  }
  return redirect(`/admin/departments/${value.id}`, { headers: { "Set-Cookie": flash(m.people_saved()) } });
}

export default function EditDepartment() {
  const { department } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, name, people, teams } = department;
  return (
    <Page
      narrow
      title={name}
      lead={
        <Link to={`/admin/people?department=${id}`} className="text-accent underline underline-offset-2">
          {m.people_count({ count: people })}
        </Link>
      }
    >
      <AdminTabs />
      <Section
        title={m.people_department_teams()}
        actions={
          <LinkButton small tone="quiet" to={`/admin/departments/${id}/teams/new`}>
            {m.people_team_add()}
          </LinkButton>
        }
      >
        {teams.length === 0 ? (
          <p className="text-quiet">{m.people_teams_none()}</p>
        ) : (
          <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
            {teams.map((team) => (
              <li key={team.id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
                <Link to={`/admin/departments/${id}/teams/${team.id}`} className={`min-w-0 font-medium ${nameLinkClass}`} dir="auto">
                  {team.name}
                </Link>
                <span className="text-quiet">{m.people_count({ count: team.people })}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={m.people_department_edit_title()}>
        <DepartmentForm key={id} start={department} result={answer?.result} button={m.people_save()} />
      </Section>
      <Removal
        action={`/admin/departments/${id}/removal`}
        possible={people === 0}
        title={m.people_department_remove()}
        text={m.people_department_remove_text()}
      />
    </Page>
  );
}
