import { eq } from "drizzle-orm";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { hasCode, notAllowed } from "#app/shared/errors.ts";
import { emitAll } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { seriesExceptions, shiftHosts, shiftSeries, shifts } from "#db/schema/face-time.ts";
import { lookAgainAtStarts } from "./advancing.server.ts";
import { choiceGone, idTaken, seriesTooFar, tooManyShifts } from "./face-time.errors.ts";
import { mayOpenShifts } from "./face-time.policy.ts";
import { newShiftDraft } from "./face-time.ts";
import {
  checkChoices,
  checkEnoughHosts,
  checkHostsOnDays,
  columnsOf,
  newCode,
  type ShiftTerms,
  timesIn,
  type WallTimes,
  zoneOf,
} from "./keeping-shifts.server.ts";
import { lockPeople } from "./locking.server.ts";
import { mostOccurrences } from "./series.ts";

/** A day of a series, with its times on the wall. */
export interface SeriesTime extends WallTimes {
  readonly day: string;
}

export interface NewSeries extends ShiftTerms {
  /** Of its first shift, made in the browser: sent twice, it is one series. */
  readonly id: string;
  readonly siteId: string;
  /** RFC 5545, with an end. */
  readonly rule: string;
  /** In order. */
  readonly times: readonly SeriesTime[];
  /** Days of the rule that are left out: public holidays. */
  readonly except: readonly string[];
  readonly answers?: readonly FindingAnswer[];
}

/**
 * Opens a series: every shift of it at once, or none. Refuses as opening a shift does, and with `face-time.too-many-shifts`, `face-time.series-too-far`;
 * where hosts are elsewhere it says on which days. As many statements for a hundred shifts as for two.
 */
export async function repeating(
  world: World,
  person: Person,
  { id, siteId, rule, times, except, answers, ...said }: NewSeries,
): Promise<void> {
  if (!mayOpenShifts(person)) throw notAllowed();
  if (times.length === 0) throw choiceGone();
  if (times.length > mostOccurrences) throw tooManyShifts();
  const { about, bring } = said;
  const cleared = await clearing(world, person, { about: { kind: "shift", id }, texts: { about, bring }, answers });
  const terms = { ...said, ...cleared.texts };
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const [known] = await tx.select({ by: shifts.by, siteId: shifts.siteId }).from(shifts).where(eq(shifts.id, id));
    if (known) {
      if (known.by === person.id && known.siteId === siteId) return;
      throw idTaken();
    }
    await lockPeople(tx, terms.hosts);
    const zone = await zoneOf(tx, siteId);
    const rows = times.map(({ day, ...walls }, turn) => ({
      id: turn === 0 ? id : newId(),
      originalDay: day,
      ...walls,
      ...timesOf(zone, walls, { turn, now }),
    }));
    await checkChoices(tx, terms);
    await checkEnoughHosts(tx, terms);
    await checkHostsOnDays(tx, person, terms.hosts, rows);
    const seriesId = await keepSeries(tx, { siteId, rule, terms, except, by: person.id, now });
    const made = { siteId, seriesId, by: person.id, createdAt: now, updatedAt: now };
    await tx.insert(shifts).values(rows.map((row) => ({ ...columnsOf(terms), ...row, ...made, code: newCode() })));
    await cleared.note(tx);
    await discarding(tx, person.id, newShiftDraft, now);
    const hosts = [...new Set(terms.hosts)];
    await tx
      .insert(shiftHosts)
      .values(rows.flatMap((row) => hosts.map((personId) => ({ shiftId: row.id, personId, by: person.id, at: now }))));
    await lookAgainAtStarts(tx, rows, now);
    await emitAll(
      tx,
      rows.map((row, turn) => ({
        kind: "face-time.shift-opened",
        payload: { shiftId: row.id, by: person.id, ...(turn > 0 ? { goesOn: true } : {}) },
        at: now,
      })),
    );
  });
}

/** That a later shift of a series is too far ahead is a matter of its end, not of the start that was typed. */
function timesOf(zone: string, walls: WallTimes, { turn, now }: { turn: number; now: Date }) {
  try {
    return timesIn(zone, walls, now);
  } catch (error) {
    throw turn > 0 && hasCode(error, "face-time.starts-too-far") ? seriesTooFar() : error;
  }
}

interface Kept extends Pick<NewSeries, "siteId" | "rule" | "except"> {
  readonly terms: ShiftTerms;
  readonly by: string;
  readonly now: Date;
}

async function keepSeries(tx: Transaction, { siteId, rule, terms, except, by, now }: Kept): Promise<string> {
  const id = newId();
  const { startsWall, endsWall, startsReading: _starts, endsReading: _ends, ...template } = terms;
  await tx.insert(shiftSeries).values({
    ...{ id, siteId, rule, startsWall, endsWall, template, by },
    skipsHolidays: except.length > 0,
    createdAt: now,
  });
  if (except.length > 0) await tx.insert(seriesExceptions).values(except.map((day) => ({ seriesId: id, day, by, at: now })));
  return id;
}
