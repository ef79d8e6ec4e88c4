import * as m from "#app/paraglide/messages.js";
import { fewestPeople } from "#app/shared/suppression.ts";
import { CheckboxGroup, type FormField } from "#app/ui/field.tsx";
import { ColleaguesField } from "./colleagues-field.tsx";
import { HowManyTold } from "./how-many-told.tsx";

interface Props {
  formId: string;
  fields: { readonly departments: FormField; readonly people: FormField; readonly facilitators: FormField };
  departments: readonly { id: string; name: string; people: number }[];
}

/** Who is invited, who leads it as well, and how many people that is. */
export function WhoFields({ formId, fields, departments }: Props) {
  return (
    <>
      {departments.length > 0 && (
        <CheckboxGroup
          field={fields.departments}
          label={m.workshops_field_departments()}
          hint={m.workshops_field_departments_hint({ fewest: fewestPeople })}
          options={departments.map(({ id, name, people }) => ({ value: id, label: name, hint: m.workshops_people({ count: people }) }))}
        />
      )}
      <ColleaguesField field={fields.people} label={m.workshops_field_people()} hint={m.workshops_field_people_hint()} optional rows={3} />
      <ColleaguesField
        field={fields.facilitators}
        label={m.workshops_field_facilitators()}
        hint={m.workshops_field_facilitators_hint()}
        optional
        rows={2}
      />
      <HowManyTold formId={formId} departments={departments} />
    </>
  );
}
