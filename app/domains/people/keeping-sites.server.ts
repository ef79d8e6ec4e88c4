import { eq } from "drizzle-orm";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { emit } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { sites } from "#db/schema/people.ts";
import { lockDirectory } from "./directory-lock.server.ts";
import { nameTaken } from "./people.errors.ts";
import type { SiteInput } from "./people.input.ts";
import { mayKeepDirectory } from "./people.policy.ts";
import { type Person, sameName } from "./people.ts";

/** Adds the site of this id, or changes it. Refuses with `people.name-taken`. */
export async function keepingSite(world: World, by: Person, input: SiteInput): Promise<void> {
  if (!mayKeepDirectory(by)) throw notAllowed();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    await lockDirectory(tx);
    const all = await tx.select().from(sites);
    if (all.some((one) => one.id !== input.id && sameName(one.name) === sameName(input.name))) throw nameTaken();
    const { id, ...values } = input;
    const before = all.find((one) => one.id === id);
    const same = before && before.name === values.name && before.city === values.city && before.country === values.country;
    if (same && before.zone === values.zone) return;
    if (before) await tx.update(sites).set(values).where(eq(sites.id, id));
    else await tx.insert(sites).values({ id, ...values, createdAt: at });
    const what = before ? "people.site-changed" : "people.site-added";
    await record(tx, { actorId: by.id, action: what, subject: { kind: "site", id }, at });
    await emit(tx, { kind: what, payload: { siteId: id }, at });
  });
}
