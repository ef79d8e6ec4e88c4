/** Every state that a database of ours may be in is brought to this version with all that is in it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "./client.ts";
import { engine } from "./dialect.ts";

interface Column {
  readonly name: string;
  readonly type: string;
}

interface Table {
  readonly name: string;
  readonly columns: Record<string, Column>;
  readonly foreignKeys: Record<string, { tableTo: string; columnsFrom: string[]; columnsTo: string[] }>;
}

type Row = Record<string, unknown>;

const folder = join(import.meta.dirname, "migrations");
const journal = JSON.parse(readFileSync(join(folder, engine, "meta/_journal.json"), "utf8")) as { entries: { tag: string }[] };
const earlier = journal.entries.slice(0, -1);

test.runIf(earlier.length > 0).each(earlier.map(({ tag }, index) => [tag, index] as const))(
  "a database as %s left it comes to this version with every row",
  async (_tag, index) => {
    const bench = await openBench();
    const tables = tablesAfter(index);
    await bench.migrate(migrationsUpTo(index, bench.folder));
    await bench.insert(
      inOrderOfNeed(tables).flatMap((table) => [1, 2].map((number) => [table.name, rowOf(tables, table, number)] as const)),
    );
    const before = new Map<string, Row[]>();
    for (const { name } of tables) before.set(name, await bench.rows(name));
    await bench.migrate(folder);
    for (const table of tables) {
      const names = Object.keys(table.columns);
      const kept = (await bench.rows(table.name)).map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
      expect({ table: table.name, rows: kept }).toEqual({ table: table.name, rows: before.get(table.name) });
    }
  },
);

/** The schema that the migrations up to this one make, as the generator noted it. */
function tablesAfter(index: number): Table[] {
  const file = join(folder, engine, `meta/${String(index).padStart(4, "0")}_snapshot.json`);
  const { tables } = JSON.parse(readFileSync(file, "utf8")) as { tables: Record<string, Table> };
  return Object.values(tables);
}

/** A folder with the first migrations only, as it stood then. */
function migrationsUpTo(index: number, within: string): string {
  const then = join(within, "migrations");
  const meta = join(then, engine, "meta");
  mkdirSync(meta, { recursive: true });
  const entries = journal.entries.slice(0, index + 1);
  for (const { tag } of entries) cpSync(join(folder, engine, `${tag}.sql`), join(then, engine, `${tag}.sql`));
  writeFileSync(join(meta, "_journal.json"), JSON.stringify({ ...journal, entries }));
  return then;
}

/** Tables that others refer to come first. */
function inOrderOfNeed(tables: readonly Table[]): Table[] {
  const done: Table[] = [];
  const isDone = (name: string) => done.some((table) => table.name === name);
  while (done.length < tables.length) {
    const next = tables.filter(
      (table) => !isDone(table.name) && Object.values(table.foreignKeys).every(({ tableTo }) => tableTo === table.name || isDone(tableTo)),
    );
    if (next.length === 0) throw new Error("Tables refer to each other in a circle: this test must learn to fill them.");
    done.push(...next);
  }
  return done;
}

function rowOf(tables: readonly Table[], table: Table, number: number): Row {
  return Object.fromEntries(Object.values(table.columns).map((column) => [column.name, valueFor(tables, table, column, number)]));
}

/** What refers to a row refers to the one of the same number. */
function valueFor(tables: readonly Table[], table: Table, column: Column, number: number): unknown {
  for (const { tableTo, columnsFrom, columnsTo } of Object.values(table.foreignKeys)) {
    const place = columnsFrom.indexOf(column.name);
    const parent = tables.find(({ name }) => name === tableTo);
    const wanted = parent?.columns[columnsTo[place] ?? ""];
    if (place >= 0 && parent && wanted) return valueFor(tables, parent, wanted, number);
  }
  const make = values[column.type];
  if (!make) throw new Error(`${table.name}.${column.name} is of a type that this test must learn: ${column.type}`);
  return make(`${table.name} ${column.name} ${number}`, number);
}

const values: Record<string, (text: string, number: number) => unknown> = {
  text: (text) => text,
  integer: (_, number) => number,
  bigint: (_, number) => number,
  real: (_, number) => number + 0.5,
  "double precision": (_, number) => number + 0.5,
  boolean: () => true,
  jsonb: (text) => JSON.stringify({ text }),
  blob: (text) => Buffer.from(text),
  bytea: (text) => Buffer.from(text),
  "timestamp (3) with time zone": (_, number) => new Date(Date.UTC(2026, 0, number)),
};

interface Bench {
  readonly folder: string;
  migrate(migrations: string): Promise<void>;
  insert(rows: readonly (readonly [table: string, row: Row])[]): Promise<void>;
  /** Ordered by all that they hold. */
  rows(table: string): Promise<Row[]>;
}

/** A database of its own, with nothing in it. */
async function openBench(): Promise<Bench> {
  const own = mkdtempSync(join(tmpdir(), "alongside-migrating-"));
  onTestFinished(() => rm(own, { recursive: true, force: true }));
  return engine === "sqlite" ? sqliteBench(own) : postgresBench(own);
}

async function migrate(address: string, migrations: string): Promise<void> {
  const db = openDatabase(address);
  await db.migrate(migrations);
  await db.close();
}

const listed = (row: Row) => Object.keys(row).map((name) => `"${name}"`);
const sorted = (rows: Row[]) => rows.sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));

function sqliteBench(own: string): Bench {
  const file = join(own, "alongside.db");
  const within = <Result>(work: (connection: Sqlite.Database) => Result): Result => {
    const connection = new Sqlite(file);
    connection.pragma("foreign_keys = ON");
    try {
      return work(connection);
    } finally {
      connection.close();
    }
  };
  return {
    folder: own,
    migrate: (migrations) => migrate(`file:${file}`, migrations),
    async insert(rows) {
      within((connection) =>
        connection.transaction(() => {
          for (const [table, row] of rows) {
            const places = Object.keys(row).map(() => "?");
            connection.prepare(`insert into "${table}" (${listed(row)}) values (${places})`).run(...Object.values(row));
          }
        })(),
      );
    },
    rows: async (table) => sorted(within((connection) => connection.prepare(`select * from "${table}"`).all() as Row[])),
  };
}

async function postgresBench(own: string): Promise<Bench> {
  const server = new URL(process.env.DATABASE_URL ?? "");
  const name = `alongside_migrating_${process.pid}_${process.env.VITEST_POOL_ID ?? "1"}`;
  const onServer = async (command: string) => {
    const client = new pg.Client({ connectionString: server.href });
    await client.connect();
    await client.query(command).finally(() => client.end());
  };
  await onServer(`drop database if exists ${name}`);
  await onServer(`create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await onServer(`drop database ${name}`);
  });
  return {
    folder: own,
    migrate: (migrations) => migrate(address.href, migrations),
    async insert(rows) {
      await client.query("begin");
      for (const [table, row] of rows) {
        const places = Object.keys(row).map((_, position) => `$${position + 1}`);
        await client.query(`insert into "${table}" (${listed(row)}) values (${places})`, Object.values(row));
      }
      await client.query("commit");
    },
    rows: async (table) => sorted((await client.query<Row>(`select * from "${table}"`)).rows),
  };
}
