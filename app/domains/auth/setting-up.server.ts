import { record } from "#app/shared/audit.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { passwords } from "#db/schema/auth.ts";
import { nameKey, organisations, people, personRoles } from "#db/schema/people.ts";
import { alreadySetUp } from "./auth.errors.ts";
import { hashPassword } from "./hashing.server.ts";
import { type Browser, disconnect, rotateSession } from "./sessions.server.ts";

export interface NewOrganisation {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: string;
  readonly zone: string;
}

/** Makes the organisation and its first administrator, who is signed in. Returns the `Set-Cookie` value. Refused with `auth.already-set-up`. */
export async function settingUp(world: World, input: NewOrganisation, browser: Browser): Promise<string> {
  const hash = await hashPassword(input.password);
  const now = world.clock.now();
  const { setCookie, ended } = await world.db.write(async (tx) => {
    const made = await tx
      .insert(organisations)
      .values({ id: newId(), name: input.organisation, kind: "real", createdAt: now })
      // Of two that are made at once, the second finds the first.
      .onConflictDoNothing({ target: organisations.only })
      .returning({ id: organisations.id });
    if (made.length === 0) throw alreadySetUp();
    const { name, email, locale, zone } = input;
    const personId = newId();
    await tx.insert(people).values({ id: personId, name, nameKey: nameKey(name), email, locale, zone, createdAt: now });
    await tx.insert(personRoles).values({ personId, role: "administrator", grantedBy: null, grantedAt: now });
    await tx.insert(passwords).values({ personId, hash, changedAt: now });
    await record(tx, { actorId: personId, action: "auth.organisation-made", at: now });
    return rotateSession(world, tx, personId, browser);
  });
  disconnect(world, ended);
  return setCookie;
}
