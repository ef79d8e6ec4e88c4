import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { bookingForTeam } from "#app/domains/face-time/booking.server.ts";
import { teamBookingInput } from "#app/domains/face-time/face-time.input.ts";
import { foundShift, ownPeople } from "#app/domains/face-time/face-time.queries.server.ts";
import { takenOrSaid } from "#app/domains/face-time/form-answers.server.ts";
import { activityName } from "#app/domains/face-time/words.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { CheckboxGroup, FormErrors } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_book_team());

async function team({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  if (!person.isManager) await orRefuse(Promise.reject(notAllowed()));
  const [shift, people] = await Promise.all([
    orRefuse(foundShift(context.world.db.read, person, params.id)),
    ownPeople(context.world.db.read, person),
  ]);
  return { person, shift, people };
}

export async function loader(args: LoaderFunctionArgs) {
  const { shift, people } = await team(args);
  const { id, activity, activityName: own, site, places, taken } = shift;
  return { id, activity, own, site, free: Math.max(0, places - taken), people: people.map((one) => ({ ...one, bookingId: newId() })) };
}

export async function action(args: ActionFunctionArgs) {
  const { person, shift } = await team(args);
  const { world } = args.context;
  const form = await args.request.formData();
  const { value, answer, submission } = parseForm(form, teamBookingInput);
  if (answer) return answer;
  const requests = value.people;
  let outcomes: Awaited<ReturnType<typeof bookingForTeam>> = [];
  const refused = await takenOrSaid(world, { submission, id: shift.id }, async () => {
    outcomes = await bookingForTeam(world, person, { shiftId: shift.id, shortNotice: false, wants: "" }, requests);
  });
  if (refused) return refused;
  const left = outcomes.flatMap((outcome) => ("refusal" in outcome ? [{ name: outcome.name, message: outcome.refusal.message }] : []));
  const booked = outcomes.length - left.length;
  if (left.length > 0) return data({ result: undefined, outcome: { left, booked } }, { status: 409 });
  return redirect(`/face-time/shifts/${shift.id}`, { headers: { "Set-Cookie": flash(m.face_time_team_booked_flash({ count: booked })) } });
}

interface Outcome {
  readonly left: readonly { readonly name: string; readonly message: string }[];
  readonly booked: number;
}

export default function BookTeam() {
  const { id, activity, own, site, free, people } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const outcome = answer && "outcome" in answer ? (answer.outcome as Outcome) : undefined;
  const [form, fields] = useForm<{ people: string[] }>({ id: "team", lastResult: answer?.result });
  return (
    <Page narrow title={m.face_time_book_team()} lead={m.face_time_what_where({ activity: activityName(activity, own), site })}>
      {outcome && (
        <div className="mb-8">
          <Notice tone="warning" title={m.face_time_team_left({ count: outcome.booked })}>
            <ul className="grid gap-1">
              {outcome.left.map(({ name, message }) => (
                <li key={name}>
                  <strong dir="auto">{name}</strong>: {message}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <p className="mb-7">{m.face_time_team_hint({ count: free })}</p>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        <CheckboxGroup
          field={fields.people}
          label={m.face_time_team_who()}
          options={people.map((one) => ({ value: `${one.id} ${one.bookingId}`, label: one.name }))}
        />
        <div className="flex flex-wrap gap-3">
          <Button>{m.face_time_team_button()}</Button>
          <LinkButton to={`/face-time/shifts/${id}`} tone="quiet">
            {m.face_time_back()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
