import * as m from "#app/paraglide/messages.js";
import { CheckboxField, type FieldProps, RadioGroup } from "#app/ui/field.tsx";

type Field = FieldProps["field"];

/** Which shifts of a series are meant. */
export function ScopeFields({ scope, alone, label, hint }: { scope: Field; alone: Field; label: string; hint: string }) {
  return (
    <div className="group/scope grid gap-7">
      <RadioGroup
        field={scope}
        label={label}
        hint={hint}
        options={[
          { value: "one", label: m.face_time_scope_one() },
          { value: "following", label: m.face_time_scope_following() },
          { value: "all", label: m.face_time_scope_all() },
        ]}
      />
      <div className="group-has-[[value=one]:checked]/scope:hidden">
        <CheckboxField field={alone} label={m.face_time_field_alone()} />
      </div>
    </div>
  );
}
