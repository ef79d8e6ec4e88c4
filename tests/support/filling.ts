/** More people in the departments of the cast. */
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { nameKey, people } from "#db/schema/people.ts";
import { castDepartments } from "#db/seed/cast.ts";

/** So many more colleagues in a department; the ids of all of them. */
export async function fill(w: Pick<World, "db" | "clock">, department: keyof typeof castDepartments, count: number): Promise<string[]> {
  const added = Array.from({ length: count }, () => newId());
  const { teamId } = castDepartments[department];
  await w.db.write(async (tx) => {
    for (const id of added) {
      const name = `Colleague ${id.slice(-6)}`;
      await tx
        .insert(people)
        .values({ id, name, nameKey: nameKey(name), email: `${id}@fernhollow.example`, teamId, createdAt: w.clock.now() });
    }
  });
  return added;
}
