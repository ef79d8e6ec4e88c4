/** Knocking at a door as a browser would: loaders and actions are functions, called with what the server would hand them. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { openSession } from "#app/domains/auth/sessions.server.ts";
import type { Context } from "#app/shared/context.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";

type Fields = Record<string, string | string[]>;

export interface Knock {
  /** Path and query: `/stories?kind=delight`. */
  url: string;
  /** POST when there is a form, GET otherwise. */
  method?: string;
  /** Fields as a browser would send them; a FormData when files are among them. */
  form?: Fields | FormData;
  /** JSON in the place of a form. */
  sent?: unknown;
  /** The id of a person: a real session is opened for them. */
  as?: string;
  /** A `Cookie` header instead, for what a session's life goes through. */
  cookie?: string;
  params?: Record<string, string>;
  /** Where the request comes from. */
  address?: string;
  headers?: Record<string, string>;
}

const host = "http://localhost";

/** What a loader or an action is called with: `await loader(await doorArgs(w, { url: "/stories", as: amara.id }))`. */
export async function doorArgs(world: World, knock: Knock): Promise<LoaderFunctionArgs & { context: Context }> {
  const headers = new Headers(knock.headers);
  if (!headers.has("User-Agent")) headers.set("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0");
  const cookie = knock.cookie ?? (knock.as ? cookieOf(await openSession(world, knock.as, headers.get("User-Agent") ?? "")) : undefined);
  if (cookie) headers.set("Cookie", cookie);
  const method = knock.method ?? (knock.form || knock.sent ? "POST" : "GET");
  const request = new Request(new URL(knock.url, host), {
    method,
    headers,
    body: knock.sent ? JSON.stringify(knock.sent) : bodyOf(knock.form),
  });
  const context: Context = { world, requestId: newId(), nonce: "test", address: knock.address ?? "192.0.2.1", log: world.log };
  return { request, params: knock.params ?? {}, context };
}

/** What a browser sends back for one or several `Set-Cookie` values. */
export function cookieOf(...setCookies: string[]): string {
  return setCookies.map((value) => value.split(";")[0]).join("; ");
}

function bodyOf(form: Knock["form"]): BodyInit | undefined {
  if (!form || form instanceof FormData) return form;
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(form)) for (const value of [values].flat()) body.append(name, value);
  return body;
}

export interface Answer {
  status: number;
  location: string | null;
  // What a door answers with is read by the tests, field by field.
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own answer
  body: any;
  /** All `Set-Cookie` values, in order. */
  setCookie: string[];
  headers: Headers;
}

/** The answer of a door, whether it was returned or thrown. Anything else that was thrown (a refusal that the door forgot to answer, too) is thrown on. */
export async function answerOf(answer: Promise<unknown> | unknown): Promise<Answer> {
  try {
    return await read(await answer, false);
  } catch (thrown) {
    return read(thrown, true);
  }
}

async function read(answer: unknown, thrown: boolean): Promise<Answer> {
  if (answer instanceof Response) {
    const isJson = answer.headers.get("Content-Type")?.includes("json");
    const text = await answer.text();
    return shaped(answer.status, answer.headers, isJson && text ? JSON.parse(text) : text);
  }
  if (isData(answer)) return shaped(answer.init?.status ?? 200, new Headers(answer.init?.headers), answer.data);
  if (thrown) throw answer;
  return shaped(200, new Headers(), answer);
}

const shaped = (status: number, headers: Headers, body: unknown): Answer => ({
  status,
  location: headers.get("Location"),
  body,
  setCookie: headers.getSetCookie(),
  headers,
});

interface DataAnswer {
  type: "DataWithResponseInit";
  data: unknown;
  init: ResponseInit | null;
}

function isData(value: unknown): value is DataAnswer {
  return typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit";
}
