import type { SubmissionResult } from "@conform-to/react";
import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ComboboxField } from "#app/ui/combobox.tsx";
import { CheckboxField, CheckboxGroup, FormErrors, type Option, SelectField, TextField } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";
import type { PersonInput } from "../people.input.ts";
import { roleOptions } from "../words.ts";
import { ManagerField } from "./manager-field.tsx";

export interface PersonChoices {
  readonly teams: readonly Option[];
  readonly sites: readonly Option[];
  readonly locales: readonly Option[];
  readonly zones: readonly Option[];
}

interface PersonFormProps {
  choices: PersonChoices;
  start: Partial<Record<Exclude<keyof PersonInput, "roles">, string | null>> & { roles?: readonly string[] };
  result: SubmissionResult<string[]> | null | undefined;
  /** A new person can be invited in the same breath. */
  isNew?: boolean;
  mailLeaves?: boolean;
}

/** Everything that an administrator says of a person. */
export function PersonForm({ choices, start, result, isNew = false, mailLeaves = true }: PersonFormProps) {
  const [form, fields] = useForm<PersonInput & { invite: boolean }>({
    id: "person",
    lastResult: useLastResult("person", result),
    defaultValue: { ...start, roles: [...(start.roles ?? [])], ...(isNew ? { invite: "on" } : {}) },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
      <FormErrors form={form} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <TextField field={fields.name} label={m.people_name()} autoComplete="off" />
      <TextField field={fields.email} label={m.people_email()} hint={m.people_email_hint()} type="email" autoComplete="off" />
      <ComboboxField
        field={fields.teamId}
        label={m.people_team()}
        hint={choices.teams.length > 0 ? m.people_team_hint() : m.people_departments_missing()}
        options={choices.teams}
        emptyLabel={m.people_team_none()}
        optional
      />
      <ManagerField field={fields.manager} label={m.people_manager()} hint={m.people_manager_hint()} optional />
      <SelectField field={fields.siteId} label={m.people_site()} options={choices.sites} emptyLabel={m.people_site_none()} optional />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField field={fields.locale} label={m.people_locale()} options={choices.locales} />
        <ComboboxField field={fields.zone} label={m.people_zone()} options={choices.zones} />
      </div>
      <CheckboxGroup field={fields.roles} label={m.people_roles()} hint={m.people_roles_hint()} options={roleOptions()} optional />
      {isNew && (
        <CheckboxField
          field={fields.invite}
          label={m.people_invite()}
          hint={mailLeaves ? m.people_invite_hint() : m.people_invite_hint_kept()}
        />
      )}
      <div>
        <Button>{isNew ? m.people_add() : m.people_save()}</Button>
      </div>
    </Form>
  );
}
