import { eq } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { nameKey, people } from "#db/schema/people.ts";
import { lockDirectory } from "./directory-lock.server.ts";
import { grantExactly } from "./granting.server.ts";
import type { PersonInput } from "./people.input.ts";
import { mayKeepDirectory } from "./people.policy.ts";
import type { Person } from "./people.ts";
import { findPlace } from "./placing.server.ts";

/** Changes what is known of a person, and their roles. Refuses as `findPlace` does, and with `people.last-administrator`. */
export async function editing(world: World, by: Person, input: PersonInput): Promise<void> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    await lockDirectory(tx);
    const [before] = await locked(tx.select().from(people).where(eq(people.id, input.id)));
    if (!before) throw notFound();
    const place = await findPlace(tx, input, before.managerId);
    const { id, name, email, locale, zone } = input;
    const after = { name, email, locale, zone, ...place };
    const fields = Object.entries(after).flatMap(([field, value]) => (before[field as keyof typeof after] === value ? [] : [field]));
    if (fields.length > 0) {
      await tx
        .update(people)
        .set({ ...after, nameKey: nameKey(name) })
        .where(eq(people.id, id));
      await record(tx, { actorId: by.id, action: "people.changed", subject: { kind: "person", id }, detail: { fields }, at });
      await emit(tx, { kind: "people.changed", payload: { personId: id, fields }, at });
    }
    await grantExactly(tx, by, id, input.roles, at);
  });
}
