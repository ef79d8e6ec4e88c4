import * as m from "#app/paraglide/messages.js";
import { Disclosure } from "#app/ui/disclosure.tsx";
import type { Desk } from "../showing.server.ts";

/** For those who lead: who came, by department, and who of those invited by name has not. */
export function WhoIsHere({ here, missing }: Pick<Desk, "here" | "missing">) {
  const departments = Map.groupBy(here, ({ department }) => department ?? m.workshops_desk_no_department());
  return (
    <section aria-labelledby="here">
      <h2 id="here" className="mb-2 text-lg font-semibold">
        {m.workshops_desk_who()}
      </h2>
      <ul className="divide-y divide-line">
        {[...departments].map(([department, people]) => (
          <li key={department} className="py-1.5">
            <Disclosure
              title={
                <span dir="auto">
                  {department} <span className="text-quiet">({m.workshops_people({ count: people.length })})</span>
                </span>
              }
            >
              <p className="mt-1 text-sm" dir="auto">
                {people.map(({ name }) => name).join(", ")}
              </p>
            </Disclosure>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="mt-2 text-sm text-quiet" dir="auto">
          {m.workshops_desk_missing({ names: missing.map(({ name }) => name).join(", ") })}
        </p>
      )}
    </section>
  );
}
