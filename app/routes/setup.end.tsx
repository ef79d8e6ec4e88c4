import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { endingDemonstration } from "#app/domains/auth/demonstrating.server.ts";
import { requireRole, settingCookies } from "#app/domains/auth/guard.server.ts";
import { blankCookie } from "#app/domains/auth/sessions.server.ts";
import { shoesOf } from "#app/domains/auth/shoes.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.auth_end_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const shoes = await shoesOf(context.world);
  if (shoes.length === 0) throw new Response(notFound().message, { status: 404 });
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireRole(context, request, "administrator");
  await orRefuse(endingDemonstration(context.world, person));
  return redirect("/setup", { headers: settingCookies(blankCookie(context.world), flash(m.auth_ended())) });
}

export default function EndDemonstration() {
  return (
    <Page narrow title={m.auth_end_title()} lead={m.auth_end_lead()}>
      <p className="mb-6">{m.auth_end_text()}</p>
      <Form method="post" className="flex flex-wrap gap-3">
        <Button tone="danger">{m.auth_end_button()}</Button>
        <LinkButton to="/" tone="quiet">
          {m.auth_end_keep()}
        </LinkButton>
      </Form>
    </Page>
  );
}
