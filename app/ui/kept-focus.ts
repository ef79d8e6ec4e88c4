/**
 * Keeps the focus near where it was when what was pressed goes away with the answer: a request that becomes a booking, a question that
 * is answered, the next part of a workshop. Whoever goes by keyboard or hears the page would otherwise begin again at its top.
 */
export function keepFocus(): void {
  document.addEventListener("submit", () => watch(), { capture: true });
  // Whoever goes on meanwhile decides where the focus is.
  for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, () => end?.(), { capture: true });
}

/** Milliseconds; an answer that takes longer is not waited for. */
const longest = 15_000;
/** For whoever knows better where the focus belongs: a mistake's field, a dialog, the page that has come. */
const patience = 100;

let end: (() => void) | undefined;

function watch(): void {
  end?.();
  const pressed = document.activeElement;
  if (!(pressed instanceof HTMLElement) || pressed === document.body) return;
  const around = ancestorsOf(pressed);
  const observer = new MutationObserver(() => {
    if (isThere(pressed)) return;
    end?.();
    setTimeout(() => {
      if (document.activeElement === document.body) place(around.find(isThere));
    }, patience);
  });
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["open", "hidden"] });
  const timer = setTimeout(() => end?.(), longest);
  end = () => {
    end = undefined;
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** A dialog that was closed stands in the page and is not there. */
const isThere = (element: Element) => element.isConnected && element.checkVisibility();

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let next = element.parentElement; next && next !== document.body; next = next.parentElement) found.push(next);
  return found;
}

/** The heading of the part in which it stood, or that part. */
function place(near: Element | undefined): void {
  const part = near?.closest("section, article, li, dialog, main");
  const target = part?.querySelector("h1, h2, h3") ?? part;
  if (!(target instanceof HTMLElement)) return;
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
