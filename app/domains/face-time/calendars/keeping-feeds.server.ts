import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { calendarTokens } from "#db/schema/face-time.ts";
import { people } from "#db/schema/people.ts";
import type { CalendarScope } from "#db/words/face-time.ts";
import { hashOfToken } from "./feed.queries.server.ts";

/**
 * Opens a private feed; one that was open before is closed. Returns what its address ends with: it is shown once, because only
 * its hash is kept.
 */
export async function openFeed(world: World, person: Pick<Person, "id">, scope: CalendarScope): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await world.db.write(async (tx) => {
    // Two windows that open one at the same moment come one after the other.
    await locked(tx.select({ id: people.id }).from(people).where(eq(people.id, person.id)));
    const at = world.clock.now();
    await tx.update(calendarTokens).set({ revokedAt: at }).where(valid(person.id, scope));
    await tx.insert(calendarTokens).values({ id: newId(), hash: hashOfToken(token), personId: person.id, scope, createdAt: at });
  });
  return token;
}

/** Closes a feed: its address opens nothing any more. */
export async function closeFeed(world: World, person: Pick<Person, "id">, scope: CalendarScope): Promise<void> {
  await world.db.write(async (tx) => {
    await tx.update(calendarTokens).set({ revokedAt: world.clock.now() }).where(valid(person.id, scope));
  });
}

const valid = (personId: string, scope: CalendarScope) =>
  and(eq(calendarTokens.personId, personId), eq(calendarTokens.scope, scope), isNull(calendarTokens.revokedAt));
