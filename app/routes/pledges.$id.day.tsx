import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { daysFor } from "#app/domains/pledges/days.server.ts";
import { movePledge } from "#app/domains/pledges/moving.server.ts";
import { moveInput } from "#app/domains/pledges/pledges.input.ts";
import { movablePledge } from "#app/domains/pledges/pledges.queries.server.ts";
import { longestWords } from "#app/domains/pledges/pledges.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DateField, FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.pledges_move_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { id, text, dueOn, ending } = await orRefuse(movablePledge(db.read, person, params.id));
  if (ending) throw redirect(`/pledges/${id}`);
  return { id, text, dueOn, days: daysFor(person.zone, clock.now()) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { id, dueOn: from } = await orRefuse(movablePledge(db.read, person, params.id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, moveInput({ ...daysFor(person.zone, clock.now()), from }));
  if (answer) return answer;
  const asked = await takenOrAsked(
    context.world,
    { submission, about: { kind: "pledge", id }, texts: { reason: value.reason }, answers },
    () => movePledge(context.world, person, id, { ...value, answers }),
  );
  if (asked) return asked;
  return redirect(`/pledges/${id}`, { headers: { "Set-Cookie": flash(m.pledges_moved_flash()) } });
}

export default function MovePledge() {
  const { id, text, dueOn, days } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ dueOn: string; reason: string }>({
    id: "move",
    lastResult: answer?.result,
    defaultValue: { dueOn },
    constraint: { dueOn: { required: true }, reason: { required: true } },
  });
  return (
    <Page narrow title={m.pledges_move_title()} lead={m.pledges_move_lead()}>
      <p className="mb-8 border-s-3 border-line ps-4 font-serif text-xl" dir="auto">
        {text}
      </p>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        <DateField field={fields.dueOn} label={m.pledges_field_new_day()} min={days.today} max={days.last} />
        <TextField field={fields.reason} label={m.pledges_field_reason()} multiline rows={3} maxLength={longestWords} />
        <FindingsBeside
          field={fields.reason}
          about={{ kind: "pledge", id }}
          findings={answer && "findings" in answer ? answer.findings : undefined}
        />
        <div className="flex flex-wrap gap-3">
          <Button>{m.pledges_move_button()}</Button>
          <LinkButton to={`/pledges/${id}`} tone="quiet">
            {m.pledges_cancel()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
