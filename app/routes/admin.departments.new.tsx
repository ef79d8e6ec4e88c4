import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { keepingDepartment } from "#app/domains/people/keeping-departments.server.ts";
import { departmentInput } from "#app/domains/people/people.input.ts";
import { formRefusal } from "#app/domains/people/refusals.server.ts";
import { DepartmentForm } from "#app/domains/people/ui/department-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.people_department_add_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  return { start: { id: newId() } };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const { value, answer, submission } = parseForm(await request.formData(), departmentInput);
  if (answer) return answer;
  try {
    await keepingDepartment(context.world, by, value);
  } catch (error) {
    return formRefusal(submission, error, { "people.name-taken": { field: "name", text: m.people_department_name_taken } });
  }
  return redirect(`/admin/departments/${value.id}`, { headers: { "Set-Cookie": flash(m.people_department_added({ name: value.name })) } });
}

export default function NewDepartment() {
  const { start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={m.people_department_add_title()}>
      <AdminTabs />
      <DepartmentForm start={start} result={answer?.result} button={m.people_department_add()} />
    </Page>
  );
}
