import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { daysFor } from "#app/domains/pledges/days.server.ts";
import { movePledge } from "#app/domains/pledges/moving.server.ts";
import { pledgeEnded } from "#app/domains/pledges/pledges.errors.ts";
import { moveInput } from "#app/domains/pledges/pledges.input.ts";
import { movablePledge } from "#app/domains/pledges/pledges.queries.server.ts";
import { longestWords } from "#app/domains/pledges/pledges.ts";
import { MovePage } from "#app/domains/pledges/ui/move-page.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.pledges_move_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { id, text, dueOn, ending } = await orRefuse(movablePledge(db.read, person, params.id));
  return { id, text, dueOn, ending, days: daysFor(person.zone, clock.now()) };
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
    { submission, about: { kind: "pledge", id }, texts: { reason: value.reason }, answers, saidInForm: [pledgeEnded().code] },
    () => movePledge(context.world, person, id, { ...value, answers }),
  );
  if (asked) return asked;
  return redirect(`/pledges/${id}`, { headers: { "Set-Cookie": flash(m.pledges_moved_flash()) } });
}

export default function MovePledge() {
  const { id, ...promised } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <MovePage {...promised} about={{ kind: "pledge", id }} longestReason={longestWords} back={`/pledges/${id}`} answer={answer} />;
}
