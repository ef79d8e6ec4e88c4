import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import type { Shoes } from "../shoes.ts";

const names: Record<Shoes["role"], () => string> = {
  employee: () => m.auth_role_employee(),
  manager: () => m.auth_role_manager(),
  facilitator: () => m.auth_role_facilitator(),
  curator: () => m.auth_role_curator(),
  host: () => m.auth_role_host(),
  editor: () => m.auth_role_editor(),
  administrator: () => m.auth_role_administrator(),
};

export const roleName = (role: Shoes["role"]) => names[role]();

/** The people of the demonstration, each with a sentence; choosing one signs in as them. */
export function ShoesList({ shoes }: { shoes: readonly Shoes[] }) {
  return (
    <Form method="post" action="/setup/shoes">
      <ul className="grid gap-3 sm:grid-cols-2">
        {shoes.map((one) => (
          <li key={one.personId} className="flex">
            <button
              type="submit"
              name="person"
              value={one.personId}
              className="grid w-full content-start gap-1 rounded-xl border border-line bg-raised px-4 py-3.5 text-start transition-colors hover:border-accent hover:bg-accent-soft"
            >
              <span className="font-semibold">
                {one.name} <span className="font-normal text-quiet">· {roleName(one.role)}</span>
              </span>
              <span className="text-quiet">{one.line}</span>
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
