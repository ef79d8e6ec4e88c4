import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { answeredWords } from "#app/domains/face-time/answered.queries.server.ts";
import { approving } from "#app/domains/face-time/approving.server.ts";
import { alreadyAnswered, bookingOver } from "#app/domains/face-time/face-time.errors.ts";
import { reasonInput } from "#app/domains/face-time/face-time.input.ts";
import { takenOrSaid } from "#app/domains/face-time/form-answers.server.ts";
import { answerableBooking } from "#app/domains/face-time/requests.queries.server.ts";
import { ReasonForm } from "#app/domains/face-time/ui/reason-form.tsx";
import { headOf, ShiftHead } from "#app/domains/face-time/ui/shift-head.tsx";
import type { Person } from "#app/domains/people/people.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_decline_title());

const toTeam = (words: string) => redirect("/face-time/team", { headers: { "Set-Cookie": flash(words) } });

/** Answered in another window or by somebody else meanwhile: back to the requests, where it is said by whom. */
async function orAnswered<Result>({ db, clock }: World, person: Person, id: string | undefined, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const words = isKnownFailure(error) && gone.has(error.code) && (await answeredWords(db.read, person, id, clock.now()));
    if (words) throw toTeam(words);
    return orRefuse(Promise.reject(error));
  }
}

const gone = new Set([notFound(), alreadyAnswered(), bookingOver()].map(({ code }) => code));

const requested = ({ world }: Context, person: Person, id: string | undefined) =>
  orAnswered(world, person, id, answerableBooking(world.db.read, person, id, world.clock.now()));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const booking = await requested(context, person, params.id);
  return { shiftId: booking.shiftId, head: headOf(booking), name: booking.person };
}

/** `answer`: approved needs no words; anything else is a "no" with its reason. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { bookingId, shiftId } = await requested(context, person, params.id);
  const form = await request.formData();
  if (form.get("answer") === "approved") {
    const approved = approving(context.world, person, bookingId, { answer: "approved", reason: null });
    await orAnswered(context.world, person, bookingId, approved);
    return toTeam(m.face_time_approved_flash());
  }
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, reasonInput);
  if (answer) return answer;
  const refused = await takenOrSaid(context.world, { submission, id: shiftId, texts: value, answers }, () =>
    approving(context.world, person, bookingId, { answer: "declined", reason: value.reason, answers }),
  );
  if (refused) return refused;
  return toTeam(m.face_time_declined_flash());
}

export default function Decline() {
  const { shiftId, head, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={m.face_time_decline_of({ name })} lead={<ShiftHead shift={head} />}>
      <ReasonForm
        shiftId={shiftId}
        answer={answer}
        label={m.face_time_field_reason()}
        hint={m.face_time_decline_hint({ name })}
        button={m.face_time_decline()}
        back={m.face_time_back()}
        backTo="/face-time/team"
      />
    </Page>
  );
}
