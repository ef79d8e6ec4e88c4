/** Who was meant to read a study and did, by department: only what may be shown of it leaves this file. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { DepartmentRow } from "#app/domains/people/organisation.queries.server.ts";
import { readCursor, writeCursor } from "#app/shared/keyset.ts";
import { isLarge } from "#app/shared/suppression.ts";
import type { Reader } from "#db/client.ts";
import { afterInOrder, beforeInOrder } from "#db/dialect.ts";
import { studies, studyAudiences, studyReadings, studyUses } from "#db/schema/insights.ts";
import { type DepartmentFunction, departmentFunctions, people, personDeactivations, teams } from "#db/schema/people.ts";
import { publishedStudy } from "../insights.queries.server.ts";
import type { ReachStage } from "./reach.ts";
import { speakers } from "./speakers.queries.server.ts";

/** How many studies stand side by side. */
const mostStudies = 12;

/** `meant` people of whom `count` have; hidden where it would speak of fewer than five, null where nobody there is meant to read it. */
export type ReachCell = { readonly count: number; readonly meant: number } | "hidden" | null;

export interface ReachRow {
  readonly id: string;
  readonly name: string;
  /** One for each study. */
  readonly cells: readonly ReachCell[];
}

export interface ReachGroup {
  readonly function: DepartmentFunction;
  readonly cells: readonly ReachCell[];
  readonly departments: readonly ReachRow[];
}

export interface ReachMap {
  readonly studies: readonly { readonly id: string; readonly slug: string; readonly title: string }[];
  /** The functions in their fixed order, each with its departments by name. */
  readonly groups: readonly ReachGroup[];
  readonly all: readonly ReachCell[];
  /** For the address of the studies that were published before these; missing where these are the first. */
  readonly older?: string;
  /** Of those that came after. */
  readonly newer?: string;
}

const columns = {
  id: studies.id,
  slug: studies.slug,
  title: studies.title,
  narrowed: studies.narrowedBecause,
  publishedAt: studies.publishedAt,
};

/** A stretch of studies, the newest first: from the newest of all, or on either side of a place. */
async function stretch(read: Reader, at: string | null | undefined) {
  const backwards = at?.startsWith("-") ?? false;
  const place = readCursor(backwards ? at?.slice(1) : at);
  const order = [studies.publishedAt, studies.id] as const;
  const rows = await read
    .select(columns)
    .from(studies)
    .where(and(publishedStudy, place && (backwards ? afterInOrder : beforeInOrder)(order, [place.at, place.id])))
    .orderBy(...order.map((column) => (backwards ? asc(column) : desc(column))))
    .limit(mostStudies + 1);
  const more = rows.length > mostStudies;
  // Fewer before this place than stand side by side: these are the newest, and are shown whole.
  if (backwards && !more) return stretch(read, undefined);
  const shown = rows.slice(0, mostStudies);
  if (backwards) shown.reverse();
  const placeOf = (row: (typeof rows)[number] | undefined) => row && writeCursor({ at: row.publishedAt ?? new Date(0), id: row.id });
  const [first, last] = [placeOf(shown[0]), placeOf(shown.at(-1))];
  return {
    rows: shown,
    places: { ...(last && (backwards || more) ? { older: last } : {}), ...(first && place ? { newer: `-${first}` } : {}) },
  };
}

/** The map of departments and a stretch of studies. Three statements, five for what was discussed, however many people read. */
export async function reachMap(
  read: Reader,
  stage: ReachStage,
  departments: readonly DepartmentRow[],
  at?: string | null,
): Promise<ReachMap> {
  const { rows: newest, places } = await stretch(read, at);
  const ids = newest.map(({ id }) => id);
  const [counts, audiences] = await Promise.all([countsOf(read, stage, ids), audiencesOf(read, ids)]);
  const groups = departmentFunctions.map((one) => ({
    function: one,
    departments: departments.filter((department) => department.function === one && department.people > 0),
  }));
  const figured = newest.map(({ id, narrowed }) => {
    const figures = groups.map((group) =>
      group.departments.map((department) => {
        const isMeant = !narrowed || audiences.get(id)?.has(department.id);
        return isMeant ? { meant: department.people, count: counts.get(`${id} ${department.id}`) ?? 0 } : nobody;
      }),
    );
    const meant = figures.map((those) => those.some((figure) => figure.meant > 0));
    // The sums are made of those departments alone that are large enough: see docs/decisions/0034.
    const totals = figures.map((those) => sum(those.filter((figure) => isLarge(figure.meant))));
    const totalOf = (figure: Figure, isMeant: boolean) => (isMeant && figure.meant === 0 ? "hidden" : cellOf(figure));
    return {
      cells: figures.map((those) => those.map(cellOf)),
      groups: totals.map((figure, at) => totalOf(figure, meant[at] ?? false)),
      all: totalOf(sum(totals), meant.includes(true)),
    };
  });
  return {
    studies: newest.map(({ id, slug, title }) => ({ id, slug, title })),
    groups: groups.map((group, at) => ({
      function: group.function,
      cells: figured.map((column) => column.groups[at] ?? null),
      departments: group.departments.map(({ id, name }, place) => ({
        id,
        name,
        cells: figured.map((column) => column.cells[at]?.[place] ?? null),
      })),
    })),
    all: figured.map((column) => column.all),
    ...places,
  };
}

interface Figure {
  readonly count: number;
  readonly meant: number;
}

const nobody: Figure = { count: 0, meant: 0 };

const sum = (figures: readonly Figure[]): Figure => ({
  count: figures.reduce((total, { count }) => total + count, 0),
  meant: figures.reduce((total, { meant }) => total + meant, 0),
});

function cellOf(figure: Figure): ReachCell {
  if (figure.meant === 0) return null;
  return isLarge(figure.meant) ? figure : "hidden";
}

/**
 * How many of those who work in a department now, by `study department`. Whoever has left or moved is counted where they are,
 * so that no figure is larger than those that it is about.
 */
export async function countsOf(read: Reader, stage: ReachStage, studyIds: readonly string[]): Promise<Map<string, number>> {
  if (studyIds.length === 0) return new Map();
  const rows = await stages[stage](read, studyIds);
  return new Map(rows.map(({ studyId, departmentId, number }) => [`${studyId} ${departmentId}`, number]));
}

type Counted = PromiseLike<{ studyId: string; departmentId: string; number: number }[]>;

const distinctPeople = sql<number>`count(distinct ${people.id})`.mapWith(Number);

/** Nobody has two rows for one study. */
const readingStage =
  (of: SQL | undefined) =>
  (read: Reader, ids: readonly string[]): Counted =>
    read
      .select({ studyId: studyReadings.studyId, departmentId: teams.departmentId, number: count() })
      .from(studyReadings)
      .innerJoin(people, eq(people.id, studyReadings.personId))
      .innerJoin(teams, eq(teams.id, people.teamId))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .where(and(inArray(studyReadings.studyId, [...ids]), isNull(personDeactivations.personId), of))
      .groupBy(studyReadings.studyId, teams.departmentId);

const stages: Record<ReachStage, (read: Reader, ids: readonly string[]) => Counted> = {
  opened: readingStage(undefined),
  ended: readingStage(isNotNull(studyReadings.endedAt)),
  async discussed(read, studyIds) {
    const heads = new Map<string, Set<string>>();
    for (const { studyId, departmentId, personId } of await speakers(read, { studyIds })) {
      const key = `${studyId} ${departmentId}`;
      heads.set(key, (heads.get(key) ?? new Set()).add(personId));
    }
    return [...heads].map(([key, those]) => {
      const [studyId = "", departmentId = ""] = key.split(" ");
      return { studyId, departmentId, number: those.size };
    });
  },
  used: (read, ids) =>
    read
      .select({ studyId: studyUses.studyId, departmentId: teams.departmentId, number: distinctPeople })
      .from(studyUses)
      .innerJoin(people, eq(people.id, studyUses.personId))
      .innerJoin(teams, eq(teams.id, people.teamId))
      .leftJoin(personDeactivations, eq(personDeactivations.personId, people.id))
      .where(and(inArray(studyUses.studyId, [...ids]), isNull(studyUses.removedAt), isNull(personDeactivations.personId)))
      .groupBy(studyUses.studyId, teams.departmentId),
};

export async function audiencesOf(read: Reader, studyIds: readonly string[]): Promise<Map<string, Set<string>>> {
  if (studyIds.length === 0) return new Map();
  const rows = await read
    .select()
    .from(studyAudiences)
    .where(inArray(studyAudiences.studyId, [...studyIds]))
    .orderBy(asc(studyAudiences.studyId));
  const grouped = Map.groupBy(rows, ({ studyId }) => studyId);
  return new Map([...grouped].map(([id, those]) => [id, new Set(those.map(({ departmentId }) => departmentId))]));
}
