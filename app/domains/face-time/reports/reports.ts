/** Reports about groups of people: which of their figures may be shown, decided from how many people each is about. */
import { fewestPeople, isLarge, type ShownGroup, shownFigures } from "#app/shared/suppression.ts";
import type { DepartmentFunction } from "#db/schema/people.ts";

/** Hours and people of one department, site or month. */
export interface Part {
  readonly name: string;
  /** Distinct people with face time. */
  readonly people: number;
  readonly minutes: number;
}

export interface DepartmentPart extends Part {
  readonly function: DepartmentFunction | null;
  /** Who works there. */
  readonly headcount: number;
  /** Distinct people with face time in the last twelve months. */
  readonly lately: number;
}

/** Null: too few people, or it would give away a figure about too few. */
export interface ShownPart {
  readonly name: string;
  readonly people: number | null;
  readonly minutes: number | null;
}

export interface ShownDepartment extends ShownPart {
  readonly function: DepartmentFunction | null;
  readonly headcount: number | null;
  /** Percent of those who work there; of the front line none, which is with customers all day. */
  readonly share: number | null;
}

export interface Report {
  readonly departments: readonly ShownDepartment[];
  /** Sums over the departments of each function, named by it; those of none last. */
  readonly functions: readonly (ShownPart & { readonly function: DepartmentFunction | null })[];
  readonly sites: readonly ShownPart[];
  readonly months: readonly ShownPart[];
  readonly total: { readonly people: number | null; readonly minutes: number | null; readonly share: number | null };
  /** Whether it is the report of the year it is: shares and who has not been yet are of the last twelve months. */
  readonly isOfNow: boolean;
  /** Departments of five people or more, but for those of the front line, in which nobody had face time in the last twelve months. */
  readonly none: readonly string[];
  readonly ended: { readonly cancelled: number | null; readonly missed: number | null; readonly waitlisted: number | null };
}

export interface Figures {
  readonly isOfNow: boolean;
  readonly departments: readonly DepartmentPart[];
  readonly sites: readonly Part[];
  readonly months: readonly Part[];
  /** Distinct people over everything. */
  readonly people: number;
  /** What became of bookings, and how many people each is about. */
  readonly ended: Readonly<Record<"cancelled" | "missed" | "waitlisted", { readonly count: number; readonly people: number }>>;
}

/**
 * Hours are about those who had them, and a share about all who work there. The same hours stand in three tables, by department, site
 * and month, so the sum of all can be added up from any table that shows everything: each table hides as if it were known. What is
 * hidden in a table is then two figures at least, about five people together at least; only where all are fewer than five nothing is
 * shown anywhere. Departments and functions of fewer than five people do not stand in the tables at all: that nobody there has come
 * would be said of each of them.
 */
export function reportOf({ isOfNow, departments, sites, months, people, ended }: Figures): Report {
  const groups = [...Map.groupBy(departments, (one) => one.function)].toSorted(([one], [other]) => orderOf(one) - orderOf(other));
  const hours = shownHours(groups.map(([, own]) => own.map((one) => one.people)));
  const hoursShown = new Map(groups.flatMap(([, own], at) => own.map((one, place) => [one, hours[at]?.members[place] ?? false])));
  const heads = shownFigures([departments.map(({ headcount }) => headcount)]);
  const [bySite, byMonth] = [sites, months].map((parts) => shownOverlapping(parts.map((part) => part.people)));
  const behind = departments.filter((one) => one.function !== "frontline");
  const [headcount, lately] = [sum(behind.map((one) => one.headcount)), sum(behind.map((one) => one.lately))];
  return {
    isOfNow,
    departments: departments.flatMap((one, at) => {
      if (!isLarge(one.headcount)) return [];
      const isShown = heads.groups[0]?.members[at] ?? false;
      const share = isShown && isOfNow && one.function !== "frontline" ? percent(one.lately, one.headcount) : null;
      const shown = figures(one, hoursShown.get(one) ?? false);
      return [{ name: one.name, function: one.function, ...shown, headcount: isShown ? one.headcount : null, share }];
    }),
    functions: groups.flatMap(([work, own], at) => {
      if (!isLarge(sum(own.map((one) => one.headcount)))) return [];
      const whole = { people: sum(own.map((one) => one.people)), minutes: sum(own.map((one) => one.minutes)) };
      return [{ name: work ?? "", function: work, ...figures(whole, hours[at]?.total ?? false) }];
    }),
    sites: sites.map((part, at) => ({ name: part.name, ...figures(part, bySite?.[at] ?? false) })),
    months: months.map((part, at) => ({ name: part.name, ...figures(part, byMonth?.[at] ?? false) })),
    total: {
      ...figures({ people, minutes: sum(departments.map(({ minutes }) => minutes)) }, people === 0 || people >= fewestPeople),
      share: isOfNow && isLarge(headcount) ? percent(lately, headcount) : null,
    },
    none: isOfNow ? behind.filter((one) => isLarge(one.headcount) && one.lately === 0).map(({ name }) => name) : [],
    ended: {
      cancelled: enough(ended.cancelled),
      missed: enough(ended.missed),
      waitlisted: enough(ended.waitlisted),
    },
  };
}

/**
 * Departments in their functions, where the sum of all is known: what the hidden functions have together is about five people at
 * least, so one that is large enough may be hidden beside a small one, and then one of its departments with it.
 */
function shownHours(sizes: readonly (readonly number[])[]): ShownGroup[] {
  const [functions] = shownFigures([sizes.map(sum)]).groups;
  return shownFigures(sizes).groups.map(({ members, total }, at) => {
    const isShown = total && functions?.members[at] === true;
    if (isShown || !total || members.includes(false)) return { members, total: isShown };
    const own = sizes[at] ?? [];
    const smallest = own.indexOf(Math.min(...own.filter((size) => size > 0)));
    return { members: members.map((_, place) => place !== smallest), total: false };
  });
}

/**
 * For parts that may be about the same people: somebody has been to two sites. Two figures that hide each other may then be about
 * fewer than both together, so one of those hidden is about five people by itself, where any is; where none is, all are hidden.
 */
export function shownOverlapping(sizes: readonly number[]): boolean[] {
  const few = new Set(sizes.flatMap((size, at) => (size > 0 && size < fewestPeople ? [at] : [])));
  const [partner] = sizes
    .flatMap((size, at) => (size >= fewestPeople ? [{ size, at }] : []))
    .toSorted((one, other) => one.size - other.size);
  if (few.size > 0 && partner) few.add(partner.at);
  return sizes.map((_, at) => !few.has(at));
}

const functionOrder = ["frontline", "commercial", "support"];
const orderOf = (work: DepartmentFunction | null) => (work === null ? functionOrder.length : functionOrder.indexOf(work));

const figures = ({ people, minutes }: { people: number; minutes: number }, shown: boolean) =>
  shown ? { people, minutes } : { people: null, minutes: null };
const enough = ({ count, people }: { count: number; people: number }) => (people === 0 || people >= fewestPeople ? count : null);
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
const percent = (part: number, whole: number) => Math.round((part / whole) * 100);

/** Hours as they are written: to a quarter. */
export const hoursOf = (minutes: number) => Math.round(minutes / 15) / 4;

/** The years that a report can be asked for: the one it is, and four before. */
export function yearsTo(now: Date): number[] {
  const year = now.getUTCFullYear();
  return [0, 1, 2, 3, 4].map((back) => year - back);
}
