/**
 * One place and two hundred who want it, round after round, on SQLite: the ability as it is, beside the statements that it cannot do
 * without through the driver alone, with the same durability.
 */
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { eq } from "drizzle-orm";
import { booking } from "#app/domains/face-time/booking.server.ts";
import { opening } from "#app/domains/face-time/opening.server.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { readConfig } from "#app/shared/config.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { bookings } from "#db/schema/face-time.ts";
import { nameKey, organisations, people } from "#db/schema/people.ts";
import { cast, castDepartments, castSites, seedCast } from "#db/seed/cast.ts";
import { root } from "../bin/places.ts";
import { makeWorld } from "../bin/world.ts";
import { median, printTable, rounded, spread } from "./support/figures.ts";

const contenders = 200;

export default async function bookingRace({ quick }: { quick: boolean }): Promise<Record<string, number>> {
  const rounds = quick ? 3 : 1_000;
  const folder = mkdtempSync(join(tmpdir(), "alongside-bench-"));
  const world = makeWorld(readConfig({ NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "silent" }));
  await world.db.migrate(join(root, "db/migrations"));
  const guests = await seeded(world);
  const raw = rawBooking(folder);
  const [ours, bare]: [number[], number[]] = [[], []];
  let oversold = 0;
  let lost = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const shiftId = await openedFor(world, round);
    const began = performance.now();
    await Promise.all(guests.map((guest) => booking(world, guest, { id: newId(), shiftId, shortNotice: false, wants: "" })));
    const seconds = (performance.now() - began) / 1_000;
    const rows = await world.db.read.select({ state: bookings.state }).from(bookings).where(eq(bookings.shiftId, shiftId));
    oversold += Math.max(0, rows.filter(({ state }) => state !== "waiting").length - 1);
    lost += contenders - rows.length;
    const other = await openedFor(world, round + rounds + 1);
    const rawBegan = performance.now();
    for (const { id } of guests) raw.book(other, id);
    const rawSeconds = (performance.now() - rawBegan) / 1_000;
    // The first round warms up.
    if (round > 0) {
      ours.push(contenders / seconds);
      bare.push(contenders / rawSeconds);
    }
  }
  raw.close();
  world.aside.close();
  await world.db.close();
  await rm(folder, { recursive: true, force: true });
  const line = (name: string, each: readonly number[]) => ({
    name,
    rounds: each.length,
    "bookings/s": median(each).toFixed(0),
    spread: spread(each).toFixed(2),
  });
  console.log(`One place, ${contenders} contenders, SQLite with synchronous=FULL; bookings a second by round\n`);
  printTable([line("ours", ours), line("driver alone", bare)]);
  return { oversold, lost, booking_vs_raw: rounded(median(ours) / median(bare)), bookings_per_s: rounded(median(ours)) };
}

async function seeded(world: World): Promise<Person[]> {
  const now = world.clock.now();
  const ids = Array.from({ length: contenders }, () => newId());
  await world.db.write(async (tx) => {
    await tx.insert(organisations).values({ id: newId(), name: "Fernhollow Mutual", kind: "real", createdAt: now });
    await seedCast(tx, now);
    await tx.insert(people).values(
      ids.map((id, turn) => ({
        id,
        name: `Guest ${turn}`,
        nameKey: nameKey(`Guest ${turn}`),
        email: `${id}@fernhollow.example`,
        teamId: castDepartments.finance.teamId,
        siteId: castSites.bristol.id,
        managerId: cast.henrik.id,
        createdAt: now,
      })),
    );
  });
  const found = await Promise.all(ids.map((id) => activePerson(world.db.read, id)));
  return found.filter((person) => person !== undefined);
}

/** Each an hour of its own, so that nobody is busy. */
async function openedFor(world: World, turn: number): Promise<string> {
  const host = await activePerson(world.db.read, cast.grace.id);
  if (!host) throw new Error("The host is not here.");
  const at = (hours: number) => new Date(Date.now() + 40 * 86_400_000 + (turn * 2 + hours) * 3_600_000).toISOString().slice(0, 16);
  const id = newId();
  await opening(world, host, {
    ...{ id, siteId: castSites.cork.id, activity: "calls", startsWall: at(0), endsWall: at(1) },
    ...{ startsReading: "later", endsReading: "later", language: "en", hosts: [host.id], places: 1, guestsPerHost: 1 },
    ...{ briefing: null, needsBriefing: false, declarationId: null, noticeHours: 0, bring: "", about: "", functions: [], sites: [] },
  });
  return id;
}

/** What a booking cannot do without, in one durable transaction: is there a place, is one busy, the row, the count, the event. */
function rawBooking(folder: string) {
  const driver = new Sqlite(join(folder, "alongside.db"));
  driver.pragma("synchronous = FULL");
  driver.pragma("foreign_keys = ON");
  const shift = driver.prepare("select places, arrivals, starts_at, ends_at from shifts where id = ?");
  const known = driver.prepare("select id from bookings where id = ?");
  const person = driver.prepare("select manager_id from people where id = ?");
  const busy = driver.prepare(
    "select 1 from bookings b join shifts s on s.id = b.shift_id where b.person_id = ? and b.state in ('held','waiting','offered','confirmed','attended') and s.starts_at < ? and s.ends_at > ?",
  );
  const taken = driver.prepare(
    "select count(*) as count from bookings where shift_id = ? and state in ('held','offered','confirmed','attended')",
  );
  const insert = driver.prepare(
    "insert into bookings (id, shift_id, person_id, arrival, rank, state, state_since, until, short_notice, wants, booked_by, booked_at, sequence) values (?, ?, ?, ?, 1, ?, ?, ?, 0, '', ?, ?, 0)",
  );
  const count = driver.prepare("update shifts set arrivals = ? where id = ?");
  const event = driver.prepare("insert into events (id, kind, payload, at) values (?, 'bench', '{}', ?)");
  const begin = driver.prepare("begin immediate");
  const commit = driver.prepare("commit");
  return {
    book(shiftId: string, personId: string) {
      const [id, now] = [newId(), Date.now()];
      begin.run();
      person.get(personId);
      const row = shift.get(shiftId) as { places: number; arrivals: number; starts_at: number; ends_at: number };
      known.get(id);
      busy.get(personId, row.ends_at, row.starts_at);
      const { count: held } = taken.get(shiftId) as { count: number };
      const free = held < row.places;
      insert.run(id, shiftId, personId, row.arrivals, free ? "held" : "waiting", now, free ? now + 1_000_000 : null, personId, now);
      count.run(row.arrivals + 1, shiftId);
      event.run(newId(), now);
      commit.run();
    },
    close: () => driver.close(),
  };
}
