import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { MovePage } from "#app/domains/pledges/ui/move-page.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { commitmentToFollowUp } from "#app/domains/workshops/commitments.queries.server.ts";
import { movingCommitment } from "#app/domains/workshops/moving-commitments.server.ts";
import { commitmentEnded } from "#app/domains/workshops/workshops.errors.ts";
import { commitmentMoveInput, daysFrom } from "#app/domains/workshops/workshops.input.ts";
import { longestEnding } from "#app/domains/workshops/workshops.ts";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.pledges_move_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { id, text, dueOn, outcome, endedBy } = await orRefuse(commitmentToFollowUp(db.read, person, params.id));
  return { id, text, dueOn, ending: outcome ? { outcome, by: endedBy ?? "" } : undefined, days: daysFrom(dayIn(person.zone, clock.now())) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { id, dueOn: from } = await orRefuse(commitmentToFollowUp(db.read, person, params.id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, commitmentMoveInput({ ...daysFrom(dayIn(person.zone, clock.now())), from }));
  if (answer) return answer;
  const asked = await takenOrAsked(
    context.world,
    { submission, about: { kind: "commitment", id }, texts: { reason: value.reason }, answers, saidInForm: [commitmentEnded().code] },
    () => movingCommitment(context.world, person, id, { ...value, answers }),
  );
  return asked ?? redirect(`/workshops/commitments/${id}`, { headers: { "Set-Cookie": flash(m.workshops_move_flash()) } });
}

export default function MoveCommitment() {
  const { id, ...promised } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MovePage
      {...promised}
      about={{ kind: "commitment", id }}
      longestReason={longestEnding}
      back={`/workshops/commitments/${id}`}
      answer={answer}
    />
  );
}
