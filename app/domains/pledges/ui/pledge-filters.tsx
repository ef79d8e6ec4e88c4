import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { type PledgeFilter, type PledgeList, pledgeLists, pledgesAddress } from "../pledges.ts";

const labels: Record<PledgeList, () => string> = {
  open: m.pledges_list_open,
  kept: m.pledges_list_kept,
  dropped: m.pledges_list_dropped,
};

interface Props {
  filter: PledgeFilter;
  departments: readonly { id: string; name: string }[];
}

/** Which pledges are shown; all of it stands in the address. */
export function PledgeFilters({ filter, departments }: Props) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 print:hidden">
      <nav aria-label={m.pledges_lists_label()}>
        <ul className="flex flex-wrap gap-2">
          {pledgeLists.map((list) => (
            <li key={list}>
              <Pill to={pledgesAddress({ ...filter, list })} current={filter.list === list} label={labels[list]()} />
            </li>
          ))}
          <li>
            <Pill
              to={pledgesAddress({ ...filter, whose: filter.whose ? undefined : "mine" })}
              current={filter.whose === "mine"}
              label={m.pledges_mine()}
            />
          </li>
        </ul>
      </nav>
      <Departments filter={filter} departments={departments} />
    </div>
  );
}

function Pill({ to, current, label }: { to: string; current: boolean; label: string }) {
  return (
    <Link
      to={to}
      aria-current={current ? "true" : undefined}
      preventScrollReset
      className="inline-flex min-h-10 items-center rounded-full border border-line bg-surface px-4 text-sm font-medium text-quiet no-underline transition-colors hover:border-edge hover:text-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-page"
    >
      {label}
    </Link>
  );
}

function Departments({ filter, departments }: Props) {
  const id = useId();
  return (
    <Form method="get" action="/pledges" className="flex flex-wrap items-end gap-2">
      {filter.list !== "open" && <input type="hidden" name="list" value={filter.list} />}
      {filter.whose && <input type="hidden" name="whose" value={filter.whose} />}
      <div className="grid gap-1">
        <label htmlFor={id} className="text-sm font-semibold">
          {m.pledges_department()}
        </label>
        {/* Made anew when the address changes, so that it says what is shown. */}
        <select
          key={filter.department}
          id={id}
          name="department"
          defaultValue={filter.department ?? ""}
          className={`${controlClass} max-w-64`}
        >
          <option value="">{m.pledges_department_any()}</option>
          {departments.map((department) => (
            <option key={department.id} value={department.id}>
              {department.name}
            </option>
          ))}
        </select>
      </div>
      <Button tone="quiet">{m.pledges_department_show()}</Button>
    </Form>
  );
}
