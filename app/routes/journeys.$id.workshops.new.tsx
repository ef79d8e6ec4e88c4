import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import { peopleMeant } from "#app/domains/workshops/inviting/meant.queries.server.ts";
import { planningFor } from "#app/domains/workshops/planning.server.ts";
import { preparing } from "#app/domains/workshops/preparing.server.ts";
import { scriptsOf } from "#app/domains/workshops/scripts/scripts.server.ts";
import { WhenFields } from "#app/domains/workshops/ui/when-fields.tsx";
import { WhoFields } from "#app/domains/workshops/ui/who-fields.tsx";
import { phaseWords } from "#app/domains/workshops/words.ts";
import { newWorkshopInput } from "#app/domains/workshops/workshops.input.ts";
import { mayPrepare } from "#app/domains/workshops/workshops.policy.ts";
import { longestTitle } from "#app/domains/workshops/workshops.ts";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseFormAsking } from "#app/shared/door.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { momentOf } from "#app/shared/when.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, RadioGroup, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.workshops_new_title());

async function preparable(context: Context, request: Request, id: string | undefined) {
  const person = await requirePerson(context, request);
  const map = await orRefuse(requireStake(context.world.db.read, person, id ?? ""));
  if (!mayPrepare(person)) await orRefuse(Promise.reject(notAllowed()));
  return { person, map };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, map } = await preparable(context, request, params.id);
  const { world } = context;
  const [scripts, departments] = await Promise.all([scriptsOf(world), departmentsWithTeams(world.db.read)]);
  const middle = scripts[Math.floor(scripts.length / 2)];
  return {
    id: newId(),
    map: { id: map.id, title: map.title },
    scripts: scripts.map(({ slug, title, summary, minutes, phases }) => ({
      ...{ slug, title, summary, minutes },
      parts: phases.map((phase) => m.workshops_script_part({ part: phaseWords[phase.kind](), minutes: phase.minutes })).join(" · "),
    })),
    departments: departments.map(({ id, name, people }) => ({ id, name, people })),
    values: { script: middle?.slug, dots: String(middle?.dots ?? 5), time: "10:00", votes: "anonymous" },
    today: dayIn(person.zone, world.clock.now()),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person, map } = await preparable(context, request, params.id);
  const { world } = context;
  const [scripts, departments] = await Promise.all([scriptsOf(world), departmentsWithTeams(world.db.read)]);
  const { value, answer } = await parseFormAsking(
    await request.formData(),
    newWorkshopInput({
      planning: planningFor(person, world.clock.now()),
      invitations: { asking: (typed) => peopleMeant(world.db.read, typed), departments: departments.map(({ id }) => id) },
      scripts: scripts.map(({ slug }) => slug),
    }),
  );
  if (answer) return answer;
  const script = scripts.find(({ slug }) => slug === value.script);
  if (!script) return orRefuse(Promise.reject(notFound()));
  await orRefuse(
    preparing(world, person, {
      id: value.id,
      journeyId: map.id,
      title: value.title,
      plannedFor: momentOf(person.zone, `${value.day}T${value.time}`),
      script,
      dots: value.dots,
      anonymous: value.votes === "anonymous",
      people: value.people,
      departments: value.departments,
      facilitators: value.facilitators,
    }),
  );
  return redirect(`/workshops/${value.id}/desk`, { headers: { "Set-Cookie": flash(m.workshops_prepared_flash()) } });
}

interface Fields {
  title: string;
  script: string;
  day: string;
  time: string;
  departments: string[];
  people: string;
  facilitators: string;
  dots: string;
  votes: string;
}

export default function NewWorkshop() {
  const { id, map, scripts, departments, values, today } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Fields>({
    id: "workshop",
    lastResult: answer?.result,
    defaultValue: values,
    constraint: { title: { required: true }, script: { required: true }, day: { required: true }, time: { required: true } },
  });
  return (
    <Page narrow title={m.workshops_new_title()} lead={<span dir="auto">{m.workshops_new_lead({ map: map.title })}</span>}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="map" value={map.id} />
        <TextField field={fields.title} label={m.workshops_field_title()} maxLength={longestTitle} />
        <RadioGroup
          field={fields.script}
          label={m.workshops_field_script()}
          hint={m.workshops_field_script_hint()}
          options={scripts.map(({ slug, title, summary, minutes, parts }) => ({
            value: slug,
            label: m.workshops_script_option({ title, minutes }),
            hint: m.workshops_script_hint({ summary, parts }),
          }))}
        />
        <WhenFields fields={fields} today={today} />
        <WhoFields formId={form.id} fields={fields} departments={departments} />
        <TextField field={fields.dots} label={m.workshops_field_dots()} type="number" />
        <RadioGroup
          field={fields.votes}
          label={m.workshops_field_votes()}
          options={[
            { value: "anonymous", label: m.workshops_votes_anonymous(), hint: m.workshops_votes_anonymous_hint() },
            { value: "kept", label: m.workshops_votes_kept(), hint: m.workshops_votes_kept_hint() },
          ]}
        />
        <div className="flex flex-wrap gap-3">
          <Button>{m.workshops_new_button()}</Button>
          <LinkButton to={`/journeys/${map.id}/workshops`} tone="quiet">
            {m.workshops_cancel()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
