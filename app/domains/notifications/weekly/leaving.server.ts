/** The letters of a week leave: a few at a time, each once, going on where a killed process stopped. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { dayLength, shifted } from "#app/shared/clock.ts";
import { emit } from "#app/shared/events.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { JobHandler } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { weeklyLetters } from "#db/schema/weekly.ts";
import { whenToMail } from "../mail-times.ts";
import { chosenFor, foundAgain, type Paper, weeklyLetter, weeklyPaper } from "./composing.server.ts";
import { type Leaving, leavingJob } from "./leaving.ts";
import { unsubscribeAddresses } from "./unsubscribing.server.ts";
import { hadBefore, isSkipped, nextAddressees, scheduleOf, type WeeklyAddressee } from "./weekly.queries.server.ts";
import {
  type LetterState,
  refKey,
  type Schedule,
  triedAgainAt,
  type WeeklyItem,
  type WeeklyRef,
  type WeeklyRoom,
  weekdayOf,
  weeklyKind,
  weekOf,
} from "./weekly.ts";

/**
 * As many letters are under way at the same moment, one on each connection of the mailer; as many may be in doubt after a kill.
 * While pages are read each step of the talk with a mail server waits for its turn: how many talk at once is how fast they leave.
 */
const atOnce = 16;
/** For so many people letters are put together at once: what there is to choose from is looked through once for all of them. */
const together = 96;
/** What stood in a letter does not come again for so long. */
const remembered = 56 * dayLength;

interface Run {
  readonly rooms: readonly WeeklyRoom[];
  readonly week: string;
  readonly schedule: Schedule;
  readonly paper: Paper;
  readonly unsubscribeOf: (personId: string) => string;
}

export function weeklyLeaving(rooms: readonly WeeklyRoom[]): JobHandler {
  return {
    kind: leavingJob,
    async run(world, payload, { signal }) {
      const { zone, ...leaving } = payload as Leaving;
      const week = weekOf(leaving.day);
      const paper = await weeklyPaper();
      const unsubscribeOf = await unsubscribeAddresses(world);
      let after = "";
      let later: Date | undefined;
      for (;;) {
        if (signal.aborted) return "again";
        const schedule = await stillLeaving(world, leaving, week);
        if (!schedule) return;
        const group = await nextAddressees(world.db.read, { zone, week, after, most: together });
        const last = group.at(-1);
        if (!last) return later;
        after = last.id;
        const now = world.clock.now();
        const times = group.map((person) => whenToMail(person, person.zone, now));
        // Whoever has quiet hours now is dealt with when they end.
        for (const time of times) if (time > now) later = sooner(later, time);
        const ready = group.filter((_, at) => (times[at] ?? now) <= now);
        if (ready.length === 0) continue;
        const run = { rooms, week, schedule, paper, unsubscribeOf };
        const chosen = await chosenNow(world, ready, run);
        for (let start = 0; start < ready.length; start += atOnce) {
          if (signal.aborted) return "again";
          // A curator who stops it or leaves the week out is heard between two of them.
          if (start > 0 && !(await stillLeaving(world, leaving, week))) return;
          const { waiting, unreached } = await sendTo(world, ready.slice(start, start + atOnce), chosen, run);
          if (waiting) later = sooner(later, triedAgainAt({ ...leaving, zone }, world.clock.now()));
          // Nobody else's would arrive either.
          if (unreached) return later;
        }
      }
    },
  };
}

const sooner = (one: Date | undefined, other: Date | undefined) => (one && (!other || one < other) ? one : other);

/** The schedule, while this is still when the letter leaves and the week is not left out. */
async function stillLeaving({ db }: World, { day, time }: Omit<Leaving, "zone">, week: string): Promise<Schedule | undefined> {
  const [schedule, skipped] = await Promise.all([scheduleOf(db.read), isSkipped(db.read, week)]);
  return schedule && !skipped && schedule.time === time && schedule.weekday === weekdayOf(day) ? schedule : undefined;
}

async function chosenNow(
  { db, clock }: World,
  people: readonly WeeklyAddressee[],
  { rooms, week }: Run,
): Promise<ReadonlyMap<string, readonly WeeklyItem[]>> {
  const ids = people.map(({ id }) => id);
  const had = await hadBefore(db.read, ids, { week, since: shifted(clock.now(), -remembered) });
  const readers = people.map(({ id, departmentId }) => ({ id, departmentId, had: had.get(id) ?? new Set<string>() }));
  return chosenFor(db.read, rooms, readers);
}

async function sendTo(
  world: World,
  people: readonly WeeklyAddressee[],
  chosen: ReadonlyMap<string, readonly WeeklyItem[]>,
  run: Run,
): Promise<{ waiting: boolean; unreached: boolean }> {
  const { db, clock } = world;
  const now = clock.now();
  const refs = people.flatMap(({ id }) => chosen.get(id) ?? []);
  // Others have had their letters since it was chosen: what was taken back meanwhile does not leave.
  const there = new Set((await foundAgain(db.read, run.rooms, { id: "" }, uniqueRefs(refs))).map(refKey));
  const itemsOf = (id: string) => (chosen.get(id) ?? []).filter((item) => there.has(refKey(item)));
  const stateOf = ({ id, mailOff }: WeeklyAddressee): LetterState =>
    itemsOf(id).length === 0 ? "nothing" : mailOff.includes(weeklyKind) ? "in-app" : "leaving";
  const taken = await db.write((tx) => writeDown(tx, people, { week: run.week, now, stateOf, itemsOf }));
  const leaving = people.filter((person) => taken.has(person.id) && stateOf(person) === "leaving");
  const outcomes = await Promise.all(leaving.map((person) => send(world, person, itemsOf(person.id), run)));
  await db.write(async (tx) => {
    for (const state of ["mailed", "refused", "waiting"] as const) {
      const those = leaving.flatMap(({ id }, at) => (outcomes[at]?.state === state ? id : []));
      if (those.length === 0) continue;
      await tx
        .update(weeklyLetters)
        .set({ state })
        .where(and(inArray(weeklyLetters.personId, those), eq(weeklyLetters.week, run.week)));
    }
  });
  return {
    waiting: outcomes.some(({ state }) => state === "waiting"),
    unreached: outcomes.length > 0 && outcomes.every(({ unreached }) => unreached),
  };
}

const uniqueRefs = (refs: readonly WeeklyRef[]) => [...new Map(refs.map((ref) => [refKey(ref), ref])).values()];

interface Written {
  readonly week: string;
  readonly now: Date;
  readonly stateOf: (person: WeeklyAddressee) => LetterState;
  readonly itemsOf: (personId: string) => readonly WeeklyItem[];
}

/** Marked before it leaves: whoever dies in between sends nothing twice. Returns whose letters are ours to send. */
async function writeDown(
  tx: Transaction,
  people: readonly WeeklyAddressee[],
  { week, now, stateOf, itemsOf }: Written,
): Promise<Set<string>> {
  const rows = await tx
    .insert(weeklyLetters)
    .values(
      people.map((person) => ({
        personId: person.id,
        week,
        state: stateOf(person),
        items: itemsOf(person.id).map(({ part, id }) => ({ part, id })),
        at: now,
      })),
    )
    .onConflictDoUpdate({
      target: [weeklyLetters.personId, weeklyLetters.week],
      set: { state: sql`excluded.state`, items: sql`excluded.items`, at: now },
      setWhere: eq(weeklyLetters.state, "waiting"),
    })
    .returning({ personId: weeklyLetters.personId, state: weeklyLetters.state });
  const told = rows.flatMap(({ personId, state }) => (state === "nothing" ? [] : personId)).sort();
  if (told.length > 0) await putOnPages(tx, told, now);
  return new Set(rows.map(({ personId }) => personId));
}

/** It stands among what is new as well; there it is never mailed a second time. One that is unread is taken over by the next. */
async function putOnPages(tx: Transaction, personIds: readonly string[], now: Date): Promise<void> {
  const row = { kind: weeklyKind, aboutKind: weeklyKind, aboutId: weeklyKind, params: {}, actors: [], createdAt: now };
  await tx
    .insert(notifications)
    .values(personIds.map((personId) => ({ ...row, id: newId(), personId, updatedAt: now, mailedAt: now })))
    .onConflictDoUpdate({
      target: [notifications.personId, notifications.kind, notifications.aboutKind, notifications.aboutId],
      targetWhere: sql`read_at is null`,
      set: { updatedAt: now, mailedAt: now },
    });
  await emit(tx, { kind: "notifications.changed", payload: { people: personIds }, at: now });
}

interface Outcome {
  readonly state: LetterState;
  /** The mail server was not there, or let nobody in: it has said nothing about this letter. */
  readonly unreached: boolean;
}

/** `leaving`: nobody knows whether it arrived, so it is not sent again. */
async function send(world: World, person: WeeklyAddressee, items: readonly WeeklyItem[], run: Run): Promise<Outcome> {
  const unsubscribe = run.unsubscribeOf(person.id);
  const letter = weeklyLetter(world, run.paper, { ...person, schedule: run.schedule, unsubscribe }, items);
  try {
    await world.mailer.send({ ...letter, to: person.email, key: `${leavingJob}:${run.week}:${person.id}`, unsubscribe });
    return { state: "mailed", unreached: false };
  } catch (error) {
    const { responseCode, command = "" } = error as { responseCode?: number; command?: string };
    world.log.warn({ error, week: run.week }, "A weekly letter was not taken");
    if (command === "DATA" && !responseCode) return { state: "leaving", unreached: false };
    const unreached = !responseCode || beforeLetters.test(command);
    return { state: responseCode && responseCode >= 500 && !unreached ? "refused" : "waiting", unreached };
  }
}

/** What is said to a mail server before any letter: a refusal of it is about no address. */
const beforeLetters = /^(CONN|API|EHLO|HELO|LHLO|STARTTLS|AUTH)/;
