/** A small named cast that tests and the demonstration share: one person for each way of using the product. */
import type { Transaction } from "../client.ts";
import { type DepartmentFunction, departments, nameKey, people, personRoles, type Role, sites, teams } from "../schema/people.ts";

export const castSites = {
  bristol: { id: "01900000-0000-7000-8000-00000000a001", name: "Bristol", city: "Bristol", country: "GB", zone: "Europe/London" },
  cork: { id: "01900000-0000-7000-8000-00000000a002", name: "Cork", city: "Cork", country: "IE", zone: "Europe/Dublin" },
  halifax: { id: "01900000-0000-7000-8000-00000000a003", name: "Halifax", city: "Halifax", country: "CA", zone: "America/Halifax" },
  wellington: {
    id: "01900000-0000-7000-8000-00000000a004",
    name: "Wellington",
    city: "Wellington",
    country: "NZ",
    zone: "Pacific/Auckland",
  },
} as const;

interface CastDepartment {
  id: string;
  teamId: string;
  name: string;
  team: string;
  function: DepartmentFunction;
}

export const castDepartments = {
  finance: {
    id: "01900000-0000-7000-8000-00000000b001",
    teamId: "01900000-0000-7000-8000-00000000c001",
    name: "Finance",
    team: "Accounts Payable",
    function: "support",
  },
  experience: {
    id: "01900000-0000-7000-8000-00000000b002",
    teamId: "01900000-0000-7000-8000-00000000c002",
    name: "Customer Experience",
    team: "Journeys and Research",
    function: "commercial",
  },
  contact: {
    id: "01900000-0000-7000-8000-00000000b003",
    teamId: "01900000-0000-7000-8000-00000000c003",
    name: "Contact Centre",
    team: "Wellington Calls",
    function: "frontline",
  },
  communications: {
    id: "01900000-0000-7000-8000-00000000b004",
    teamId: "01900000-0000-7000-8000-00000000c004",
    name: "Communications",
    team: "Editorial",
    function: "support",
  },
  technology: {
    id: "01900000-0000-7000-8000-00000000b005",
    teamId: "01900000-0000-7000-8000-00000000c005",
    name: "Technology",
    team: "Platforms",
    function: "support",
  },
} as const satisfies Record<string, CastDepartment>;

interface CastMember {
  id: string;
  name: string;
  email: string;
  department: keyof typeof castDepartments;
  site: keyof typeof castSites;
  manager?: string;
  roles: readonly Role[];
}

export const cast = {
  henrik: {
    id: "01900000-0000-7000-8000-00000000d001",
    name: "Henrik Lindqvist",
    email: "henrik.lindqvist@fernhollow.example",
    department: "finance",
    site: "bristol",
    roles: [],
  },
  amara: {
    id: "01900000-0000-7000-8000-00000000d002",
    name: "Amara Okafor",
    email: "amara.okafor@fernhollow.example",
    department: "finance",
    site: "bristol",
    manager: "01900000-0000-7000-8000-00000000d001",
    roles: [],
  },
  priya: {
    id: "01900000-0000-7000-8000-00000000d003",
    name: "Priya Raman",
    email: "priya.raman@fernhollow.example",
    department: "experience",
    site: "bristol",
    roles: ["facilitator"],
  },
  tomas: {
    id: "01900000-0000-7000-8000-00000000d004",
    name: "Tomás Arce",
    email: "tomas.arce@fernhollow.example",
    department: "experience",
    site: "cork",
    roles: ["curator"],
  },
  grace: {
    id: "01900000-0000-7000-8000-00000000d005",
    name: "Grace Whetu",
    email: "grace.whetu@fernhollow.example",
    department: "contact",
    site: "wellington",
    roles: ["host"],
  },
  leila: {
    id: "01900000-0000-7000-8000-00000000d006",
    name: "Leila Haddad",
    email: "leila.haddad@fernhollow.example",
    department: "communications",
    site: "halifax",
    roles: ["editor"],
  },
  jonas: {
    id: "01900000-0000-7000-8000-00000000d007",
    name: "Jonas Abebe",
    email: "jonas.abebe@fernhollow.example",
    department: "technology",
    site: "bristol",
    roles: ["administrator"],
  },
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof cast;

/** Puts the cast into an empty database. */
export async function seedCast(tx: Transaction, now: Date): Promise<void> {
  const members: CastMember[] = Object.values(cast);
  await tx.insert(sites).values(Object.values(castSites).map((site) => ({ ...site, createdAt: now })));
  await tx
    .insert(departments)
    .values(Object.values(castDepartments).map(({ id, name, function: work }) => ({ id, name, function: work, createdAt: now })));
  await tx
    .insert(teams)
    .values(Object.values(castDepartments).map(({ id, teamId, team }) => ({ id: teamId, departmentId: id, name: team, createdAt: now })));
  await tx.insert(people).values(
    members.map(({ id, name, email, department, site, manager }) => ({
      id,
      name,
      nameKey: nameKey(name),
      email,
      teamId: castDepartments[department].teamId,
      siteId: castSites[site].id,
      managerId: manager ?? null,
      locale: "en-GB",
      zone: castSites[site].zone,
      createdAt: now,
    })),
  );
  await tx
    .insert(personRoles)
    .values(members.flatMap(({ id, roles }) => roles.map((role) => ({ personId: id, role, grantedBy: null, grantedAt: now }))));
}
