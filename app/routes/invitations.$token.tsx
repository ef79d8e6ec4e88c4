import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { accepting } from "#app/domains/auth/accepting.server.ts";
import { type ChosenPassword, choosePasswordInput } from "#app/domains/auth/auth.input.ts";
import { browserOf, settingCookies } from "#app/domains/auth/guard.server.ts";
import { invitingAgain, openInvitation } from "#app/domains/auth/inviting.server.ts";
import { Arrived } from "#app/domains/auth/ui/arrived.tsx";
import { NewPasswordField } from "#app/domains/auth/ui/password-field.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.people_invitation_title());
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

type State = "used" | "expired" | "unknown";
const states: Record<string, State> = {
  "auth.invitation-used": "used",
  "auth.invitation-expired": "expired",
  "auth.invitation-unknown": "unknown",
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { guest, state, status } = await guestOf(context.world, params.token);
  return data({ guest, state }, { status });
}

/** Whom the link invites, or why it does not. */
async function guestOf(world: World, token = "") {
  try {
    const { name, email } = await openInvitation(world, token);
    return { guest: { name, email }, status: 200 };
  } catch (error) {
    const state = isKnownFailure(error) ? states[error.code] : undefined;
    if (!state || !isKnownFailure(error)) throw error;
    return { state, status: error.status };
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const form = await request.formData();
  if (form.get("intent") === "again") {
    await orRefuse(invitingAgain(context.world, token, browserOf(context, request)));
    return data({ sent: true as const, result: undefined });
  }
  const { guest, state, status } = await guestOf(context.world, token);
  if (!guest) return data({ sent: false as const, result: undefined, state }, { status });
  const { value, answer } = parseForm(form, choosePasswordInput(guest), { hide: ["password"] });
  if (answer) return answer;
  const setCookie = await orRefuse(accepting(context.world, token, value.password, browserOf(context, request)));
  return redirect("/", { headers: settingCookies(setCookie, flash(m.auth_invitation_accepted())) });
}

export default function Invitation() {
  const { guest, state } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<ChosenPassword>({ id: "invitation", lastResult: answer?.result });
  if (answer && "sent" in answer && answer.sent) {
    return (
      <Arrived>
        <Page narrow title={m.auth_invitation_again_done_title()} lead={m.auth_invitation_again_done_text()} />
      </Arrived>
    );
  }
  if (!guest) return <NoInvitation state={state ?? "unknown"} />;
  return (
    <Page narrow title={m.auth_invitation_title({ name: guest.name })} lead={m.auth_invitation_lead({ email: guest.email })}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
        <FormErrors form={form} />
        <input type="text" name="username" autoComplete="username" value={guest.email} readOnly hidden />
        <NewPasswordField field={fields.password} label={m.auth_password()} />
        <div>
          <Button>{m.auth_invitation_button()}</Button>
        </div>
      </Form>
    </Page>
  );
}

function NoInvitation({ state }: { state: State }) {
  if (state === "used") {
    return (
      <Page narrow title={m.auth_invitation_used_title()} lead={m.auth_invitation_used_text()}>
        <div className="flex flex-wrap gap-3">
          <LinkButton to="/sign-in">{m.auth_sign_in_button()}</LinkButton>
          <LinkButton to="/password" tone="quiet">
            {m.auth_forgotten_link()}
          </LinkButton>
        </div>
      </Page>
    );
  }
  if (state === "expired") {
    return (
      <Page narrow title={m.auth_invitation_expired_title()} lead={m.auth_invitation_expired_text()}>
        <Form method="post">
          <Button name="intent" value="again">
            {m.auth_invitation_again_button()}
          </Button>
        </Form>
      </Page>
    );
  }
  return (
    <Page narrow title={m.auth_invitation_unknown_title()} lead={m.auth_invitation_unknown_text()}>
      <LinkButton to="/password">{m.auth_ask_for_link()}</LinkButton>
    </Page>
  );
}
