import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useState } from "react";
import { controlClass, controlProps, type FieldProps, Labelled } from "#app/ui/field.tsx";

interface Choices {
  people: { id: string; name: string; email: string; team: string | null }[];
}

/** Somebody's address, typed or chosen from those who match what was typed: a list of everybody would be too long to send. */
export function ManagerField(props: FieldProps) {
  const { field } = props;
  const { key, ...control } = controlProps(field, props.hint !== undefined);
  const { load, data } = useFetcher<Choices>();
  const [typed, setTyped] = useState("");
  const listId = useId();
  useEffect(() => {
    const search = typed.trim();
    if (search.length < 2) return;
    const timer = setTimeout(() => load(`/admin/people/choices?${new URLSearchParams({ search })}`), 150);
    return () => clearTimeout(timer);
  }, [typed, load]);
  return (
    <Labelled {...props}>
      <input
        key={key}
        {...control}
        type="text"
        inputMode="email"
        autoComplete="off"
        dir="auto"
        list={listId}
        defaultValue={field.defaultValue}
        disabled={props.disabled}
        onChange={(event) => setTyped(event.target.value)}
        className={controlClass}
      />
      <datalist id={listId}>
        {data?.people.map((person) => (
          <option key={person.id} value={person.email}>
            {[person.name, person.team].filter(Boolean).join(" · ")}
          </option>
        ))}
      </datalist>
    </Labelled>
  );
}
