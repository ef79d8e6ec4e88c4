/** People of the cast with a password, and the browsers they use. */
import { hashPassword } from "#app/domains/auth/hashing.server.ts";
import { keepPassword } from "#app/domains/auth/keeping-password.server.ts";
import type { Browser } from "#app/domains/auth/sessions.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { World } from "#app/shared/world.ts";
import type { CastName } from "#db/seed/cast.ts";
import type { TestWorld } from "./world.ts";

export const usualPassword = "seven grey herons";

/** Somebody of the cast, who has the usual password from now on. */
export async function withPassword(w: TestWorld, name: CastName, password = usualPassword): Promise<Person> {
  const person = await w.person(name);
  const hash = await hashPassword(password);
  await w.db.write((tx) => keepPassword(tx, person.id, hash, w.clock.now()));
  return person;
}

/** A world in which something happens after a password was checked and before what it opens is written: before the second write. */
export function whileChecked(w: TestWorld, happens: () => Promise<unknown>): World {
  let writes = 0;
  const db: World["db"] = {
    ...w.db,
    async write(work) {
      writes += 1;
      if (writes === 2) await happens();
      return w.db.write(work);
    },
  };
  return { ...w, db };
}

export const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";

export function browser(over: Partial<Browser> = {}): Browser {
  return { address: "192.0.2.1", device: firefox, cookie: null, ...over };
}

/** The link in the last letter that was sent, from its path on. */
export function linkIn(w: TestWorld): string {
  const address = /https?:\/\/\S+/.exec(w.letters.at(-1)?.text ?? "")?.[0] ?? "";
  return new URL(address).pathname;
}

export const tokenIn = (w: TestWorld) => linkIn(w).split("/").at(-1) ?? "";
