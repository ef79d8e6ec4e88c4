import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { callingOff } from "#app/domains/face-time/calling-off.server.ts";
import { callOffInput } from "#app/domains/face-time/face-time.input.ts";
import { takenOrSaid } from "#app/domains/face-time/form-answers.server.ts";
import { keptShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import { ReasonForm } from "#app/domains/face-time/ui/reason-form.tsx";
import { headOf, ShiftHead } from "#app/domains/face-time/ui/shift-head.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_call_off_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const page = await orRefuse(keptShift(context.world.db.read, person, params.id));
  const { id, taken, waiting, shift } = page;
  return { id, head: headOf(page), told: taken + waiting, scoped: shift.seriesId !== null };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(keptShift(context.world.db.read, person, params.id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, callOffInput);
  if (answer) return answer;
  const { reason, scope } = value;
  const meant = { scope, alone: value.alone === "on" };
  const refused = await takenOrSaid(context.world, { submission, id, texts: { reason }, answers }, () =>
    callingOff(context.world, person, id, reason, { answers, meant }),
  );
  if (refused) return refused;
  const done = scope === "one" ? m.face_time_called_off_flash() : m.face_time_series_off_flash();
  return redirect(`/face-time/shifts/${id}`, { headers: { "Set-Cookie": flash(done) } });
}

export default function CallOff() {
  const { id, head, told, scoped } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={m.face_time_call_off_title()} lead={<ShiftHead shift={head} />}>
      <p className="mb-7">{told > 0 ? m.face_time_call_off_told({ count: told }) : m.face_time_call_off_nobody()}</p>
      <ReasonForm
        shiftId={id}
        answer={answer}
        label={m.face_time_field_reason()}
        hint={m.face_time_call_off_hint()}
        button={m.face_time_call_off()}
        back={m.face_time_back()}
        backTo={`/face-time/shifts/${id}`}
        scoped={scoped}
      />
    </Page>
  );
}
