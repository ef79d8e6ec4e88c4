import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { withdrawalInput } from "#app/domains/stories/stories.input.ts";
import { withdrawableStory } from "#app/domains/stories/stories.queries.server.ts";
import { limits } from "#app/domains/stories/stories.ts";
import { withdrawing } from "#app/domains/stories/withdrawing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.stories_withdraw_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id, headline, withdrawal } = await orRefuse(withdrawableStory(context.world.db.read, person, params.id));
  if (withdrawal) throw redirect(`/stories/${id}`);
  return { id, headline };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(withdrawableStory(context.world.db.read, person, params.id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, withdrawalInput);
  if (answer) return answer;
  const { reason } = value;
  const asked = await takenOrAsked(context.world, { submission, about: { kind: "story", id }, texts: { reason }, answers }, () =>
    withdrawing(context.world, person, id, reason, answers),
  );
  if (asked) return asked;
  return redirect(`/stories/${id}`, { headers: { "Set-Cookie": flash(m.stories_withdrawn_flash()) } });
}

export default function WithdrawStory() {
  const { id, headline } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string }>({
    id: "withdrawal",
    lastResult: answer?.result,
    constraint: { reason: { required: true } },
  });
  return (
    <Page narrow title={m.stories_withdraw_title()} lead={m.stories_withdraw_lead()}>
      <p className="mb-8 border-s-3 border-line ps-4 font-serif text-xl" dir="auto">
        {headline}
      </p>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
        <FormErrors form={form} />
        <TextField
          field={fields.reason}
          label={m.stories_withdraw_reason()}
          hint={m.stories_withdraw_reason_hint()}
          multiline
          rows={3}
          maxLength={limits.reason}
        />
        <FindingsBeside
          field={fields.reason}
          about={{ kind: "story", id }}
          findings={answer && "findings" in answer ? answer.findings : undefined}
        />
        <div className="flex flex-wrap gap-3">
          <Button tone="danger">{m.stories_withdraw_button()}</Button>
          <LinkButton to={`/stories/${id}`} tone="quiet">
            {m.stories_withdraw_keep()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
