/** Rows that are the same in every run. */
import type { Transaction } from "#db/client.ts";

/** Ids that stay the same from run to run: what it is, and its number. */
export function idOf(kind: number, number: number): string {
  return `01900000-000${kind.toString(16)}-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

/** How many rows a statement brings. */
export const atOnce = 500;

export async function insertInParts<Table extends Parameters<Transaction["insert"]>[0]>(
  tx: Transaction,
  table: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += atOnce) await tx.insert(table).values(rows.slice(start, start + atOnce));
}
