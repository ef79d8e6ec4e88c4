/** The filter of the directory and its place in the address. */
import { isId } from "#app/shared/ids.ts";
import { type Role, roles } from "./people.ts";

export type DirectoryState = "active" | "deactivated" | "all";

export interface DirectoryFilter {
  /** Part of a name or an address. */
  readonly search?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly siteId?: string | undefined;
  readonly role?: Role | undefined;
  readonly managerId?: string | undefined;
  readonly state: DirectoryState;
}

export interface DirectoryPlace {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Reads an address. What is mistyped is left out: it shows more, never an error. */
export function directoryQuery({ pathname, searchParams }: URL) {
  const id = (name: string) => {
    const value = searchParams.get(name) ?? "";
    return isId(value) ? value : undefined;
  };
  const state = searchParams.get("state");
  const filter: DirectoryFilter = {
    search: searchParams.get("search")?.trim().slice(0, 100) || undefined,
    departmentId: id("department"),
    siteId: id("site"),
    role: roles.find((role) => role === searchParams.get("role")),
    managerId: id("manager"),
    state: state === "deactivated" || state === "all" ? state : "active",
  };
  const place: DirectoryPlace = { after: id("after"), before: id("before") };
  const { state: _, ...narrowing } = filter;
  return {
    filter,
    place,
    isNarrow: filter.state !== "active" || Object.values(narrowing).some(Boolean),
    /** The address of another page of the same list. */
    addressOf(other: DirectoryPlace): string {
      const next = new URLSearchParams(searchParams);
      for (const name of ["after", "before"] as const) {
        next.delete(name);
        const value = other[name];
        if (value) next.set(name, value);
      }
      return `${pathname.replace(/\.data$/, "")}?${next}`;
    },
  };
}
