/**
 * The one place that knows two engines. Every name here is typed as its SQLite self; on PostgreSQL the same name builds
 * the PostgreSQL column that gives the same TypeScript value. What differs in statements is a named function below.
 * The engine is fixed when this module loads: `DATABASE_URL` decides (see docs/decisions/0002-one-schema-two-engines.md).
 */
import { type Column, getTableColumns, type SQL, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";

export type Engine = "sqlite" | "postgres";

export function engineOf(url: string | undefined): Engine {
  return /^postgres(ql)?:/.test(url ?? "") ? "postgres" : "sqlite";
}

export const engine: Engine = engineOf(process.env.DATABASE_URL);

/** The SQLite form gives the type, the engine in use gives the value. */
function either<Form>(onSqlite: Form, onPostgres: unknown): Form {
  return engine === "postgres" ? (onPostgres as Form) : onSqlite;
}

export const table = either(sqlite.sqliteTable, pg.pgTable);
export const index = either(sqlite.index, pg.index);
export const uniqueIndex = either(sqlite.uniqueIndex, pg.uniqueIndex);
export const primaryKey = either(sqlite.primaryKey, pg.primaryKey);
export const alias = either(sqlite.alias, pg.alias);

const sqliteText = () => sqlite.text();
const sqliteInt = () => sqlite.integer();
const sqliteReal = () => sqlite.real();
const sqliteInstant = () => sqlite.integer({ mode: "timestamp_ms" });
const sqliteFlag = () => sqlite.integer({ mode: "boolean" });
const sqliteBytes = () => sqlite.blob({ mode: "buffer" });
const postgresBytes = pg.customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const text = either(sqliteText, () => pg.text());
export const int = either(sqliteInt, () => pg.integer());
export const real = either(sqliteReal, () => pg.doublePrecision());
/** A moment on the time line, to the millisecond; a `Date` in TypeScript. */
export const instant = either(sqliteInstant, () => pg.timestamp({ withTimezone: true, precision: 3, mode: "date" }));
export const flag = either(sqliteFlag, () => pg.boolean());
export const bytes = either(sqliteBytes, () => postgresBytes());
/** A calendar day without a zone, as `YYYY-MM-DD`. */
export const day = text;

/** A number that the database counts up by itself, as the primary key. */
export const numbered = either(
  () => sqlite.integer().primaryKey({ autoIncrement: true }),
  () => pg.integer().primaryKey().generatedByDefaultAsIdentity(),
);

export function json<Value>() {
  const onSqlite = () => sqlite.text({ mode: "json" }).$type<Value>();
  return either(onSqlite, () => pg.jsonb().$type<Value>())();
}

/** A text column that takes one of a list of words. */
export function oneOf<Word extends string>(_words: readonly Word[]) {
  const onSqlite = () => sqlite.text().$type<Word>();
  return either(onSqlite, () => pg.text().$type<Word>())();
}

/** UUIDv7 in its text form: sorts by time on both engines. */
export const id = () => text().primaryKey();

/** Keyset pagination: rows that come after the cursor in descending order of the columns. */
export function beforeInOrder(columns: readonly Column[], values: readonly unknown[]): SQL {
  return sql`(${columnList(columns)}) < (${valueList(columns, values)})`;
}

/** Keyset pagination the other way: rows that come before the cursor in descending order, or after it in ascending order. */
export function afterInOrder(columns: readonly Column[], values: readonly unknown[]): SQL {
  return sql`(${columnList(columns)}) > (${valueList(columns, values)})`;
}

const columnList = (columns: readonly Column[]) => sql.join([...columns], sql`, `);
const valueList = (columns: readonly Column[], values: readonly unknown[]) =>
  sql.join(
    columns.map((column, position) => sql.param(values[position], column)),
    sql`, `,
  );

/** Case-insensitive containment, with the pattern's own wildcards taken literally. */
export function contains(column: Column, part: string): SQL<boolean> {
  const pattern = `%${part.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`).toLowerCase()}%`;
  return sql<boolean>`lower(${column}) like ${pattern} escape '\\'`;
}

interface Lockable {
  for?(strength: "update" | "no key update" | "share", options?: { skipLocked?: boolean }): unknown;
}

/** Locks the row that carries a rule until the transaction ends. On SQLite there is one writer, so nothing is needed. */
export function locked<Query>(query: Query): Query {
  return engine === "postgres" ? ((query as Lockable).for?.("update") as Query) : query;
}

/** The same, while rows that refer to the locked one can still be written: for rows that many others refer to. */
export function lockedLightly<Query>(query: Query): Query {
  return engine === "postgres" ? ((query as Lockable).for?.("no key update") as Query) : query;
}

/** Keeps the row that carries a rule as it is until the transaction ends, for any number of transactions at once. */
export function heldStill<Query>(query: Query): Query {
  return engine === "postgres" ? ((query as Lockable).for?.("share") as Query) : query;
}

/** Takes rows that no other transaction holds, without waiting for them. */
export function lockedOrSkipped<Query>(query: Query): Query {
  return engine === "postgres" ? ((query as Lockable).for?.("update", { skipLocked: true }) as Query) : query;
}

/**
 * In the columns of a query: lets one transaction after the other go on that names the same turn, for a rule that no single row
 * carries. On SQLite there is one writer, so nothing is needed.
 */
export const turn = (name: string): SQL<unknown> =>
  engine === "postgres" ? sql`pg_advisory_xact_lock(hashtextextended(${name}, 0))` : sql`null`;

/**
 * Many rows of a table as one parameter, for `insert(table).select(manyRows(table, rows))`: a statement with thousands of
 * parameters costs more to write than to run. Every column is named by the rows: defaults are not filled in.
 */
export function manyRows<Table extends sqlite.SQLiteTable>(into: Table, rows: readonly Table["$inferInsert"][]): SQL {
  const columns = Object.entries(getTableColumns(into));
  const cells = rows.map((row: Record<string, unknown>) =>
    columns.map(([name, column]) => (row[name] == null ? null : column.mapToDriverValue(row[name]))),
  );
  const all = JSON.stringify(cells);
  const picked = columns.map(([, column], at) =>
    engine === "postgres"
      ? sql`(row.cells ->> ${sql.raw(String(at))})::${sql.raw(column.getSQLType())}`
      : sql`value ->> ${sql.raw(String(at))}`,
  );
  const from = engine === "postgres" ? sql`jsonb_array_elements(${all}::jsonb) as row(cells)` : sql`json_each(${all})`;
  // Without a condition SQLite takes the `on conflict` that may follow for a join.
  return sql`select ${sql.join(picked, sql`, `)} from ${from} where true`;
}

/** That a column is one of a list, for a statement that is kept: the list is its parameter `name`, as JSON. */
export const amongGiven = (column: Column, name: string): SQL =>
  engine === "postgres"
    ? sql`${column} in (select jsonb_array_elements_text(${sql.placeholder(name)}::jsonb))`
    : sql`${column} in (select value from json_each(${sql.placeholder(name)}))`;

/**
 * Stretches of time as a table to join with, so that a statement groups by months that begin where its reader is. Each holds
 * its start and ends before its end; `number` counts them from 0.
 */
export function spans(all: readonly (readonly [start: Date, end: Date])[]) {
  const given = JSON.stringify(all.map(([start, end], at) => (engine === "postgres" ? [at, start, end] : [at, +start, +end])));
  const table =
    engine === "postgres"
      ? sql`(select (cells ->> 0)::int as number, (cells ->> 1)::timestamptz as starts, (cells ->> 2)::timestamptz as ends
          from jsonb_array_elements(${given}::jsonb) as row(cells)) as span`
      : sql`(select value ->> 0 as number, value ->> 1 as starts, value ->> 2 as ends from json_each(${given})) as span`;
  return { table, number: sql`span.number`, starts: sql`span.starts`, ends: sql`span.ends` };
}

/** That a moment lies in a stretch of time. */
export const within = (column: Column, { starts, ends }: ReturnType<typeof spans>): SQL =>
  sql`${column} >= ${starts} and ${column} < ${ends}`;

/** The order of the letters' numbers, which JavaScript has too, and not that of a language. */
export const bytewise = (column: Column): SQL => (engine === "postgres" ? sql`${column} collate "C"` : sql`${column}`);

/** A column in a condition, where the database should not walk that column's own index because another holds all that is read. */
export const passing = (column: Column): SQL => (engine === "postgres" ? sql`${column}` : sql`+${column}`);

/** Minutes from one moment to another, as the database works them out. */
export const minutesApart = (from: Column, until: Column): SQL<number> =>
  engine === "postgres" ? sql<number>`(extract(epoch from ${until} - ${from}) / 60)` : sql<number>`((${until} - ${from}) / 60000.0)`;
