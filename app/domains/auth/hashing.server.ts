/** Passwords at rest: argon2id with the parameters that OWASP recommends (19 MiB, two passes, one lane). Never inside `write`: it takes a while. */
import { hash, verify } from "@node-rs/argon2";

const argon2id = 2;
const parameters = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody knows, so that an unknown address takes as long as a wrong password. */
const nobodys = "$argon2id$v=19$m=19456,t=2,p=1$yLHerojcuzWED1D0Js3E+Q$9in+ezb4P9zOM4vL8sD9lRrHCoDvawqlstThhZkVCr0";

/** The same signs typed on different keyboards may be composed differently. */
const composed = (password: string) => password.normalize("NFKC");

export async function hashPassword(password: string): Promise<string> {
  return hash(composed(password), parameters);
}

/** Whether the password fits the hash; without a hash never, after the same time. */
export async function fitsHash(known: string | undefined, password: string): Promise<boolean> {
  const fits = await verify(known ?? nobodys, composed(password));
  return fits && known !== undefined;
}
