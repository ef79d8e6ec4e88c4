import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { keepingTeam } from "#app/domains/people/keeping-departments.server.ts";
import { departmentWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { teamInput } from "#app/domains/people/people.input.ts";
import { formRefusal } from "#app/domains/people/refusals.server.ts";
import { Removal } from "#app/domains/people/ui/removal.tsx";
import { TeamForm } from "#app/domains/people/ui/team-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.team?.name ?? m.people_team_add());

/** The team of an address; `new` is one that is not there yet. */
async function found(world: World, params: { id?: string; team?: string }) {
  const department = await departmentWithTeams(world.db.read, params.id ?? "");
  const team = department?.teams.find((one) => one.id === params.team);
  if (!department || (!team && params.team !== "new")) throw new Response(notFound().message, { status: 404 });
  return { department: { id: department.id, name: department.name }, team };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const { department, team } = await found(context.world, params);
  return { department, team, start: team ?? { id: newId() } };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const { department, team } = await found(context.world, params);
  const form = await request.formData();
  form.set("departmentId", department.id);
  if (team) form.set("id", team.id);
  const { value, answer, submission } = parseForm(form, teamInput);
  if (answer) return answer;
  try {
    await keepingTeam(context.world, by, value);
  } catch (error) {
    return formRefusal(submission, error, { "people.name-taken": { field: "name", text: m.people_team_name_taken } });
  }
  return redirect(`/admin/departments/${department.id}`, { headers: { "Set-Cookie": flash(m.people_saved()) } });
}

export default function Team() {
  const { department, team, start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={team?.name ?? m.people_team_add_title()} lead={<span dir="auto">{department.name}</span>}>
      <AdminTabs />
      <TeamForm start={start} result={answer?.result} button={team ? m.people_save() : m.people_team_add()} />
      {team && (
        <Removal
          action={`/admin/departments/${department.id}/teams/${team.id}/removal`}
          possible={team.people === 0}
          title={m.people_team_remove()}
          text={m.people_team_remove_text()}
        />
      )}
    </Page>
  );
}
