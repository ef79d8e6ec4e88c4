import type { Transaction } from "#db/client.ts";
import { passwords } from "#db/schema/auth.ts";

/** Keeps the hash of a person's password in place of the one before. */
export async function keepPassword(tx: Transaction, personId: string, hash: string, changedAt: Date): Promise<void> {
  await tx
    .insert(passwords)
    .values({ personId, hash, changedAt })
    .onConflictDoUpdate({ target: passwords.personId, set: { hash, changedAt } });
}
