import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { swapInput } from "#app/domains/face-time/face-time.input.ts";
import { takenOrSaid } from "#app/domains/face-time/form-answers.server.ts";
import { foundBooking } from "#app/domains/face-time/own-bookings.queries.server.ts";
import { askingToSwap, withdrawingSwap } from "#app/domains/face-time/swapping.server.ts";
import { shiftsInReturn } from "#app/domains/face-time/swaps.queries.server.ts";
import { headOf, ShiftHead } from "#app/domains/face-time/ui/shift-head.tsx";
import { personAt } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, SelectField, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_swap_title());

async function ownBooking({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const booking = await orRefuse(foundBooking(context.world.db.read, person, params.id));
  if (booking.personId !== person.id) await orRefuse(Promise.reject(notFound()));
  return { person, booking };
}

export async function loader(args: LoaderFunctionArgs) {
  const { person, booking } = await ownBooking(args);
  const { shiftId } = booking;
  const { db, clock } = args.context.world;
  return { shiftId, head: headOf(booking), inReturn: await shiftsInReturn(db.read, person, { exceptId: shiftId, now: clock.now() }) };
}

export async function action(args: ActionFunctionArgs) {
  const { person, booking } = await ownBooking(args);
  const { world } = args.context;
  const form = await args.request.formData();
  if (form.get("intent") === "withdraw") {
    await orRefuse(withdrawingSwap(world, person, booking.bookingId));
    return redirect(`/face-time/shifts/${booking.shiftId}`, { headers: { "Set-Cookie": flash(m.face_time_swap_withdrawn_flash()) } });
  }
  const { value, answer, submission } = parseForm(form, swapInput);
  if (answer) return answer;
  const colleague = await personAt(world.db.read, value.colleague);
  if (!colleague || colleague.id === person.id) {
    const words = colleague ? m.face_time_that_is_you() : m.face_time_swap_nobody();
    return data({ result: submission.reply({ fieldErrors: { colleague: [words] } }) }, { status: 400 });
  }
  const refused = await takenOrSaid(world, { submission, id: booking.shiftId }, () =>
    askingToSwap(world, person, booking.bookingId, { colleagueId: colleague.id, inReturnShiftId: value.inReturn ?? null }),
  );
  if (refused) return refused;
  return redirect(`/face-time/shifts/${booking.shiftId}`, {
    headers: { "Set-Cookie": flash(m.face_time_swap_asked_flash({ name: colleague.name })) },
  });
}

export default function AskToSwap() {
  const { shiftId, head, inReturn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ colleague: string; inReturn: string }>({
    id: "swap",
    lastResult: answer?.result,
    constraint: { colleague: { required: true } },
  });
  return (
    <Page narrow title={m.face_time_swap_title()} lead={<ShiftHead shift={head} />}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        <TextField
          field={fields.colleague}
          type="email"
          label={m.face_time_swap_field()}
          hint={m.face_time_swap_hint()}
          autoComplete="off"
        />
        {inReturn.length > 0 && (
          <SelectField
            field={fields.inReturn}
            label={m.face_time_swap_return()}
            hint={m.face_time_swap_return_hint()}
            emptyLabel={m.face_time_swap_return_none()}
            options={inReturn.map((shift) => ({ value: shift.id, label: shift.name }))}
            optional
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button>{m.face_time_swap_button()}</Button>
          <LinkButton to={`/face-time/shifts/${shiftId}`} tone="quiet">
            {m.face_time_back()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
