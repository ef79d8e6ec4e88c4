import { eq } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { nameKey, people } from "#db/schema/people.ts";
import { lockDirectory } from "./directory-lock.server.ts";
import { grantExactly } from "./granting.server.ts";
import type { PersonInput } from "./people.input.ts";
import { mayKeepDirectory } from "./people.policy.ts";
import type { Person } from "./people.ts";
import { findPlace } from "./placing.server.ts";

/** Adds a person. The same id twice is the same person. Refuses as `findPlace` does. */
export async function adding(world: World, by: Person, input: PersonInput): Promise<void> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    await lockDirectory(tx);
    const known = await tx.select({ id: people.id }).from(people).where(eq(people.id, input.id));
    if (known.length > 0) return;
    const place = await findPlace(tx, input);
    const { id, name, email, locale, zone } = input;
    await tx.insert(people).values({ id, name, nameKey: nameKey(name), email, locale, zone, ...place, createdAt: at });
    await record(tx, { actorId: by.id, action: "people.added", subject: { kind: "person", id }, at });
    await emit(tx, { kind: "people.added", payload: { personId: id }, at });
    await grantExactly(tx, by, id, input.roles, at);
  });
}
