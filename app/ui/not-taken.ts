/**
 * Posts of which no door took anything: the session has ended, or there was too much of it. The page stays as it is, with everything
 * typed, and says so beside the form. Browser only; the server never runs what keeps state here.
 */

export interface NotTaken {
  /** The form that was pressed, as far as it is known. */
  readonly form: HTMLFormElement | undefined;
  /** What the server says of it; nothing when the session has ended. */
  readonly words?: string;
}

let pressed: HTMLFormElement | undefined;
let typedIn: HTMLFormElement | undefined;
let current: NotTaken | undefined;
const listeners = new Set<() => void>();

export const notTaken = () => current;

export function watchNotTaken(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether this form was the last to be pressed. */
export const wasPressed = (id: string) => pressed?.id === id;

function say(next: NotTaken | undefined): void {
  if (current === next) return;
  current = next;
  for (const listener of listeners) listener();
}

/** The session has ended while the page stands open. Whether there is something typed on it that would be lost by leaving it. */
export function stayWithWhatIsTyped(): boolean {
  if (!typedIn?.isConnected) return false;
  say({ form: typedIn });
  return true;
}

const sessionEnded = 401;
const tooLarge = 413;

/** Whether the answer to a post came from in front of the doors, so that nothing on the page changes with it. */
export const isNotTaken = (status: number | undefined) => status === sessionEnded || status === tooLarge;

/** Remix leaves the page for an error page when a post is refused like this: it is told that the door had nothing to say. */
export function keepWhatIsNotTaken(): void {
  document.addEventListener("submit", ({ target }) => remember(target, (form) => (pressed = form)), true);
  document.addEventListener(
    "input",
    ({ target }) => remember(target instanceof Element && target.closest("form"), (form) => (typedIn = form)),
    true,
  );
  const original = window.fetch;
  window.fetch = async (asked, options) => {
    if (!isPostOfPage(asked, options)) return original(asked, options);
    say(undefined);
    const form = pressed?.isConnected ? pressed : undefined;
    if (form === typedIn) typedIn = undefined;
    const answer = await original(asked, options);
    const words = isNotTaken(answer.status) ? await wordsOf(answer) : undefined;
    if (!words) return answer;
    typedIn ??= form;
    say({ form, ...words });
    return new Response(nothingSaid, { status: answer.status, headers: answer.headers });
  };
}

function remember(target: EventTarget | null | false, put: (form: HTMLFormElement) => void): void {
  if (target instanceof HTMLFormElement && target.method === "post") put(target);
}

function isPostOfPage(asked: RequestInfo | URL, options: RequestInit | undefined): boolean {
  return options?.method === "POST" && asked instanceof URL && asked.pathname.endsWith(".data");
}

/** What a door refuses for itself, it says to its page. */
async function wordsOf(answer: Response): Promise<{ words?: string } | undefined> {
  if (answer.status === sessionEnded) return {};
  return answer.headers.get("Content-Type")?.startsWith("text/plain") ? { words: await answer.text() } : undefined;
}

/** `{ data: null }` as Remix writes it. */
const nothingSaid = '[{"_1":-5},"data"]\n';
