import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Transaction } from "./client.ts";
import { engine } from "./dialect.ts";
import { execute } from "./executing.ts";
import * as auth from "./schema/auth.ts";
import * as collections from "./schema/collections.ts";
import * as comments from "./schema/comments.ts";
import * as consent from "./schema/consent.ts";
import * as faceTime from "./schema/face-time.ts";
import * as faceTimeCalendar from "./schema/face-time-calendar.ts";
import * as files from "./schema/files.ts";
import * as hallway from "./schema/hallway.ts";
import * as insights from "./schema/insights.ts";
import * as journeys from "./schema/journeys.ts";
import * as journeysImpact from "./schema/journeys-impact.ts";
import * as notifications from "./schema/notifications.ts";
import * as people from "./schema/people.ts";
import * as pledges from "./schema/pledges.ts";
import * as privacy from "./schema/privacy.ts";
import * as review from "./schema/review.ts";
import * as search from "./schema/search.ts";
import * as stories from "./schema/stories.ts";
import * as weekly from "./schema/weekly.ts";
import * as workshops from "./schema/workshops.ts";

const rooms = [
  auth,
  collections,
  comments,
  consent,
  faceTime,
  faceTimeCalendar,
  files,
  hallway,
  insights,
  journeys,
  journeysImpact,
  notifications,
  people,
  pledges,
  privacy,
  review,
  search,
  stories,
  weekly,
  workshops,
];

/** The name of every table of the product. */
export function tableNames(): string[] {
  return rooms
    .flatMap((room): unknown[] => Object.values(room))
    .filter((value) => is(value, SQLiteTable) || is(value, PgTable))
    .map((value) => getTableName(value));
}

/** Removes every row of every table, in one transaction: the end of a demonstration, the start of a test. */
export async function emptyEverything(tx: Transaction): Promise<void> {
  const names = tableNames().map((name) => sql.identifier(name));
  if (engine === "postgres") {
    await execute(tx, sql`truncate ${sql.join(names, sql`, `)} cascade`);
    return;
  }
  await execute(tx, sql`pragma defer_foreign_keys = on`);
  for (const name of names) await execute(tx, sql`delete from ${name}`);
}
