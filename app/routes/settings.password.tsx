import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { type ChangedPassword, changePasswordInput } from "#app/domains/auth/auth.input.ts";
import { accountOf } from "#app/domains/auth/auth.queries.server.ts";
import { changingPassword } from "#app/domains/auth/changing-password.server.ts";
import { requirePerson, requireSession } from "#app/domains/auth/guard.server.ts";
import { formRefusal } from "#app/domains/auth/refusals.server.ts";
import { NewPasswordField, PasswordField } from "#app/domains/auth/ui/password-field.tsx";
import { SettingsTabs } from "#app/domains/auth/ui/settings-tabs.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Notice, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.auth_settings_password());

const secrets = ["current", "password"];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const account = await accountOf(context.world.db.read, { personId: person.id });
  return { email: person.email, hasPassword: Boolean(account?.hash) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await requireSession(context, request);
  const { value, submission, answer } = parseForm(await request.formData(), changePasswordInput(signedIn.person), { hide: secrets });
  if (answer) return answer;
  try {
    await changingPassword(context.world, signedIn, value);
    return redirect("/settings/password", { headers: { "Set-Cookie": flash(m.auth_changed()) } });
  } catch (error) {
    return formRefusal(submission, error, { hide: secrets, field: "current" });
  }
}

export default function ChangePassword() {
  const { email, hasPassword } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ChangedPassword>({ id: "password", lastResult: useLastResult("password", answer?.result) });
  return (
    <Page narrow title={m.auth_settings()}>
      <SettingsTabs />
      <Section title={m.auth_change_button()}>
        {hasPassword ? (
          <>
            <p className="mb-5 text-quiet">{m.auth_change_lead()}</p>
            <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
              <FormErrors form={form} />
              <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
              <PasswordField field={fields.current} label={m.auth_current()} autoComplete="current-password" />
              <NewPasswordField field={fields.password} label={m.auth_new()} />
              <div>
                <Button>{m.auth_change_button()}</Button>
              </div>
            </Form>
          </>
        ) : (
          <Notice tone="info" title={m.auth_change_none_title()}>
            {m.auth_change_none_text()}
          </Notice>
        )}
      </Section>
    </Page>
  );
}
