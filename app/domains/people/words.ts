/** Names of roles and functions, as the interface says them. */
import * as m from "#app/paraglide/messages.js";
import { type DepartmentFunction, departmentFunctions, type Role, roles } from "./people.ts";

export const roleWords: Record<Role, () => string> = {
  editor: m.people_role_editor,
  curator: m.people_role_curator,
  facilitator: m.people_role_facilitator,
  host: m.people_role_host,
  administrator: m.people_role_administrator,
};

const roleHints: Record<Role, () => string> = {
  editor: m.people_role_editor_hint,
  curator: m.people_role_curator_hint,
  facilitator: m.people_role_facilitator_hint,
  host: m.people_role_host_hint,
  administrator: m.people_role_administrator_hint,
};

export const functionWords: Record<DepartmentFunction, () => string> = {
  frontline: m.people_function_frontline,
  commercial: m.people_function_commercial,
  support: m.people_function_support,
};

const functionHints: Record<DepartmentFunction, () => string> = {
  frontline: m.people_function_frontline_hint,
  commercial: m.people_function_commercial_hint,
  support: m.people_function_support_hint,
};

export const roleOptions = () => roles.map((value) => ({ value, label: roleWords[value](), hint: roleHints[value]() }));

export const functionOptions = () =>
  departmentFunctions.map((value) => ({ value, label: functionWords[value](), hint: functionHints[value]() }));
