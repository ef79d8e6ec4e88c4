import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { organisations } from "#db/schema/people.ts";

/**
 * Makes changes of the directory wait for each other. Its rules reach over many rows (one address each, no circle of
 * managers, always an administrator), so the organisation's row carries them all; such changes are rare.
 */
export async function lockDirectory(tx: Transaction): Promise<void> {
  await locked(tx.select({ id: organisations.id }).from(organisations));
}
