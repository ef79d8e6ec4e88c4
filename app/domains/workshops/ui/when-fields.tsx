import * as m from "#app/paraglide/messages.js";
import { DateField, type FormField } from "#app/ui/field.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { TimeField } from "#app/ui/time-field.tsx";

/** The day and the time that a workshop is planned for. */
export function WhenFields({ fields, today }: { fields: { readonly day: FormField; readonly time: FormField }; today: string }) {
  const { zone } = useReader();
  return (
    <div className="grid items-end gap-7 sm:grid-cols-2">
      <DateField field={fields.day} label={m.workshops_field_day()} min={today} />
      <TimeField
        field={fields.time}
        label={m.workshops_field_time()}
        hint={m.workshops_field_time_hint({ zone: zone.replaceAll("_", " ") })}
      />
    </div>
  );
}
