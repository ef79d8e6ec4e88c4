import { controlClass, controlProps, type FieldProps, Labelled } from "#app/ui/field.tsx";

/** A wall time as `20:00`. */
export function TimeField(props: FieldProps) {
  const { key, ...control } = controlProps(props.field, props.hint !== undefined);
  return (
    <Labelled {...props}>
      <input key={key} {...control} type="time" defaultValue={props.field.defaultValue} className={controlClass} />
    </Labelled>
  );
}
