import { dayLength, hour, minute, second } from "#app/shared/clock.ts";

export const invitationLength = 14 * dayLength;
export const resetLength = 1 * hour;
/** A session that is used lives on; one that is not ends after so long. */
export const sessionLength = 30 * dayLength;

/** The address to go on to, if it is one of ours; otherwise the home page. Reads as a browser would, which drops tabs and takes \ for /. */
export function ownPath(wanted: string | null | undefined): string {
  const own = "http://own.invalid";
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, own)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, own);
  const leadsAway = origin !== own || pathname.startsWith("//");
  return leadsAway || /^\/(sign-in|sign-out)(\/|$)/.test(pathname) ? "/" : pathname + search + hash;
}

/** How patient we are with one kind of try. */
export interface Patience {
  /** Tries without any delay. */
  readonly free: number;
  /** Milliseconds; the delay doubles with each try until it is this long. */
  readonly longest: number;
  /** Milliseconds without a try after which all is forgotten. */
  readonly forgottenAfter: number;
}

export const patience = {
  account: { free: 5, longest: 15 * minute, forgottenAfter: dayLength },
  /** A whole office may share one address. */
  address: { free: 30, longest: 15 * minute, forgottenAfter: hour },
  letterTo: { free: 3, longest: hour, forgottenAfter: dayLength },
  lettersFrom: { free: 10, longest: hour, forgottenAfter: dayLength },
} as const satisfies Record<string, Patience>;

const firstDelay = 15 * second;

/** Milliseconds to wait after the try with this number. */
export function delayAfter(tries: number, { free, longest }: Patience): number {
  if (tries <= free) return 0;
  return Math.min(firstDelay * 2 ** Math.min(tries - free - 1, 30), longest);
}

/** What stands for the place a request came from: an IPv4 address, or the half of an IPv6 address that a network has as a whole. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(":")) return mapped ?? address;
  const [left = "", right] = address.split("%")[0]?.toLowerCase().split("::") ?? [];
  const groups = (part: string) => part.split(":").filter(Boolean);
  const zeros = right === undefined ? [] : Array(Math.max(0, 8 - groups(left).length - groups(right).length)).fill("0");
  return [...groups(left), ...zeros, ...groups(right ?? "")].slice(0, 4).join(":");
}
