/** Which state a database is in, beside the migrations that this version brings. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** Whether the database has been changed by migrations that this version does not know. */
export async function isNewerThan(db: Database, folder: string): Promise<boolean> {
  return (await appliedUntil(db)) > (await knownUntil(db, folder));
}

/** Whether the database stands exactly where this version wants it. */
export async function isCurrent(db: Database, folder: string): Promise<boolean> {
  return (await appliedUntil(db)) === (await knownUntil(db, folder));
}

export async function applyMigrations(db: Database, folder: string): Promise<void> {
  await db.migrate(folder);
}

/** Migrations are told apart by the moment at which they were made, in milliseconds. */
async function knownUntil(db: Database, folder: string): Promise<number> {
  const journal: { entries: { when: number }[] } = JSON.parse(await readFile(join(folder, db.engine, "meta/_journal.json"), "utf8"));
  return journal.entries.at(-1)?.when ?? 0;
}

/** 0 for a database in which nothing has been made yet. */
async function appliedUntil(db: Database): Promise<number> {
  const applied = db.engine === "postgres" ? sql`drizzle.__drizzle_migrations` : sql`__drizzle_migrations`;
  try {
    const [row] = await db.read.select({ until: sql<number | string | null>`max(created_at)` }).from(applied);
    return Number(row?.until ?? 0);
  } catch (error) {
    if (isMissingTable(error)) return 0;
    throw error;
  }
}

function isMissingTable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.cause) return isMissingTable(error.cause);
  return ("code" in error && error.code === "42P01") || error.message.startsWith("no such table");
}
