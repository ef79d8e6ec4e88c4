import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { type SetUp, setUpInput } from "#app/domains/auth/auth.input.ts";
import { theOrganisation } from "#app/domains/auth/auth.queries.server.ts";
import { browserOf, settingCookies } from "#app/domains/auth/guard.server.ts";
import { localeFor, zoneOr } from "#app/domains/auth/regions.ts";
import { settingUp } from "#app/domains/auth/setting-up.server.ts";
import { useOwnZone } from "#app/domains/auth/ui/own-zone.tsx";
import { NewPasswordField } from "#app/domains/auth/ui/password-field.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { hasCode } from "#app/shared/errors.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.auth_setup_title());

export async function loader({ context }: LoaderFunctionArgs) {
  const organisation = await theOrganisation(context.world.db.read);
  if (organisation) throw redirect(organisation.kind === "demonstration" ? "/setup/shoes" : "/sign-in");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { value, answer } = parseForm(await request.formData(), setUpInput, { hide: ["password"] });
  if (answer) return answer;
  const region = { locale: localeFor(request.headers.get("Accept-Language")), zone: zoneOr(value.zone) };
  try {
    const setCookie = await settingUp(context.world, { ...value, ...region }, browserOf(context, request));
    const welcome = flash(m.auth_created({ organisation: value.organisation, name: value.name }));
    return redirect("/", { headers: settingCookies(setCookie, welcome) });
  } catch (error) {
    if (hasCode(error, "auth.already-set-up")) return redirect("/sign-in");
    throw error;
  }
}

export default function SetUpPage() {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<SetUp>({ id: "setup", lastResult: answer?.result });
  const zone = useOwnZone();
  return (
    <Page narrow title={m.auth_setup_title()} lead={m.auth_setup_lead()}>
      <Section title={m.auth_create_title()}>
        <p className="mb-5 text-quiet">{m.auth_create_text()}</p>
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
          <FormErrors form={form} />
          <TextField field={fields.organisation} label={m.auth_organisation()} autoComplete="organization" />
          <TextField field={fields.name} label={m.auth_name()} autoComplete="name" />
          <TextField field={fields.email} label={m.auth_email()} type="email" autoComplete="username" />
          <NewPasswordField field={fields.password} label={m.auth_password()} />
          <input type="hidden" name="zone" value={zone} />
          <div>
            <Button>{m.auth_create_button()}</Button>
          </div>
        </Form>
      </Section>
      <div className="mt-12 border-t border-line pt-10">
        <Section title={m.auth_demonstration_title()}>
          <p className="mb-5 text-quiet">{m.auth_demonstration_text()}</p>
          <Form method="post" action="/setup/demonstration">
            <Button tone="quiet">{m.auth_demonstration_button()}</Button>
          </Form>
        </Section>
      </div>
    </Page>
  );
}
