import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { endPledge } from "#app/domains/pledges/ending.server.ts";
import { pledgeEnded } from "#app/domains/pledges/pledges.errors.ts";
import { endingInput } from "#app/domains/pledges/pledges.input.ts";
import { endablePledge } from "#app/domains/pledges/pledges.queries.server.ts";
import { longestWords } from "#app/domains/pledges/pledges.ts";
import { UntilEnded } from "#app/domains/pledges/ui/until-ended.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, RadioGroup, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.pledges_ending_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id, text, ending } = await orRefuse(endablePledge(context.world.db.read, person, params.id));
  return { id, text, ending, outcome: new URL(request.url).searchParams.get("as") === "dropped" ? "dropped" : "kept" };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(endablePledge(context.world.db.read, person, params.id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, endingInput);
  if (answer) return answer;
  const { outcome } = value;
  const words = value.words || null;
  const asked = await takenOrAsked(
    context.world,
    { submission, about: { kind: "pledge", id }, texts: { words }, answers, saidInForm: [pledgeEnded().code] },
    () => endPledge(context.world, person, id, { outcome, words, answers }),
  );
  if (asked) return asked;
  const done = outcome === "kept" ? m.pledges_kept_flash() : m.pledges_dropped_flash();
  return redirect(`/pledges/${id}`, { headers: { "Set-Cookie": flash(done) } });
}

export default function EndPledge() {
  const { id, text, ending, outcome } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ outcome: string; words: string }>({
    id: "ending",
    lastResult: answer?.result,
    defaultValue: { outcome },
  });
  return (
    <Page narrow title={m.pledges_ending_title()} lead={m.pledges_ending_lead()}>
      <p className="mb-8 border-s-3 border-line ps-4 font-serif text-xl" dir="auto">
        {text}
      </p>
      <UntilEnded key={id} ending={ending} posted={answer !== undefined} to={`/pledges/${id}`}>
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
          <FormErrors form={form} />
          <RadioGroup
            field={fields.outcome}
            label={m.pledges_field_outcome()}
            options={[
              { value: "kept", label: m.pledges_outcome_kept() },
              { value: "dropped", label: m.pledges_outcome_dropped() },
            ]}
          />
          <TextField
            field={fields.words}
            label={m.pledges_field_words()}
            hint={m.pledges_field_words_hint()}
            multiline
            rows={4}
            maxLength={longestWords}
          />
          <FindingsBeside
            field={fields.words}
            about={{ kind: "pledge", id }}
            findings={answer && "findings" in answer ? answer.findings : undefined}
          />
          <div className="flex flex-wrap gap-3">
            {!ending && <Button>{m.pledges_ending_button()}</Button>}
            <LinkButton to={`/pledges/${id}`} tone="quiet">
              {m.pledges_cancel()}
            </LinkButton>
          </div>
        </Form>
      </UntilEnded>
    </Page>
  );
}
