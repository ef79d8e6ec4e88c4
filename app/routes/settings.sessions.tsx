import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { revokeInput } from "#app/domains/auth/auth.input.ts";
import { deviceOf } from "#app/domains/auth/devices.ts";
import { requireSession } from "#app/domains/auth/guard.server.ts";
import { revokingSessions } from "#app/domains/auth/revoking-sessions.server.ts";
import { sessionsOf } from "#app/domains/auth/sessions.server.ts";
import { SettingsTabs } from "#app/domains/auth/ui/settings-tabs.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Badge, Page, Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.auth_sessions_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person, sessionId } = await requireSession(context, request);
  const open = await sessionsOf(context.world, person.id);
  const sessions = open.map(({ id, device, createdAt }) => ({ id, device: deviceWords(device), createdAt, isThis: id === sessionId }));
  return { sessions: sessions.sort((one, other) => Number(other.isThis) - Number(one.isThis)) };
}

function deviceWords(userAgent: string): string {
  const { browser, system } = deviceOf(userAgent);
  return browser && system ? m.auth_device({ browser, system }) : (browser ?? system ?? m.auth_device_unknown());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await requireSession(context, request);
  const { value, answer } = parseForm(await request.formData(), revokeInput);
  if (answer) return answer;
  const others = value.session === "others";
  const count = await revokingSessions(context.world, signedIn, others ? "others" : { only: value.session });
  const said = others ? m.auth_sessions_ended({ count }) : m.auth_session_ended();
  return redirect("/settings/sessions", { headers: { "Set-Cookie": flash(said) } });
}

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.auth_settings()}>
      <SettingsTabs />
      <Section title={m.auth_sessions_title()}>
        <p className="mb-5 text-quiet">{m.auth_sessions_lead()}</p>
        <ul className="divide-y divide-line border-y border-line">
          {sessions.map((session) => (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div>
                <p className="flex flex-wrap items-center gap-x-3 font-semibold">
                  {session.device}
                  {session.isThis && <Badge tone="info">{m.auth_session_this()}</Badge>}
                </p>
                <p className="text-sm text-quiet">
                  {m.auth_session_since()} <Time at={session.createdAt} style="moment" />
                </p>
              </div>
              {!session.isThis && (
                <Form method="post">
                  <Button
                    tone="quiet"
                    small
                    name="session"
                    value={session.id}
                    aria-label={m.auth_session_end_of({ device: session.device })}
                  >
                    {m.auth_session_end()}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <Form method="post" className="mt-6">
            <Button tone="danger" name="session" value="others">
              {m.auth_sessions_end_others()}
            </Button>
          </Form>
        )}
      </Section>
    </Page>
  );
}
