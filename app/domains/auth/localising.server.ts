import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { World } from "#app/shared/world.ts";
import { people } from "#db/schema/people.ts";

/** How a person reads dates, times and numbers, and in which time zone. */
export async function localising(world: World, person: Person, { locale, zone }: { locale: string; zone: string }): Promise<void> {
  await world.db.write((tx) => tx.update(people).set({ locale, zone }).where(eq(people.id, person.id)));
}
