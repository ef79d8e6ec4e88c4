import { commonPasswords } from "./common-passwords.ts";

export const shortestPassword = 10;
export const longestPassword = 200;

export type PasswordMistake = "short" | "long" | "personal" | "common";

/** What speaks against a password, if anything. `about`: words that somebody who knows the person would try first. */
export function passwordMistake(password: string, about: { email: string; name: string }): PasswordMistake | undefined {
  const length = [...password].length;
  if (length < shortestPassword) return "short";
  if (length > longestPassword) return "long";
  const bare = lettersOf(password);
  const personal = [about.email, about.email.split("@")[0] ?? "", about.name].map(lettersOf);
  if (bare && personal.includes(bare)) return "personal";
  if (isCommon(password)) return "common";
  return undefined;
}

/** Letters only and in lower case, so that digits and signs around a name do not hide it. */
const lettersOf = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]/gu, "");

function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  return new Set(plain).size < 3 || commonPasswords.has(plain);
}
