import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { passwords } from "#db/schema/auth.ts";
import type { Account } from "./auth.queries.server.ts";

/** Keeps the hash of a person's password in place of the one before. */
export async function keepPassword(tx: Transaction, personId: string, hash: string, changedAt: Date): Promise<void> {
  await tx
    .insert(passwords)
    .values({ personId, hash, changedAt })
    .onConflictDoUpdate({ target: passwords.personId, set: { hash, changedAt } });
}

/**
 * Whether the hash that a password was checked against, before the transaction, is still the one that is kept; it stays so
 * until the transaction ends. Asked before anything else is locked.
 */
export async function isStillKept(tx: Transaction, { personId, hash }: Pick<Account, "personId" | "hash">): Promise<boolean> {
  const [row] = await locked(tx.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.personId, personId)));
  return row !== undefined && row.hash === hash;
}
