import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useState } from "react";
import { controlClass } from "#app/ui/field.tsx";

interface Colleagues {
  people: { id: string; name: string; department: string | null }[];
}

interface Props {
  id: string;
  name: string;
  start?: string;
  mistaken: boolean;
  describedBy: string;
}

/** A colleague's name, or the address they sign in with. Once scripts run, those are offered whose names begin as typed. */
export function ColleagueField({ id, name, start, mistaken, describedBy }: Props) {
  const { load, data } = useFetcher<Colleagues>();
  const [typed, setTyped] = useState("");
  const listId = useId();
  useEffect(() => {
    const q = typed.trim();
    if (q.length < 2 || q.includes("@")) return;
    const timer = setTimeout(() => load(`/comments/people?${new URLSearchParams({ q })}`), 150);
    return () => clearTimeout(timer);
  }, [typed, load]);
  return (
    <>
      <input
        id={id}
        name={name}
        type="text"
        required
        autoComplete="off"
        dir="auto"
        list={listId}
        defaultValue={start}
        aria-invalid={mistaken || undefined}
        aria-describedby={describedBy}
        onChange={(event) => setTyped(event.target.value)}
        className={`${controlClass} max-w-sm`}
      />
      <datalist id={listId}>
        {data?.people.map((person) => (
          <option key={person.id} value={person.name}>
            {person.department}
          </option>
        ))}
      </datalist>
    </>
  );
}
