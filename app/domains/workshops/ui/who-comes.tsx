import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  leaders: readonly Named[];
  invited: { readonly people: readonly Named[]; readonly departments: readonly Named[] };
}

/** Who leads it and who is invited, each with a button that takes them out. */
export function WhoComes({ leaders, invited }: Props) {
  return (
    <>
      <Section title={m.workshops_who_leads()}>
        <Names does="leader" of={leaders} fixed={leaders.length === 1} />
      </Section>
      <Section title={m.workshops_invited()}>
        <p className="mb-4 text-sm text-quiet">{m.workshops_who_out_hint()}</p>
        <h3 className="font-semibold">{m.workshops_who_departments()}</h3>
        {invited.departments.length === 0 && <p className="text-quiet">{m.workshops_who_no_department()}</p>}
        <Names does="department" of={invited.departments} />
        <h3 className="mt-6 font-semibold">{m.workshops_who_people()}</h3>
        {invited.people.length === 0 && <p className="text-quiet">{m.workshops_who_nobody()}</p>}
        <Names does="person" of={invited.people} />
      </Section>
    </>
  );
}

/** `fixed`: without the last one it would be nobody's. */
function Names({ does, of, fixed = false }: { does: "leader" | "department" | "person"; of: readonly Named[]; fixed?: boolean }) {
  return (
    <ul className="divide-y divide-line">
      {of.map(({ id, name }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
          <span dir="auto">{name}</span>
          {!fixed && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="who" value={id} />
              <Button name="does" value={does} tone="quiet" small aria-label={`${m.workshops_who_out()}: ${name}`}>
                {m.workshops_who_out()}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
