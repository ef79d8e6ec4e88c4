import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { mayKeepMap } from "#app/domains/journeys/journeys.policy.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { sharing } from "#app/domains/journeys/sharing.server.ts";
import { mapWordsToAnswer } from "#app/domains/journeys/wording/clearing-map.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { FindingChoices } from "#app/domains/privacy/ui/finding-choices.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.journeys_sharing_title());

/** What on a draft may identify a customer, before everybody reads it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const stake = await orRefuse(requireStake(world.db.read, person, params.id ?? ""));
  if (!mayKeepMap(person, stake)) await orRefuse(Promise.reject(notAllowed()));
  if (stake.shared) throw redirect(`/journeys/${stake.id}`);
  return { id: stake.id, title: stake.title, findings: await mapWordsToAnswer(world, { journeyId: stake.id, answers: [] }) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const id = params.id ?? "";
  const answers = takeAnswers(await request.formData());
  try {
    await sharing(world, person, id, answers);
  } catch (error) {
    if (!isUnanswered(error)) return orRefuse(Promise.reject(error));
    return data({ findings: await mapWordsToAnswer(world, { journeyId: id, answers }) }, { status: 422 });
  }
  return redirect(`/journeys/${id}`, { headers: { "Set-Cookie": flash(m.journeys_shared_flash()) } });
}

export default function SharingMap() {
  const { id, title, findings: found } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const findings = answered?.findings ?? found;
  return (
    <Page narrow title={m.journeys_sharing_title()} lead={m.journeys_sharing_lead()}>
      <p className="mb-6 border-s-3 border-line ps-4 font-serif text-xl" dir="auto">
        {title}
      </p>
      <Form method="post" className="grid gap-6">
        {answered && (
          <Notice tone="warning" title={m.privacy_unanswered()}>
            <p>{m.journeys_sharing_unanswered()}</p>
          </Notice>
        )}
        {findings.length > 0 ? <FindingChoices findings={findings} /> : <p className="text-quiet">{m.journeys_sharing_nothing()}</p>}
        <div className="flex flex-wrap gap-3">
          <Button>{m.journeys_share()}</Button>
          <LinkButton to={`/journeys/${id}`} tone="quiet">
            {m.journeys_back_to_map()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
