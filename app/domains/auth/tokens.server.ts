/** Links that let somebody in once: 32 random bytes in the letter, only their SHA-256 in the database. */
import { createHash, randomBytes } from "node:crypto";

export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: tokenHashOf(token) };
}

export const tokenHashOf = (token: string) => createHash("sha256").update(token).digest("hex");
