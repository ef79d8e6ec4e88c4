/** What one row says, and what is wrong with it by itself. */
import { type DepartmentFunction, normalEmail, type Role, sameName } from "../people.ts";
import type { KnownPerson } from "./directory.ts";
import type { Column } from "./reading.ts";

export type Cells = Readonly<Record<Column, string>>;

/** A row while it is being checked. */
export interface Draft {
  readonly line: number;
  readonly cells: Cells;
  readonly email: string;
  /** Who has this address already. */
  readonly known: KnownPerson | undefined;
  /** Grows while the rules are applied. */
  readonly mistakes: Mistake[];
}

export interface Longest {
  readonly name: number;
  readonly email: number;
  readonly team: number;
  readonly department: number;
}

/** A reason for which a row is not taken; `value` is what the file says, `line` another row it is about. */
export interface Mistake {
  readonly code: MistakeCode;
  readonly value?: string;
  readonly line?: number;
  /** Which column, and how many characters it may have. */
  readonly column?: Column;
  readonly most?: number;
}

export type MistakeCode =
  | "too-wide"
  | "too-long"
  | "name-missing"
  | "email-missing"
  | "email-wrong"
  | "repeated"
  | "deactivated"
  | "team-without-department"
  | "function-without-department"
  | "function-unknown"
  | "function-missing"
  | "function-contradicts"
  | "site-unknown"
  | "role-unknown"
  | "manager-unknown"
  | "manager-deactivated"
  | "manager-circle"
  | "manager-refused";

const functionWords: Record<string, DepartmentFunction> = { frontline: "frontline", commercial: "commercial", support: "support" };
const roleWords: Record<string, Role> = {
  editor: "editor",
  curator: "curator",
  facilitator: "facilitator",
  host: "host",
  administrator: "administrator",
};

/** The function and the roles of a row, as far as they are words that we know. */
export function wordsOf(cells: Cells): { work: DepartmentFunction | undefined; roles: Role[]; unknownRoles: string[] } {
  const words = cells.roles
    .toLowerCase()
    .split(/[\s;,]+/)
    .filter(Boolean);
  const roles = words.flatMap((word) => roleWords[word] ?? []);
  return {
    work: functionWords[cells.function.toLowerCase().replace("-", "")],
    roles: [...new Set(roles)],
    unknownRoles: words.filter((word) => !roleWords[word]),
  };
}

const address = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\]]{2,}$/;

export function mistakesOf(row: {
  cells: Cells;
  tooWide: boolean;
  functionOf: ReadonlyMap<string, DepartmentFunction>;
  siteByName: ReadonlyMap<string, unknown>;
  longest: Longest;
}): Mistake[] {
  const { cells, tooWide, siteByName, longest } = row;
  const mistakes: Mistake[] = [];
  if (tooWide) mistakes.push({ code: "too-wide" });
  if (!cells.name) mistakes.push({ code: "name-missing" });
  if (!cells.email) mistakes.push({ code: "email-missing" });
  else if (!address.test(normalEmail(cells.email))) mistakes.push({ code: "email-wrong", value: cells.email });
  for (const column of ["name", "email", "team", "department"] as const) {
    if (cells[column].length > longest[column]) mistakes.push({ code: "too-long", column, most: longest[column] });
  }
  mistakes.push(...placeMistakes(row));
  if (cells.site && !siteByName.has(sameName(cells.site))) mistakes.push({ code: "site-unknown", value: cells.site });
  for (const value of wordsOf(cells).unknownRoles) mistakes.push({ code: "role-unknown", value });
  return mistakes;
}

function placeMistakes({ cells, functionOf }: { cells: Cells; functionOf: ReadonlyMap<string, DepartmentFunction> }): Mistake[] {
  const { work } = wordsOf(cells);
  if (cells.function && !work) return [{ code: "function-unknown", value: cells.function }];
  if (!cells.department) {
    if (cells.team) return [{ code: "team-without-department", value: cells.team }];
    return cells.function ? [{ code: "function-without-department", value: cells.function }] : [];
  }
  const settled = functionOf.get(sameName(cells.department));
  if (!settled) return [{ code: "function-missing", value: cells.department }];
  if (work && work !== settled) return [{ code: "function-contradicts", value: cells.department }];
  return [];
}
