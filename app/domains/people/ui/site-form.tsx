import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ComboboxField } from "#app/ui/combobox.tsx";
import { FormErrors, type Option, TextField } from "#app/ui/field.tsx";
import type { SiteInput } from "../people.input.ts";

interface SiteFormProps {
  start: Partial<SiteInput>;
  choices: { countries: readonly Option[]; zones: readonly Option[] };
  result: SubmissionResult<string[]> | null | undefined;
  button: string;
}

export function SiteForm({ start, choices, result, button }: SiteFormProps) {
  const [form, fields] = useForm<SiteInput>({ id: "site", lastResult: result, defaultValue: start });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
      <FormErrors form={form} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <TextField field={fields.name} label={m.people_site_name()} hint={m.people_site_name_hint()} autoComplete="off" />
      <TextField field={fields.city} label={m.people_city()} autoComplete="off" />
      <ComboboxField field={fields.country} label={m.people_country()} options={choices.countries} emptyLabel={m.people_country_choose()} />
      <ComboboxField field={fields.zone} label={m.people_zone()} options={choices.zones} emptyLabel={m.people_zone_choose()} />
      <div>
        <Button>{button}</Button>
      </div>
    </Form>
  );
}
