import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { id, index, instant, int, json, oneOf, primaryKey, table, text, uniqueIndex } from "../dialect.ts";

export const organisationKinds = ["real", "demonstration"] as const;
export const departmentFunctions = ["frontline", "commercial", "support"] as const;
export const roles = ["editor", "curator", "facilitator", "host", "administrator"] as const;
export type DepartmentFunction = (typeof departmentFunctions)[number];
export type Role = (typeof roles)[number];

/** At most one row: `only` is always 1 and unique. */
export const organisations = table("organisations", {
  id: id(),
  only: int().notNull().default(1).unique(),
  name: text().notNull(),
  kind: oneOf(organisationKinds).notNull(),
  createdAt: instant().notNull(),
});

export const sites = table("sites", {
  id: id(),
  name: text().notNull().unique(),
  city: text().notNull(),
  /** ISO 3166-1, two letters. */
  country: text().notNull(),
  /** IANA time zone. */
  zone: text().notNull(),
  createdAt: instant().notNull(),
});

export const departments = table("departments", {
  id: id(),
  name: text().notNull().unique(),
  function: oneOf(departmentFunctions).notNull(),
  createdAt: instant().notNull(),
});

export const teams = table(
  "teams",
  {
    id: id(),
    departmentId: text()
      .notNull()
      .references(() => departments.id),
    name: text().notNull(),
    createdAt: instant().notNull(),
  },
  (team) => [uniqueIndex("teams_department_name").on(team.departmentId, team.name)],
);

/** A name without case and accents, so that "tomas" finds Tomás and Åsa stands with the A: SQLite folds only ASCII by itself. */
export function nameKey(name: string): string {
  return name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

export const people = table(
  "people",
  {
    id: id(),
    name: text().notNull(),
    /** The name as it sorts and is searched, the same on both engines: see `nameKey`. */
    nameKey: text().notNull(),
    /** Lower case. */
    email: text().notNull().unique(),
    teamId: text().references(() => teams.id),
    managerId: text().references((): AnySQLiteColumn => people.id),
    siteId: text().references(() => sites.id),
    locale: text().notNull().default("en-GB"),
    zone: text().notNull().default("Europe/London"),
    createdAt: instant().notNull(),
  },
  (person) => [
    index("people_team").on(person.teamId),
    // With the id: each page asks whether its reader has people, and need not look them up.
    index("people_manager").on(person.managerId, person.id),
    index("people_site").on(person.siteId),
    index("people_name_key").on(person.nameKey, person.id),
  ],
);

export const personRoles = table(
  "person_roles",
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: oneOf(roles).notNull(),
    grantedBy: text().references(() => people.id),
    grantedAt: instant().notNull(),
  },
  (role) => [primaryKey({ columns: [role.personId, role.role] })],
);

export const personDeactivations = table("person_deactivations", {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  by: text()
    .notNull()
    .references(() => people.id),
  at: instant().notNull(),
  reason: text(),
});

/** A file of people that was checked and may be taken in; the file itself is in the file store. */
export const peopleImports = table("people_imports", {
  id: id(),
  fileHash: text().notNull(),
  fileName: text().notNull(),
  by: text()
    .notNull()
    .references(() => people.id),
  createdAt: instant().notNull(),
  takenAt: instant(),
  /** How many rows were taken and how many were not. */
  outcome: json<{ added: number; changed: number; unchanged: number; refused: number }>(),
  reportHash: text(),
});
