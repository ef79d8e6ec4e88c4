import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { type ChosenPassword, choosePasswordInput } from "#app/domains/auth/auth.input.ts";
import { settingCookies } from "#app/domains/auth/guard.server.ts";
import { openReset, resettingPassword } from "#app/domains/auth/resetting-password.server.ts";
import { blankCookie } from "#app/domains/auth/sessions.server.ts";
import { NewPasswordField } from "#app/domains/auth/ui/password-field.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { hasCode } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.auth_reset_title());
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const owner = await ownerOf(context.world, params.token);
  return data({ owner }, { status: owner ? 200 : 404 });
}

/** Whose password the link sets; null when it does not work (any more). */
async function ownerOf(world: World, token = "") {
  try {
    const { name, email } = await openReset(world, token);
    return { name, email };
  } catch (error) {
    if (hasCode(error, "auth.reset-unknown")) return null;
    throw error;
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const owner = await ownerOf(context.world, params.token);
  if (!owner) return data({ result: undefined }, { status: 404 });
  const { value, answer } = parseForm(await request.formData(), choosePasswordInput(owner), { hide: ["password"] });
  if (answer) return answer;
  await orRefuse(resettingPassword(context.world, params.token ?? "", value.password));
  return redirect("/sign-in", { headers: settingCookies(blankCookie(context.world), flash(m.auth_reset_done())) });
}

export default function ResetPassword() {
  const { owner } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ChosenPassword>({ id: "reset", lastResult: answer?.result });
  if (!owner) {
    return (
      <Page narrow title={m.auth_reset_unknown_title()} lead={m.auth_reset_unknown_text()}>
        <LinkButton to="/password">{m.auth_ask_for_link()}</LinkButton>
      </Page>
    );
  }
  return (
    <Page narrow title={m.auth_reset_title()} lead={m.auth_reset_lead({ email: owner.email })}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
        <FormErrors form={form} />
        <input type="text" name="username" autoComplete="username" value={owner.email} readOnly hidden />
        <NewPasswordField field={fields.password} label={m.auth_new()} />
        <div>
          <Button>{m.auth_reset_button()}</Button>
        </div>
      </Form>
    </Page>
  );
}
