import type { SQL } from "drizzle-orm";
import type { Transaction } from "./client.ts";
import { engine } from "./dialect.ts";

/** A statement that Drizzle has no form for. The one form that the engines name differently. */
export async function execute(tx: Transaction, statement: SQL): Promise<void> {
  const native = tx as unknown as { run?(query: unknown): unknown; execute?(query: unknown): unknown };
  await (engine === "postgres" ? native.execute?.(statement) : native.run?.(statement));
}
