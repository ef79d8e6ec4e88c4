import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { type Colleague, colleaguesLike } from "#app/domains/comments/comments.queries.server.ts";
import { personAt } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import type { Reader } from "#db/client.ts";
import { beforeInOrder } from "#db/dialect.ts";
import {
  journeyCards,
  journeyEditors,
  journeyLanes,
  journeyRemovals,
  journeySharings,
  journeySteps,
  journeys,
  journeyWorkshopCards,
} from "#db/schema/journeys.ts";
import { nameKey, people } from "#db/schema/people.ts";
import { workshopFacilitators, workshops } from "#db/schema/workshops.ts";
import { wordLaneKinds } from "#db/words/journeys.ts";
import { feltOn } from "./curve/curve.queries.server.ts";
import { computedFrom } from "./curve/curve.ts";
import { readableBy } from "./impact/ground.queries.server.ts";
import { mayReadMap, type Stake } from "./journeys.policy.ts";
import type { ListedMap } from "./journeys.ts";
import { lineOf, type OutlineStep } from "./outline.queries.server.ts";

export interface HeldMap extends Stake {
  readonly id: string;
  readonly epoch: number;
  readonly title: string;
  readonly parentId: string | null;
  /** A workshop runs on it. */
  readonly running: boolean;
}

/** Whose a map is and what the person is to it; undefined for one in the bin or out of reach. */
export async function stakeIn(read: Reader, person: Pick<Person, "id">, journeyId: string): Promise<HeldMap | undefined> {
  const held = await heldMap(read, person, journeyId);
  return held && !held.removed && mayReadMap(person, held) ? held : undefined;
}

/** The same, in the bin or not. */
export async function heldMap(read: Reader, person: Pick<Person, "id">, journeyId: string) {
  const [row] = await read
    .select({
      id: journeys.id,
      epoch: journeys.epoch,
      title: journeys.title,
      parentId: journeys.parentId,
      ownerId: journeys.ownerId,
      sharedAt: journeySharings.at,
      removedAt: journeyRemovals.at,
      editorId: journeyEditors.personId,
      workshopId: workshops.id,
      phases: workshops.phases,
      position: workshops.position,
      leaderId: workshopFacilitators.personId,
    })
    .from(journeys)
    .leftJoin(journeySharings, eq(journeySharings.journeyId, journeys.id))
    .leftJoin(journeyRemovals, eq(journeyRemovals.journeyId, journeys.id))
    .leftJoin(journeyEditors, and(eq(journeyEditors.journeyId, journeys.id), eq(journeyEditors.personId, person.id)))
    // One at most runs on a map.
    .leftJoin(workshops, and(eq(workshops.journeyId, journeys.id), isNotNull(workshops.startedAt), isNull(workshops.endedAt)))
    .leftJoin(workshopFacilitators, and(eq(workshopFacilitators.workshopId, workshops.id), eq(workshopFacilitators.personId, person.id)))
    .where(eq(journeys.id, journeyId))
    .limit(1);
  if (!row) return undefined;
  const { sharedAt, removedAt, editorId, workshopId, phases, position, leaderId, ...map } = row;
  const isProtected = workshopId !== null && leaderId === null && phases?.[position ?? -1]?.map !== "open";
  return {
    ...map,
    shared: sharedAt !== null,
    removed: removedAt !== null,
    editor: editorId !== null,
    running: workshopId !== null,
    protected: isProtected,
  };
}

/** Refuses with `hallway.not-found`. */
export async function requireStake(read: Reader, person: Pick<Person, "id">, journeyId: string): Promise<HeldMap> {
  const stake = await stakeIn(read, person, journeyId);
  if (!stake) throw notFound();
  return stake;
}

/** Whether a person may read a map, by its id. */
export const isMapReadable = async (read: Reader, person: Pick<Person, "id">, journeyId: string) =>
  (await stakeIn(read, person, journeyId)) !== undefined;

/** Those of some maps that a person may read. */
export async function readableMapsOf(read: Reader, person: Pick<Person, "id">, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .select({ id: journeys.id })
    .from(journeys)
    .where(and(inArray(journeys.id, [...ids]), readableBy(person)));
  return rows.map(({ id }) => id);
}

const partsOf = { step: journeySteps, card: journeyCards } as const;
export type Part = keyof typeof partsOf;

/**
 * Those of the ids of steps or cards under which a person may read what stands there. Ids come from outside and are unique within
 * one map only: whoever may not read one of the maps that hold it reads nothing.
 */
export async function readablePartsOf(read: Reader, person: Pick<Person, "id">, part: Part, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const table = partsOf[part];
  const maps = await read
    .select({
      id: table.id,
      ownerId: journeys.ownerId,
      sharedAt: journeySharings.at,
      removedAt: journeyRemovals.at,
      editorId: journeyEditors.personId,
    })
    .from(table)
    .innerJoin(journeys, eq(journeys.id, table.journeyId))
    .leftJoin(journeySharings, eq(journeySharings.journeyId, journeys.id))
    .leftJoin(journeyRemovals, eq(journeyRemovals.journeyId, journeys.id))
    .leftJoin(journeyEditors, and(eq(journeyEditors.journeyId, journeys.id), eq(journeyEditors.personId, person.id)))
    .where(inArray(table.id, [...ids]));
  return [...Map.groupBy(maps, ({ id }) => id)]
    .filter(
      ([, holding]) =>
        holding.some(({ removedAt }) => removedAt === null) &&
        holding.every(({ ownerId, sharedAt, editorId }) =>
          mayReadMap(person, { ownerId, shared: sharedAt !== null, editor: editorId !== null }),
        ),
    )
    .map(([id]) => id);
}

export const isPartReadable = async (read: Reader, person: Pick<Person, "id">, part: Part, id: string): Promise<boolean> =>
  (await readablePartsOf(read, person, part, [id])).length > 0;

/** More than an update that somebody sends brings at once. */
const atOnce = 500;

/** Whether one of these ids is that of a step or card on another map: what is said about that would be said about both. */
export async function standElsewhere(read: Reader, journeyId: string, ids: readonly string[]): Promise<boolean> {
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce);
    const on = (table: typeof journeySteps | typeof journeyCards) =>
      read
        .select({ id: table.id })
        .from(table)
        .where(and(inArray(table.id, some), ne(table.journeyId, journeyId)))
        .limit(1);
    // One after the other: within a transaction there is one connection.
    for (const table of [journeySteps, journeyCards]) if ((await on(table)).length > 0) return true;
  }
  return false;
}

/** On which map a step or a card stands, for whoever may read all that is known under its id. */
export async function placeOfPart(
  read: Reader,
  person: Pick<Person, "id">,
  id: string,
): Promise<{ readonly journeyId: string; readonly part: Part } | undefined> {
  for (const part of ["step", "card"] as const) {
    if (!(await isPartReadable(read, person, part, id))) continue;
    const table = partsOf[part];
    for (const { journeyId } of await read.select({ journeyId: table.journeyId }).from(table).where(eq(table.id, id))) {
      if (await isMapReadable(read, person, journeyId)) return { journeyId, part };
    }
  }
  return undefined;
}

type Audience = readonly string[] | "everybody";

/** Who may hear that something happened on a map: everybody once it is shared, before that its owner and editors. */
export async function audienceOfMap(read: Reader, journeyId: string): Promise<Audience> {
  const [map] = await read
    .select({ ownerId: journeys.ownerId, sharedAt: journeySharings.at })
    .from(journeys)
    .leftJoin(journeySharings, eq(journeySharings.journeyId, journeys.id))
    .where(eq(journeys.id, journeyId));
  if (!map) return [];
  if (map.sharedAt) return "everybody";
  const editors = await read.select({ id: journeyEditors.personId }).from(journeyEditors).where(eq(journeyEditors.journeyId, journeyId));
  return [map.ownerId, ...editors.map(({ id }) => id)];
}

/** The same for what stands under the id of a step or card. */
export async function audienceOfPart(read: Reader, part: Part, id: string): Promise<Audience> {
  const table = partsOf[part];
  const maps = await read.select({ id: table.journeyId }).from(table).where(eq(table.id, id));
  const audiences = await Promise.all(maps.map((map) => audienceOfMap(read, map.id)));
  if (audiences.every((one) => one === "everybody")) return audiences.length > 0 ? "everybody" : [];
  return [...new Set(audiences.flatMap((one) => (one === "everybody" ? [] : one)))];
}

export const mapsOnAPage = 50;

/** What a list says of a map. */
export const listed = {
  id: journeys.id,
  title: journeys.title,
  kind: journeys.kind,
  parentId: journeys.parentId,
  editedAt: journeys.editedAt,
  ownerId: journeys.ownerId,
  owner: people.name,
  sharedAt: journeySharings.at,
};

/** The tops of the tree of maps as a person sees it, by their last edit. What stands below: tree.queries.server.ts. */
export async function listMaps(
  read: Reader,
  person: Pick<Person, "id">,
  { after }: { after?: { at: Date; id: string } } = {},
): Promise<ListedMap[]> {
  const rows = await read
    .select(listed)
    .from(journeys)
    .innerJoin(people, eq(people.id, journeys.ownerId))
    .leftJoin(journeySharings, eq(journeySharings.journeyId, journeys.id))
    .leftJoin(journeyRemovals, eq(journeyRemovals.journeyId, journeys.id))
    .leftJoin(journeyEditors, and(eq(journeyEditors.journeyId, journeys.id), eq(journeyEditors.personId, person.id)))
    .where(
      and(
        isNull(journeyRemovals.at),
        or(sql`${journeySharings.at} is not null`, eq(journeys.ownerId, person.id), sql`${journeyEditors.personId} is not null`),
        isTopFor(person),
        after ? beforeInOrder([journeys.editedAt, journeys.id], [after.at, after.id]) : undefined,
      ),
    )
    .orderBy(desc(journeys.editedAt), desc(journeys.id))
    .limit(mapsOnAPage + 1);
  return rows.map(toListed);
}

/** That no map which the person can list stands above: one whose parent is private or in the bin would be found nowhere. */
const isTopFor = ({ id }: Pick<Person, "id">) =>
  sql`(${journeys.parentId} is null or not exists (
    select 1 from journeys parent where parent.id = ${journeys.parentId}
      and not exists (select 1 from journey_removals removed where removed.journey_id = parent.id)
      and (parent.owner_id = ${id}
        or exists (select 1 from journey_sharings shared where shared.journey_id = parent.id)
        or exists (select 1 from journey_editors editor where editor.journey_id = parent.id and editor.person_id = ${id}))))`;

export const toListed = ({ sharedAt, ...map }: { sharedAt: Date | null } & Omit<ListedMap, "shared">): ListedMap => ({
  ...map,
  shared: sharedAt !== null,
});

/** The rows of a map whose cards are words alone, along it. */
export function wordLanesOf(read: Reader, journeyId: string): Promise<{ id: string; title: string }[]> {
  return read
    .select({ id: journeyLanes.id, title: journeyLanes.title })
    .from(journeyLanes)
    .where(and(eq(journeyLanes.journeyId, journeyId), inArray(journeyLanes.kind, [...wordLaneKinds])))
    .orderBy(asc(journeyLanes.position));
}

/** Cards that somebody put on a map in a workshop and that still stand there, the last first. */
export function cardsPutBy(read: Reader, person: Pick<Person, "id">, workshopId: string) {
  return read
    .select({ id: journeyCards.id, stepId: journeyCards.fromStepId, laneId: journeyCards.laneId, text: journeyCards.text })
    .from(journeyWorkshopCards)
    .innerJoin(
      journeyCards,
      and(eq(journeyCards.journeyId, journeyWorkshopCards.journeyId), eq(journeyCards.id, journeyWorkshopCards.cardId)),
    )
    .where(and(eq(journeyWorkshopCards.workshopId, workshopId), eq(journeyWorkshopCards.by, person.id)))
    .orderBy(desc(journeyWorkshopCards.at), desc(journeyCards.id));
}

/** How many maps somebody owns that are not in the bin. */
export async function ownedCountOf(read: Reader, personId: string): Promise<number> {
  const [row] = await read
    .select({ count: count() })
    .from(journeys)
    .leftJoin(journeyRemovals, eq(journeyRemovals.journeyId, journeys.id))
    .where(and(eq(journeys.ownerId, personId), isNull(journeyRemovals.at)));
  return row?.count ?? 0;
}

/** Who edits a map beside its owner, and its owner. */
export async function holdersOf(read: Reader, journeyId: string) {
  const [owner] = await read
    .select({ id: people.id, name: people.name })
    .from(journeys)
    .innerJoin(people, eq(people.id, journeys.ownerId))
    .where(eq(journeys.id, journeyId));
  const editors = await read
    .select({ id: people.id, name: people.name })
    .from(journeyEditors)
    .innerJoin(people, eq(people.id, journeyEditors.personId))
    .where(eq(journeyEditors.journeyId, journeyId))
    .orderBy(asc(people.nameKey), asc(people.id))
    .limit(200);
  return { owner, editors };
}

/** How many people would no longer see a map that became a draft again. */
export async function readersLost(read: Reader, journeyId: string): Promise<number> {
  const [row] = await read
    .select({ count: count() })
    .from(people)
    .where(
      sql`not exists (select 1 from person_deactivations gone where gone.person_id = people.id)
        and not exists (select 1 from journeys map where map.id = ${journeyId} and map.owner_id = people.id)
        and not exists (select 1 from journey_editors editor where editor.journey_id = ${journeyId} and editor.person_id = people.id)`,
    );
  return row?.count ?? 0;
}

export interface Meant {
  /** Missing where nobody is meant, or it is not clear who. */
  readonly found?: { readonly id: string; readonly name: string };
  /** Who may be meant. */
  readonly several: readonly Colleague[];
}

/** Who is meant by an address, or by a name or the beginning of one. */
export async function personMeant(read: Reader, who: string): Promise<Meant> {
  if (who.includes("@")) {
    const found = await personAt(read, who);
    return { ...(found ? { found } : {}), several: [] };
  }
  const several = await colleaguesLike(read, who);
  const [named, another] = several.filter(({ name }) => nameKey(name) === nameKey(who));
  return named && !another ? { found: named, several: [] } : { several };
}

export interface FeltStep extends OutlineStep {
  /** What the stories on it say of the feeling, −100…100, and how many they are. */
  readonly stories: { readonly mean: number; readonly count: number } | null;
}

/** A map's stages, and its steps in their order with what stories say of each. The caller has found the map within reach. */
export async function feltAlong(
  read: Reader,
  journeyId: string,
  now: Date,
): Promise<{ stages: readonly { id: string; title: string }[]; steps: FeltStep[] }> {
  const [{ stages, steps }, felt] = await Promise.all([lineOf(read, journeyId), feltOn(read, journeyId)]);
  const onSteps = Map.groupBy(felt, ({ stepId }) => stepId);
  return {
    stages,
    steps: steps.map((step) => {
      const computed = computedFrom(onSteps.get(step.id) ?? [], now);
      return { ...step, stories: computed && { mean: computed.mean, count: computed.count } };
    }),
  };
}
