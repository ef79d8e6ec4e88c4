import { useEffect, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { listedPeople } from "../listed-people.ts";

/** Once scripts run, and before anything is sent: how many people will hear of it. `formId`: of the form in which they are chosen. */
export function HowManyTold({ formId, departments }: { formId: string; departments: readonly { id: string; people: number }[] }) {
  const [most, setMost] = useState(0);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const count = () => {
      const values = new FormData(form);
      const chosen = new Set(values.getAll("departments"));
      const inDepartments = departments.filter(({ id }) => chosen.has(id)).reduce((sum, { people }) => sum + people, 0);
      const named = ["people", "facilitators"].flatMap((name) => listedPeople(String(values.get(name) ?? "")));
      setMost(inDepartments + named.length);
    };
    count();
    form.addEventListener("input", count);
    return () => form.removeEventListener("input", count);
  }, [formId, departments]);
  return (
    <p role="status" className="text-quiet empty:hidden">
      {/* Somebody may be named and work in a department that is chosen: nobody is told twice. */}
      {most > 0 && m.workshops_told_at_most({ count: most })}
    </p>
  );
}
