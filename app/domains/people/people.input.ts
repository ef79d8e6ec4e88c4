import { z } from "zod";
import * as m from "#app/paraglide/messages.js";
import { isCountry } from "./countries.ts";
import { departmentFunctions, isLocale, isZone, normalEmail, oneLine, roles } from "./people.ts";

/** How long each text may be, in characters. */
export const longest = { name: 120, email: 254, department: 80, team: 80, site: 80, city: 80, reason: 500, organisation: 120 } as const;

const line = (most: number, missing: () => string) =>
  z
    .string({ error: missing })
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1, { error: missing })
        .max(most, { error: () => m.people_too_long({ most }) }),
    );

const id = z.uuid({ error: () => m.people_choose_again() });
const optionalId = id.optional();
const zone = z.string({ error: m.people_zone_missing }).refine(isZone, { error: () => m.people_zone_unknown() });
const email = z
  .string({ error: m.people_email_missing })
  .transform(normalEmail)
  .pipe(z.email({ error: () => m.people_email_wrong() }).max(longest.email, { error: () => m.people_too_long({ most: longest.email }) }));

const details = {
  id,
  name: line(longest.name, m.people_name_missing),
  email,
  teamId: optionalId,
  siteId: optionalId,
  /** The manager's e-mail address. */
  manager: z.string().transform(normalEmail).optional(),
  locale: z.string().refine(isLocale, { error: () => m.people_choose_again() }),
  zone,
  roles: z.array(z.enum(roles)).default([]),
};

export const personInput = z.object(details);
export const newPersonInput = z.object({ ...details, invite: z.stringbool().default(false) });
export type PersonInput = z.infer<typeof personInput>;

export const deactivationInput = z.object({
  reason: z
    .string()
    .trim()
    .max(longest.reason, { error: () => m.people_too_long({ most: longest.reason }) })
    .optional(),
});

export const departmentInput = z.object({
  id,
  name: line(longest.department, m.people_department_name_missing),
  function: z.enum(departmentFunctions, { error: () => m.people_function_missing() }),
});
export type DepartmentInput = z.infer<typeof departmentInput>;

export const teamInput = z.object({ id, departmentId: id, name: line(longest.team, m.people_team_name_missing) });
export type TeamInput = z.infer<typeof teamInput>;

export const siteInput = z.object({
  id,
  name: line(longest.site, m.people_site_name_missing),
  city: line(longest.city, m.people_city_missing),
  country: z.string({ error: m.people_country_missing }).refine(isCountry, { error: () => m.people_country_missing() }),
  zone,
});
export type SiteInput = z.infer<typeof siteInput>;

export const organisationInput = z.object({ name: line(longest.organisation, m.people_organisation_name_missing) });
