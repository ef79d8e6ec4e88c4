import { useEffect, useRef } from "react";

/**
 * When `of` is another than before, and what had the focus has gone from the page with it, the element that `selector` finds takes it:
 * whoever goes by keyboard or hears the page would otherwise begin again at its top.
 */
export function useLostFocus(of: string, selector: string, options?: FocusOptions): void {
  const before = useRef(of);
  useEffect(() => {
    if (before.current === of) return;
    before.current = of;
    if (document.activeElement === document.body) document.querySelector<HTMLElement>(selector)?.focus(options);
  });
}
