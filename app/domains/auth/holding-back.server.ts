/** The growing delay: tries are counted before they are made, so that many at once do not slip through together. */
import { eq } from "drizzle-orm";
import { shifted } from "#app/shared/clock.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { attempts } from "#db/schema/auth.ts";
import { tooManyTries } from "./auth.errors.ts";
import { delayAfter, patience } from "./auth.ts";
import { tokenHashOf } from "./tokens.server.ts";

export interface Try {
  readonly what: keyof typeof patience;
  /** The account or the network address. */
  readonly who: string;
}

const keyOf = ({ what, who }: Try) => `${what}:${tokenHashOf(who)}`;

/**
 * Counts the tries, in the order given, which is the same everywhere (addresses first). Refuses with `auth.too-many-tries`
 * at the first that is held back; that one and those after it are not counted.
 */
export async function countTries(world: World, tries: readonly Try[]): Promise<void> {
  const now = world.clock.now();
  const wait = await world.db.write(async (tx) => {
    for (const one of tries) {
      const held = await countTry(tx, one, now);
      if (held > 0) return held;
    }
    return 0;
  });
  if (wait > 0) throw tooManyTries(wait);
}

/** Milliseconds for which the try is held back; 0 when it may be made. */
async function countTry(tx: Transaction, one: Try, now: Date): Promise<number> {
  const key = keyOf(one);
  await tx.insert(attempts).values({ key, count: 0, lastAt: now }).onConflictDoNothing({ target: attempts.key });
  const [known] = await locked(tx.select().from(attempts).where(eq(attempts.key, key)));
  if (known?.heldUntil && known.heldUntil > now) return known.heldUntil.getTime() - now.getTime();
  const forgotten = !known || known.lastAt < shifted(now, -patience[one.what].forgottenAfter);
  const count = forgotten ? 1 : known.count + 1;
  const delay = delayAfter(count, patience[one.what]);
  const heldUntil = delay > 0 ? shifted(now, delay) : null;
  await tx.update(attempts).set({ count, lastAt: now, heldUntil }).where(eq(attempts.key, key));
  return 0;
}

/** A try that succeeded was none to be counted: an account starts anew, an address takes back one. */
export async function forgiveTry(tx: Transaction, one: Try): Promise<void> {
  const key = keyOf(one);
  if (one.what === "account") {
    await tx.delete(attempts).where(eq(attempts.key, key));
    return;
  }
  const [known] = await locked(tx.select().from(attempts).where(eq(attempts.key, key)));
  if (known)
    await tx
      .update(attempts)
      .set({ count: Math.max(0, known.count - 1), heldUntil: null })
      .where(eq(attempts.key, key));
}
