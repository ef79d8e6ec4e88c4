import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { cancelling } from "#app/domains/face-time/cancelling.server.ts";
import { reasonInput } from "#app/domains/face-time/face-time.input.ts";
import { takenOrSaid } from "#app/domains/face-time/form-answers.server.ts";
import { foundBooking } from "#app/domains/face-time/own-bookings.queries.server.ts";
import { ReasonForm } from "#app/domains/face-time/ui/reason-form.tsx";
import { headOf, ShiftHead } from "#app/domains/face-time/ui/shift-head.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_cancel_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const booking = await orRefuse(foundBooking(context.world.db.read, person, params.id));
  return {
    shiftId: booking.shiftId,
    head: headOf(booking),
    whose: booking.personId === person.id ? null : booking.person,
    hasPlace: booking.state !== "waiting",
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { bookingId, shiftId } = await orRefuse(foundBooking(context.world.db.read, person, params.id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, reasonInput);
  if (answer) return answer;
  const refused = await takenOrSaid(context.world, { submission, id: shiftId, texts: value, answers }, () =>
    cancelling(context.world, person, bookingId, value.reason, answers),
  );
  if (refused) return refused;
  return redirect(`/face-time/shifts/${shiftId}`, { headers: { "Set-Cookie": flash(m.face_time_cancelled_flash()) } });
}

export default function CancelBooking() {
  const { shiftId, head, whose, hasPlace } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={whose ? m.face_time_cancel_of({ name: whose }) : m.face_time_cancel_title()} lead={<ShiftHead shift={head} />}>
      <ReasonForm
        shiftId={shiftId}
        answer={answer}
        label={m.face_time_field_reason()}
        {...(hasPlace ? { hint: m.face_time_cancel_hint() } : {})}
        button={m.face_time_cancel()}
        back={m.face_time_back()}
        backTo={`/face-time/shifts/${shiftId}`}
      />
    </Page>
  );
}
