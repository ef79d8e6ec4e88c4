import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { type SignIn, signInInput } from "#app/domains/auth/auth.input.ts";
import { theOrganisation } from "#app/domains/auth/auth.queries.server.ts";
import { ownPath } from "#app/domains/auth/auth.ts";
import { browserOf, visitor } from "#app/domains/auth/guard.server.ts";
import { formRefusal } from "#app/domains/auth/refusals.server.ts";
import { shoesOf } from "#app/domains/auth/shoes.server.ts";
import { signingIn } from "#app/domains/auth/signing-in.server.ts";
import { PasswordField } from "#app/domains/auth/ui/password-field.tsx";
import { ShoesList } from "#app/domains/auth/ui/shoes-list.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.auth_sign_in_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = ownPath(new URL(request.url).searchParams.get("to"));
  const { signedIn } = await visitor(context, request);
  if (signedIn) throw redirect(to);
  const organisation = await theOrganisation(context.world.db.read);
  if (!organisation) throw redirect("/setup");
  return { to, organisation: organisation.name, shoes: await shoesOf(context.world) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { value, submission, answer } = parseForm(await request.formData(), signInInput, { hide: ["password"] });
  if (answer) return answer;
  try {
    const setCookie = await signingIn(context.world, value, browserOf(context, request));
    return redirect(ownPath(value.to), { headers: { "Set-Cookie": setCookie } });
  } catch (error) {
    return formRefusal(submission, error, { hide: ["password"] });
  }
}

export default function SignInPage() {
  const { organisation, shoes } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() !== undefined;
  if (shoes.length === 0) {
    return (
      <Page narrow title={m.auth_sign_in_title()} lead={m.auth_sign_in_lead({ organisation })}>
        <SignInForm />
      </Page>
    );
  }
  return (
    <Page narrow title={m.auth_shoes_title()} lead={m.auth_shoes_lead()}>
      <ShoesList shoes={shoes} />
      <div className="mt-8">
        <Disclosure title={m.auth_sign_in_with_password()} open={tried}>
          <SignInForm />
        </Disclosure>
      </div>
    </Page>
  );
}

function SignInForm() {
  const { to } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<SignIn>({ id: "sign-in", lastResult: answer?.result });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
      <FormErrors form={form} />
      <TextField field={fields.email} label={m.auth_email()} type="email" autoComplete="username" />
      <PasswordField field={fields.password} label={m.auth_password()} autoComplete="current-password" />
      <input type="hidden" name="to" value={to} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button>{m.auth_sign_in_button()}</Button>
        <Link to="/password" className="py-2 text-accent underline underline-offset-2">
          {m.auth_forgotten_link()}
        </Link>
      </div>
    </Form>
  );
}
