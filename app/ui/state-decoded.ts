import { RemixBrowser } from "@remix-run/react";

/**
 * Waits until Remix has decoded what the page was sent with. Browser only.
 *
 * `RemixBrowser` begins to decode when it is first rendered, and throws a promise until it has. A click or a key in that moment
 * makes React hydrate at once, without waiting, which ends in its error 345. So it is called here before React takes over the
 * page: it throws before its first hook.
 */
export async function stateDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    if (waiting instanceof Promise) await waiting;
  }
}
