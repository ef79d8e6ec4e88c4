import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { type Forgotten, forgottenInput } from "#app/domains/auth/auth.input.ts";
import { theOrganisation } from "#app/domains/auth/auth.queries.server.ts";
import { forgettingPassword } from "#app/domains/auth/forgetting-password.server.ts";
import { browserOf } from "#app/domains/auth/guard.server.ts";
import { formRefusal } from "#app/domains/auth/refusals.server.ts";
import { Arrived } from "#app/domains/auth/ui/arrived.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.auth_forgotten_title());

export async function loader({ context }: LoaderFunctionArgs) {
  if (!(await theOrganisation(context.world.db.read))) throw redirect("/setup");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { value, submission, answer } = parseForm(await request.formData(), forgottenInput);
  if (answer) return answer;
  try {
    await forgettingPassword(context.world, value.email, browserOf(context, request));
    return data({ sentTo: value.email, result: undefined });
  } catch (error) {
    return formRefusal(submission, error);
  }
}

export default function ForgottenPassword() {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Forgotten>({ id: "forgotten", lastResult: answer?.result });
  if (answer && "sentTo" in answer) {
    return (
      <Arrived>
        <Page narrow title={m.auth_forgotten_done_title()} lead={m.auth_forgotten_done_text({ email: answer.sentTo })}>
          <p className="mb-6">{m.auth_forgotten_done_hint()}</p>
          <LinkButton to="/sign-in" tone="quiet">
            {m.auth_back_to_sign_in()}
          </LinkButton>
        </Page>
      </Arrived>
    );
  }
  return (
    <Page narrow title={m.auth_forgotten_title()} lead={m.auth_forgotten_lead()}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
        <FormErrors form={form} />
        <TextField field={fields.email} label={m.auth_email()} type="email" autoComplete="username" />
        <div className="flex flex-wrap gap-3">
          <Button>{m.auth_forgotten_button()}</Button>
          <LinkButton to="/sign-in" tone="quiet">
            {m.auth_back_to_sign_in()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
