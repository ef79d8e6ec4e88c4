import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { SettingsTabs } from "#app/domains/auth/ui/settings-tabs.tsx";
import { choose } from "#app/domains/notifications/choosing.server.ts";
import { settingsInput } from "#app/domains/notifications/notifications.input.ts";
import { settingsOf } from "#app/domains/notifications/notifications.queries.server.ts";
import { kindsFor } from "#app/domains/notifications/notifications.ts";
import { byRoom } from "#app/domains/notifications/rooms.ts";
import { kindWords } from "#app/domains/notifications/wording.ts";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FoldedCheckboxGroup, FormErrors } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { TimeField } from "#app/ui/time-field.tsx";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.notifications_settings_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { quietFrom, quietUntil, mailOff } = await settingsOf(context.world.db.read, person.id);
  const kinds = kindsFor(person);
  return { quietFrom, quietUntil, kinds, mail: kinds.filter((kind) => !mailOff.includes(kind)), zone: person.zone };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const parsed = parseForm(await request.formData(), settingsInput);
  if (!parsed.value) return parsed.answer;
  const { quietFrom, quietUntil, mail } = parsed.value;
  await choose(context.world, person.id, { quietFrom, quietUntil, mailOff: kindsFor(person).filter((kind) => !mail.includes(kind)) });
  return redirect("/settings/notifications", { headers: { "Set-Cookie": flash(m.notifications_settings_saved()) } });
}

export default function NotificationSettings() {
  const { quietFrom, quietUntil, kinds, mail, zone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "notifications",
    lastResult: useLastResult("notifications", answer?.result),
    defaultValue: { quietFrom, quietUntil, mail },
  });
  return (
    <Page narrow title={m.notifications_settings_title()} lead={m.notifications_settings_lead()}>
      <SettingsTabs />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-8">
        <FormErrors form={form} />
        <FoldedCheckboxGroup
          field={fields.mail}
          label={m.notifications_mail_kinds()}
          hint={m.notifications_mail_hint()}
          groups={byRoom(kinds).map(({ title, kinds: own }) => ({
            title,
            options: own.map((kind) => ({ value: kind, label: kindWords(kind) })),
          }))}
          say={m.notifications_mail_some}
        />
        <Section title={m.notifications_quiet_title()}>
          <p className="mb-4 text-quiet">{m.notifications_quiet_hint({ zone: zone.replaceAll("_", " ") })}</p>
          <div className="grid max-w-sm grid-cols-2 gap-4">
            <TimeField field={fields.quietFrom} label={m.notifications_quiet_from()} />
            <TimeField field={fields.quietUntil} label={m.notifications_quiet_until()} />
          </div>
        </Section>
        <div>
          <Button>{m.notifications_settings_save()}</Button>
        </div>
      </Form>
    </Page>
  );
}
