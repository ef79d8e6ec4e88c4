import { Form, Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { type FormField, type Option, SelectField, TextField } from "#app/ui/field.tsx";
import type { DirectoryFilter as Filter } from "../directory.ts";
import { roleOptions } from "../words.ts";

interface DirectoryFilterProps {
  filter: Filter;
  departments: readonly Option[];
  sites: readonly Option[];
  isNarrow: boolean;
}

/** The filter stands in the address, so that a list can be sent to somebody. */
export function DirectoryFilter({ filter, departments, sites, isNarrow }: DirectoryFilterProps) {
  const states = [
    { value: "active", label: m.people_state_active() },
    { value: "deactivated", label: m.people_state_deactivated() },
    { value: "all", label: m.people_state_all() },
  ];
  const narrowed = JSON.stringify(filter);
  return (
    // A new key where the filter was changed by a link: native fields keep what they began with.
    <Form key={narrowed} id={formId} method="get" className="mb-6 grid grid-cols-2 items-end gap-4 lg:grid-cols-4">
      <div className="col-span-2">
        <TextField field={part("search", filter.search)} label={m.people_search()} type="search" autoComplete="off" />
      </div>
      <SelectField
        field={part("department", filter.departmentId)}
        label={m.people_department()}
        options={departments}
        emptyLabel={m.people_every_department()}
      />
      <SelectField field={part("site", filter.siteId)} label={m.people_site()} options={sites} emptyLabel={m.people_every_site()} />
      <SelectField
        field={part("role", filter.role)}
        label={m.people_roles()}
        options={plain(roleOptions())}
        emptyLabel={m.people_every_role()}
      />
      <SelectField field={part("state", filter.state)} label={m.people_filter_state()} options={states} />
      {filter.managerId && <input type="hidden" name="manager" value={filter.managerId} />}
      <div className="col-span-2 flex min-h-11 flex-wrap items-center gap-4 lg:col-span-1">
        <Button tone="quiet">{m.people_filter()}</Button>
        {isNarrow && (
          <Link to="/admin/people" className="text-accent underline underline-offset-2">
            {m.people_filter_clear()}
          </Link>
        )}
      </div>
    </Form>
  );
}

const formId = "directory";

const plain = (options: readonly Option[]) => options.map(({ value, label }) => ({ value, label }));

/** A field of a form that asks and changes nothing: it has no mistakes to show. */
function part(name: string, value: string | undefined): FormField {
  return {
    name,
    id: `directory-${name}`,
    errorId: `directory-${name}-error`,
    descriptionId: `directory-${name}-hint`,
    formId,
    defaultValue: value,
  };
}
