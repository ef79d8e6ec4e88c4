/** Telling people of shifts: of one, or of several in one notification. */
import { asc, eq, inArray } from "drizzle-orm";
import type { NotificationKind } from "#app/domains/notifications/notifications.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import * as m from "#app/paraglide/messages.js";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { activities, shifts } from "#db/schema/face-time.ts";
import { sites } from "#db/schema/people.ts";
import { shiftName } from "./words.ts";

const namedShifts = (read: Reader) =>
  read
    .select({ shift: shifts, site: sites.name, city: sites.city, country: sites.country, zone: sites.zone, activityName: activities.name })
    .from(shifts)
    .innerJoin(sites, eq(sites.id, shifts.siteId))
    .leftJoin(activities, eq(activities.id, shifts.activity));

type Row = Awaited<ReturnType<typeof namedShifts>>[number];
export type NamedShift = Row & { readonly name: string };

const named = (row: Row): NamedShift => ({
  ...row,
  name: shiftName({ ...row.shift, site: row.site, activityName: row.activityName }),
});

/** A shift with what it is called where people are told of it. */
export async function shiftOf(read: Reader, id: string): Promise<NamedShift | undefined> {
  const [row] = await namedShifts(read).where(eq(shifts.id, id));
  return row && named(row);
}

/** Several, in the order of time. */
export async function shiftsOf(read: Reader, ids: readonly string[]): Promise<NamedShift[]> {
  if (ids.length === 0) return [];
  const rows = await namedShifts(read)
    .where(inArray(shifts.id, [...ids]))
    .orderBy(asc(shifts.startsAt), asc(shifts.id));
  return rows.map(named);
}

interface News {
  readonly kind: NotificationKind;
  readonly by?: string | undefined;
  readonly cause: string;
  readonly now: Date;
}

interface Said extends News {
  readonly people: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
}

export async function toldOf(
  db: World["db"],
  { shift, name }: Pick<NamedShift, "name"> & { readonly shift: { readonly id: string } },
  { people, kind, params = {}, by, cause, now }: Said,
): Promise<void> {
  if (people.length === 0) return;
  await db.write((tx) =>
    tell(tx, {
      people,
      kind,
      about: { kind: "shift", id: shift.id },
      params: { shift: name, ...params },
      ...(by ? { actorId: by } : {}),
      cause: `${kind}:${cause}`,
      now,
    }),
  );
}

export interface OnShift {
  readonly personId: string;
  readonly shiftId: string;
}

interface SaidOfSeveral extends News {
  /** How the first and the number of the others are said. */
  readonly joined?: (values: { shift: string; count: number }) => string;
  readonly words?: Readonly<Record<string, string>>;
}

/** Each person hears once, of the first of theirs and how many more. */
export async function tellOfSeveral(
  db: World["db"],
  who: readonly OnShift[],
  { kind, words = {}, by, cause, now, joined = m.face_time_shift_and_more }: SaidOfSeveral,
): Promise<void> {
  if (who.length === 0) return;
  const rows = await shiftsOf(db.read, [...new Set(who.map(({ shiftId }) => shiftId))]);
  const places = new Map(rows.map(({ shift }, place) => [shift.id, place]));
  const alike = Map.groupBy(
    Map.groupBy(who, ({ personId }) => personId),
    ([, own]) => {
      const ids = [...new Set(own.map(({ shiftId }) => shiftId))];
      return `${Math.min(...ids.map((id) => places.get(id) ?? rows.length))} ${ids.length - 1}`;
    },
  );
  await db.write(async (tx) => {
    for (const [key, all] of alike) {
      const [first = 0, more = 0] = key.split(" ").map(Number);
      const row = rows[first];
      if (!row) continue;
      const { name } = row;
      await tell(tx, {
        people: all.map(([personId]) => personId),
        kind,
        about: { kind: "shift", id: row.shift.id },
        params: { shift: more === 0 ? name : joined({ shift: name, count: more }), ...words },
        ...(by ? { actorId: by } : {}),
        cause,
        now,
      });
    }
  });
}
