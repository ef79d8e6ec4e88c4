import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** Milliseconds. */
const again = 5_000;

/**
 * A part of a page that is fetched when it is needed, to stand within a `Suspense`. Without a network it is not there yet and is
 * asked for again: React alone would give up the whole page for it, with everything that stands in its fields. Without a `Suspense`
 * around it the server cannot draw the page at all.
 */
// biome-ignore lint/suspicious/noExplicitAny: as React says it of `lazy`; what is given keeps its own properties
export function fetched<Part extends ComponentType<any>>(load: () => Promise<{ default: Part }>): LazyExoticComponent<Part> {
  return lazy(() => untilThere(load));
}

async function untilThere<Module>(load: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      // On the server nothing is fetched: there it is a mistake of ours.
      if (typeof window === "undefined") throw error;
      await networkOrPause();
    }
  }
}

function networkOrPause(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, again);
    window.addEventListener("online", go);
  });
}
