/** The guard of the doors: who is here. The one file of a room that knows requests, because every door begins with it. */
import { redirect } from "@remix-run/node";
import { hasRole, type Person, type Role } from "#app/domains/people/people.ts";
import type { Context } from "#app/shared/context.ts";
import { notFound } from "#app/shared/errors.ts";
import { sessionEnded } from "./auth.errors.ts";
import { ownPath } from "./auth.ts";
import { type Browser, readSession, type SignedIn } from "./sessions.server.ts";

type Reading = ReturnType<typeof readSession>;

/** One reading for all doors of a request: its context is made anew for each. */
const readings = new WeakMap<Context, Reading>();

function reading(context: Context, request: Request): Reading {
  const known = readings.get(context);
  if (known) return known;
  const fresh = readSession(context.world, request.headers.get("Cookie"));
  readings.set(context, fresh);
  return fresh;
}

/** Who is signed in, if anybody; and the cookie to send back, if any. */
export async function visitor(context: Context, request: Request): Promise<{ signedIn?: SignedIn; setCookie?: string }> {
  return reading(context, request);
}

/**
 * The session of somebody signed in. Everybody else is led to the sign-in page and back afterwards; a script that posts is told
 * instead, so that its page keeps what was typed.
 */
export async function requireSession(context: Context, request: Request): Promise<SignedIn> {
  const { signedIn } = await reading(context, request);
  if (signedIn) return signedIn;
  const isReading = request.method === "GET";
  if (!isReading && isScripted(request)) {
    const { code, message, status } = sessionEnded();
    throw Response.json({ code, message }, { status });
  }
  const target = ownPath(isReading ? addressOf(new URL(request.url)) : formPage(context, request));
  throw redirect(target === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(target)}`);
}

/** Browsers say so of what a page sends by itself; a form without scripts navigates. */
function isScripted({ headers }: Request): boolean {
  const mode = headers.get("Sec-Fetch-Mode");
  return mode !== null && mode !== "navigate";
}

/** The page that a form was sent from: where it was posted to may be no page. */
function formPage({ world }: Context, { headers, url }: Request): string {
  const from = headers.get("Referer") ?? "";
  if (!URL.canParse(from)) return "/";
  const page = new URL(from);
  const isOurs = page.host === new URL(url).host || page.origin === new URL(world.config.publicUrl).origin;
  return isOurs ? addressOf(page) : "/";
}

const addressOf = ({ pathname, search }: URL) => pathname.replace(/\.data$/, "") + search;

export async function requirePerson(context: Context, request: Request): Promise<Person> {
  return (await requireSession(context, request)).person;
}

/** Somebody with one of these roles; for everybody else the page does not exist. */
export async function requireRole(context: Context, request: Request, ...wanted: Role[]): Promise<Person> {
  const person = await requirePerson(context, request);
  if (wanted.some((role) => hasRole(person, role))) return person;
  throw new Response(notFound().message, { status: 404 });
}

/** The browser that a request comes from, as far as sessions go. */
export function browserOf(context: Context, request: Request): Browser {
  const { headers } = request;
  return { address: context.address, device: headers.get("User-Agent") ?? "", cookie: headers.get("Cookie") };
}

/** Headers that set several cookies. */
export function settingCookies(...values: string[]): Headers {
  const headers = new Headers();
  for (const value of values) headers.append("Set-Cookie", value);
  return headers;
}
