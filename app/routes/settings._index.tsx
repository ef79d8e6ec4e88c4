import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { localeInput } from "#app/domains/auth/auth.input.ts";
import { placeOf } from "#app/domains/auth/auth.queries.server.ts";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { localising } from "#app/domains/auth/localising.server.ts";
import { localeOptions, zoneOptions } from "#app/domains/auth/regions.ts";
import { SettingsTabs } from "#app/domains/auth/ui/settings-tabs.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, SelectField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.auth_settings());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { name, email, locale, zone } = person;
  const place = await placeOf(context.world.db.read, person.id);
  return { name, email, locale, zone, ...place, locales: localeOptions(locale), zones: zoneOptions(zone) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { value, answer } = parseForm(await request.formData(), localeInput);
  if (answer) return answer;
  await localising(context.world, person, value);
  return redirect("/settings", { headers: { "Set-Cookie": flash(m.auth_region_saved()) } });
}

export default function Settings() {
  const { name, email, team, department, manager, locale, zone, locales, zones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({ id: "region", lastResult: useLastResult("region", answer?.result), defaultValue: { locale, zone } });
  const facts = [
    { label: m.auth_facts_name(), value: name },
    { label: m.auth_email(), value: email },
    { label: m.auth_facts_team(), value: team ? [team, department].filter(Boolean).join(" · ") : m.auth_facts_no_team() },
    { label: m.auth_facts_manager(), value: manager?.name ?? m.auth_facts_nobody(), to: manager && `/people/${manager.id}` },
  ];
  return (
    <Page narrow title={m.auth_settings()}>
      <SettingsTabs />
      <Section title={m.auth_facts_title()}>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_1fr] sm:gap-y-3">
          {facts.map((fact) => (
            <div key={fact.label} className="mb-2 grid sm:col-span-2 sm:mb-0 sm:grid-cols-subgrid">
              <dt className="text-quiet">{fact.label}</dt>
              <dd className="wrap-anywhere" dir="auto">
                {fact.to ? (
                  <Link to={fact.to} className="text-accent underline underline-offset-2">
                    {fact.value}
                  </Link>
                ) : (
                  fact.value
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-sm text-quiet">{m.auth_facts_hint()}</p>
      </Section>
      <Section title={m.auth_region_title()}>
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
          <FormErrors form={form} />
          <SelectField field={fields.locale} label={m.auth_region_locale()} options={locales} />
          <SelectField field={fields.zone} label={m.auth_region_zone()} hint={m.auth_region_zone_hint()} options={zones} />
          <div>
            <Button>{m.auth_region_button()}</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
