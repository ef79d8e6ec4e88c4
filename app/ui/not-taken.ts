/**
 * Posts of which no door took anything: the session has ended, there was too much of it, or there is no connection. The page stays as
 * it is, with everything typed, and says so beside the form. Browser only; the server never runs what keeps state here.
 */
import { useSyncExternalStore } from "react";

export interface NotTaken {
  readonly why: "session-ended" | "refused" | "not-sent" | "not-reached";
  /** The form that was pressed, as far as it is known. */
  readonly form: HTMLFormElement | undefined;
  /** What the server says of what it refused. */
  readonly words?: string;
}

let pressed: HTMLFormElement | undefined;
let typedIn: HTMLFormElement | undefined;
let current: NotTaken | undefined;
const listeners = new Set<() => void>();

/** What was not taken, until something is sent again. */
export const useNotTaken = (): NotTaken | undefined => useSyncExternalStore(watch, () => current, nothing);

const nothing = () => undefined;

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether this form was the last to be pressed. By its attribute: `id` of a form with a field of that name is the field. */
export const wasPressed = (id: string) => pressed?.getAttribute("id") === id;

function say(next: NotTaken | undefined): void {
  if (current === next) return;
  current = next;
  for (const listener of listeners) listener();
}

/** The session has ended while the page stands open. Whether there is something typed on it that would be lost by leaving it. */
export function stayWithWhatIsTyped(): boolean {
  if (!typedIn?.isConnected) return false;
  if (!current) say({ why: "session-ended", form: typedIn });
  return true;
}

const sessionEnded = 401;
const tooLarge = 413;
/** What no server has answered. */
const notSent = 408;

/** Whether the answer to a post came from in front of the doors, so that nothing on the page changes with it. */
export const isNotTaken = (status: number | undefined) => status === sessionEnded || status === tooLarge || status === notSent;

/** Remix leaves the page for an error page when a post is refused like this: it is told that the door had nothing to say. */
export function keepWhatIsNotTaken(): void {
  document.addEventListener("submit", ({ target }) => remember(target, (form) => (pressed = form)), true);
  document.addEventListener("submit", keepWithoutNetwork, true);
  document.addEventListener(
    "input",
    ({ target }) => remember(target instanceof Element && target.closest("form"), (form) => (typedIn = form)),
    true,
  );
  document.addEventListener("click", stayWithoutNetwork, true);
  window.addEventListener("online", () => current?.why === "not-reached" && say(undefined));
  const original = window.fetch;
  window.fetch = async (asked, options) => {
    // Which doors there are, it asks before it posts to one that it has not used.
    if (isOfDoors(asked)) return reached(() => original(asked, options), options?.signal);
    if (!isOfPage(asked)) return original(asked, options);
    if (options?.method !== "POST") return orWaiting(await reached(() => original(asked, options), options?.signal), options?.signal);
    say(undefined);
    const form = pressed?.isConnected ? pressed : undefined;
    const answer = await original(asked, options).catch((error) => {
      if (!isUnreachable(error)) throw error;
    });
    if (!answer) {
      say({ why: "not-sent", form });
      return new Response(nothingSaid, { status: notSent });
    }
    const words = isNotTaken(answer.status) ? await wordsOf(answer) : undefined;
    if (!words) {
      if (answer.ok && form === typedIn) typedIn = undefined;
      return answer;
    }
    say({ form, why: words.words === undefined ? "session-ended" : "refused", ...words });
    return new Response(nothingSaid, { status: answer.status, headers: answer.headers });
  };
}

/** Whether it would be sent is known before: Remix first gets the program of the door, if it has none yet, and waits for that. */
function keepWithoutNetwork(event: SubmitEvent): void {
  if (navigator.onLine || !(event.target instanceof HTMLFormElement) || event.target.method !== "post") return;
  // Some keep what is sent until there is a connection.
  if ("keepsUnsent" in event.target.dataset) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  say(undefined);
  say({ why: "not-sent", form: event.target });
}

/** Remix would load the page anew when it cannot get the program of the next one, and the browser would have none to show. */
function stayWithoutNetwork(event: MouseEvent): void {
  if (navigator.onLine) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const leads = link && link.target === "" && link.origin === location.origin && !link.hasAttribute("download");
  if (!leads || (link.pathname === location.pathname && link.search === location.search)) return;
  event.preventDefault();
  say({ why: "not-reached", form: undefined });
}

function remember(target: EventTarget | null | false, put: (form: HTMLFormElement) => void): void {
  if (target instanceof HTMLFormElement && target.method === "post") put(target);
}

const isOfPage = (asked: RequestInfo | URL): boolean => asked instanceof URL && asked.pathname.endsWith(".data");

/** A request that was cut short is none that was lost. */
const isUnreachable = (error: unknown) => error instanceof TypeError;

const untilNextTry = 2_000;

/**
 * Asked again until there is an answer: whoever goes on without a connection stays on the page that they have, and comes to the next
 * one when there is one again, instead of to an error that is nobody's.
 */
async function reached(ask: () => Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> {
  for (;;) {
    try {
      const answer = await ask();
      if (current?.why === "not-reached") say(undefined);
      return answer;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      if (!isByItself() && !current) say({ why: "not-reached", form: undefined });
      await pause(signal);
    }
  }
}

/** A while, or until there is a network again. */
function pause(signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const timer = setTimeout(done, untilNextTry);
    function done(): void {
      clearTimeout(timer);
      stop.abort();
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    }
    window.addEventListener("online", done, { signal: stop.signal });
    signal?.addEventListener("abort", done, { signal: stop.signal });
  });
}

/** What the page asks while nobody goes anywhere. */
const isByItself = () => window.__remixRouter?.state.navigation.state === "idle";

const isOfDoors = (asked: RequestInfo | URL): boolean => asked instanceof URL && asked.pathname === "/__manifest";

declare global {
  interface Window {
    __remixRouter?: { readonly state: { readonly navigation: { readonly state: string } } };
  }
}

/**
 * What a page asks for by itself, while nobody goes anywhere, would lead it to the sign-in page as well. With something typed on it
 * such a question waits, until it is asked anew or the page is left: Remix would put any other answer in the place of what is there.
 */
async function orWaiting(answer: Response, signal: AbortSignal | null | undefined): Promise<Response> {
  if (!isByItself() || !typedIn?.isConnected || !(await leadsToSignIn(answer))) return answer;
  stayWithWhatIsTyped();
  return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
}

/** As Remix writes a redirect for scripts. */
async function leadsToSignIn(answer: Response): Promise<boolean> {
  return answer.status === 202 && /"\/sign-in["?]/.test(await answer.clone().text());
}

/** What a door refuses for itself, it says to its page. */
async function wordsOf(answer: Response): Promise<{ words?: string } | undefined> {
  if (answer.status === sessionEnded) return {};
  return answer.headers.get("Content-Type")?.startsWith("text/plain") ? { words: await answer.text() } : undefined;
}

/** `{ data: null }` as Remix writes it. */
const nothingSaid = '[{"_1":-5},"data"]\n';
