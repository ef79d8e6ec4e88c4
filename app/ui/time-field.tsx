import { controlClass, controlProps, type FieldProps, Labelled } from "./field.tsx";

/** A wall time as `20:00`. */
export function TimeField(props: FieldProps) {
  const { key, ...control } = controlProps(props.field, props.hint !== undefined);
  return (
    <Labelled {...props}>
      <input
        key={key}
        {...control}
        type="time"
        defaultValue={props.field.defaultValue}
        disabled={props.disabled}
        className={`${controlClass} max-w-56`}
      />
    </Labelled>
  );
}
