/**
 * What a booking cannot do without, through the driver alone, in one durable transaction: who asks, the shift under its lock, is
 * this request known, is one busy, is there a place, the row, the count, the event. The ability asks more than this (briefing,
 * declaration, delegates, priority, what has run out), so that it is measured against less than what it does.
 */
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { newId } from "#app/shared/ids.ts";

export interface RawBooking {
  /** All at once, as far as the engine does anything at once. */
  bookAll(shiftId: string, people: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Placeholders as `?`, moments as `@?`: the engines write both in their own way. */
const statements = {
  person: "select manager_id from people where id = ?",
  shift: "select places, arrivals, starts_at, ends_at from shifts where id = ?",
  known: "select id from bookings where id = ?",
  busy: "select 1 from bookings b join shifts s on s.id = b.shift_id where b.person_id = ? and b.state in ('held','waiting','offered','confirmed','attended') and s.starts_at < ? and s.ends_at > ?",
  taken: "select count(*) as count from bookings where shift_id = ? and state in ('held','offered','confirmed','attended')",
  insert:
    "insert into bookings (id, shift_id, person_id, arrival, rank, state, state_since, until, short_notice, wants, booked_by, booked_at, sequence) values (?, ?, ?, ?, 1, ?, ?, ?, ?, '', ?, ?, 0)",
  count: "update shifts set arrivals = ? where id = ?",
  event: "insert into events (id, kind, payload, at) values (?, 'bench', '{}', ?)",
} as const;

const holdFor = 72 * 3_600_000;

export function rawSqlite(folder: string): RawBooking {
  const driver = new Sqlite(join(folder, "alongside.db"));
  driver.pragma("synchronous = FULL");
  driver.pragma("foreign_keys = ON");
  driver.pragma("secure_delete = ON");
  const [begin, commit] = [driver.prepare("begin immediate"), driver.prepare("commit")];
  const prepared = Object.fromEntries(Object.entries(statements).map(([name, text]) => [name, driver.prepare(text)])) as Record<
    keyof typeof statements,
    Sqlite.Statement
  >;
  const book = (shiftId: string, personId: string) => {
    const [id, now] = [newId(), Date.now()];
    begin.run();
    prepared.person.get(personId);
    const shift = prepared.shift.get(shiftId) as { places: number; arrivals: number; starts_at: number; ends_at: number };
    prepared.known.get(id);
    prepared.busy.get(personId, shift.ends_at, shift.starts_at);
    const { count } = prepared.taken.get(shiftId) as { count: number };
    const free = count < shift.places;
    const until = free ? now + holdFor : null;
    prepared.insert.run(id, shiftId, personId, shift.arrivals, free ? "held" : "waiting", now, until, 0, personId, now);
    prepared.count.run(shift.arrivals + 1, shiftId);
    prepared.event.run(newId(), now);
    commit.run();
  };
  return {
    async bookAll(shiftId, people) {
      for (const personId of people) book(shiftId, personId);
    },
    async close() {
      driver.close();
    },
  };
}

export function rawPostgres(address: string): RawBooking {
  // As many connections as the product has.
  const pool = new pg.Pool({ connectionString: address, max: 10 });
  const numbered = (text: string) => {
    let place = 0;
    return text.replaceAll("?", () => `$${++place}`);
  };
  const ask = (client: pg.PoolClient, name: keyof typeof statements, values: unknown[], lock = "") =>
    client.query({ name: `${name}${lock}`, text: `${numbered(statements[name])}${lock}`, values });
  const locked = " for no key update";
  const book = async (shiftId: string, personId: string) => {
    const client = await pool.connect();
    const [id, now] = [newId(), new Date()];
    await client.query("begin");
    await ask(client, "person", [personId], locked);
    const [shift] = (await ask(client, "shift", [shiftId], locked)).rows;
    await ask(client, "known", [id]);
    await ask(client, "busy", [personId, shift.ends_at, shift.starts_at]);
    const [{ count }] = (await ask(client, "taken", [shiftId])).rows;
    const free = Number(count) < shift.places;
    const until = free ? new Date(now.getTime() + holdFor) : null;
    await ask(client, "insert", [id, shiftId, personId, shift.arrivals, free ? "held" : "waiting", now, until, false, personId, now]);
    await ask(client, "count", [shift.arrivals + 1, shiftId]);
    await ask(client, "event", [newId(), now]);
    await client.query("commit");
    client.release();
  };
  return {
    async bookAll(shiftId, people) {
      await Promise.all(people.map((personId) => book(shiftId, personId)));
    },
    close: () => pool.end(),
  };
}
