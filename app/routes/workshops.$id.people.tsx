import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { invitingMore } from "#app/domains/workshops/inviting/inviting-more.server.ts";
import { peopleMeant } from "#app/domains/workshops/inviting/meant.queries.server.ts";
import { takingOut } from "#app/domains/workshops/inviting/taking-out.server.ts";
import { WhoComes } from "#app/domains/workshops/ui/who-comes.tsx";
import { WhoFields } from "#app/domains/workshops/ui/who-fields.tsx";
import { hasEnded } from "#app/domains/workshops/workshops.errors.ts";
import { inviteMoreInput, takeOutInput } from "#app/domains/workshops/workshops.input.ts";
import { mayLead } from "#app/domains/workshops/workshops.policy.ts";
import { invitedTo, leadersOf, workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { orRefuse, parseForm, parseFormAsking } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button, linkClass } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.workshops_who_title({ title: data?.title ?? "" }));

async function led(context: Context, request: Request, id: string | undefined) {
  const person = await requirePerson(context, request);
  const workshop = await orRefuse(workshopWithin(context.world.db.read, person, id));
  if (!mayLead(person, workshop.stake)) await orRefuse(Promise.reject(notAllowed()));
  if (workshop.endedAt) await orRefuse(Promise.reject(hasEnded()));
  return { person, workshop };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { workshop } = await led(context, request, params.id);
  const { read } = context.world.db;
  const [leaders, invited, departments] = await Promise.all([
    leadersOf(read, workshop.id),
    invitedTo(read, workshop.id),
    departmentsWithTeams(read),
  ]);
  const chosen = new Set(invited.departments.map(({ id }) => id));
  return {
    id: workshop.id,
    title: workshop.title,
    leaders,
    invited,
    others: departments.filter(({ id }) => !chosen.has(id)).map(({ id, name, people }) => ({ id, name, people })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person, workshop } = await led(context, request, params.id);
  const { world } = context;
  const form = await request.formData();
  const here = `/workshops/${workshop.id}/people`;
  const told = (words: string, to = here) => redirect(to, { headers: { "Set-Cookie": flash(words) } });
  if (form.get("does") === "invite") {
    const departments = (await departmentsWithTeams(world.db.read)).map(({ id }) => id);
    const asking = (typed: readonly string[]) => peopleMeant(world.db.read, typed);
    const { value, answer } = await parseFormAsking(form, inviteMoreInput({ asking, departments }));
    if (answer) return answer;
    await orRefuse(invitingMore(world, person, workshop.id, value));
    return told(m.workshops_who_invited_flash());
  }
  const { value, answer } = parseForm(form, takeOutInput);
  if (answer) return answer;
  const { does, who } = value;
  const out = does === "person" ? { person: who } : does === "department" ? { department: who } : { leader: who };
  await orRefuse(takingOut(world, person, workshop.id, out));
  // Whoever took themselves out leads no more.
  return told(m.workshops_who_out_flash(), does === "leader" && who === person.id ? `/workshops/${workshop.id}` : here);
}

export default function WorkshopPeople() {
  const { id, title, leaders, invited, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ departments: string[]; people: string; facilitators: string }>({
    id: "invite",
    lastResult: useLastResult("invite", answer?.result),
  });
  return (
    <Page narrow title={m.workshops_who_title({ title })} lead={m.workshops_who_lead()}>
      <p className="mb-8">
        <Link to={`/workshops/${id}/desk`} className={linkClass}>
          {m.workshops_to_desk_again()}
        </Link>
      </p>
      <WhoComes leaders={leaders} invited={invited} />
      <Section title={m.workshops_who_invite()}>
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
          <FormErrors form={form} />
          <input type="hidden" name="does" value="invite" />
          <WhoFields formId={form.id} fields={fields} departments={others} />
          <div>
            <Button>{m.workshops_who_invite_button()}</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
