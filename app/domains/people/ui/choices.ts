import * as m from "#app/paraglide/messages.js";
import type { Option } from "#app/ui/field.tsx";
import type { DepartmentRow, SiteRow } from "../organisation.queries.server.ts";

export function teamOptions(departments: readonly DepartmentRow[]): Option[] {
  return departments.flatMap(({ name, teams }) =>
    teams.map((team) => ({ value: team.id, label: m.people_team_option({ department: name, team: team.name }) })),
  );
}

export function siteOptions(sites: readonly SiteRow[]): Option[] {
  return sites.map(({ id, name }) => ({ value: id, label: name }));
}
