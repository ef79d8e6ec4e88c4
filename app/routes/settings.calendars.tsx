import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { SettingsTabs } from "#app/domains/auth/ui/settings-tabs.tsx";
import { feedInput } from "#app/domains/face-time/calendars/feed.input.ts";
import { feedsOf } from "#app/domains/face-time/calendars/feed.queries.server.ts";
import { closeFeed, openFeed } from "#app/domains/face-time/calendars/keeping-feeds.server.ts";
import { FeedAddress } from "#app/domains/face-time/calendars/ui/feed-address.tsx";
import { hasRole } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.calendar_settings_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const feeds = await feedsOf(context.world.db.read, person.id);
  const scopes = (["own", "host"] as const).filter((scope) => scope === "own" || feeds.host || hasRole(person, "host"));
  return { feeds: scopes.map((scope) => ({ scope, since: feeds[scope]?.since })) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { value } = parseForm(await request.formData(), feedInput);
  if (!value) throw data(null, { status: 400 });
  const { intent, scope } = value;
  if (intent === "close") {
    await closeFeed(context.world, person, scope);
    return redirect("/settings/calendars", { headers: { "Set-Cookie": flash(m.calendar_closed_flash()) } });
  }
  const token = await openFeed(context.world, person, scope);
  // Shown this once: only its hash is kept.
  return data(
    { scope, address: `${context.world.config.publicUrl}/face-time/calendar/${token}.ics` },
    { headers: { "Cache-Control": "no-store" } },
  );
}

export default function CalendarSettings() {
  const { feeds } = useLoaderData<typeof loader>();
  const opened = useActionData<typeof action>();
  return (
    <Page narrow title={m.calendar_settings_title()} lead={m.calendar_settings_lead()}>
      <SettingsTabs />
      {feeds.map(({ scope, since }) => (
        <Section key={scope} title={scope === "own" ? m.calendar_own_title() : m.calendar_host_title()}>
          <p className="text-quiet">{scope === "own" ? m.calendar_own_text() : m.calendar_host_text()}</p>
          {opened?.scope === scope && <FeedAddress address={opened.address} />}
          {since && opened?.scope !== scope && (
            <p className="mt-3">
              {m.calendar_open_since()} <Time at={since} style="moment" />. {m.calendar_open_hint()}
            </p>
          )}
          <Form method="post" className="mt-4 flex flex-wrap gap-3">
            <input type="hidden" name="scope" value={scope} />
            <Button name="intent" value="open" tone={since ? "quiet" : "primary"}>
              {since ? m.calendar_renew_button() : m.calendar_open_button()}
            </Button>
            {since && (
              <Button name="intent" value="close" tone="danger">
                {m.calendar_close_button()}
              </Button>
            )}
          </Form>
        </Section>
      ))}
    </Page>
  );
}
