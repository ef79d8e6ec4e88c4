import { useRef } from "react";

/**
 * The id of what is being written, until something stands under it: whatever else is pressed on the page, and whatever the page hears
 * meanwhile, the form stays the same one, with its words and its mistakes. `first`: of what was begun earlier, if something was.
 */
export function useUnusedId(first: string, taken: readonly { readonly id: string }[], next: string): string {
  const held = useRef(first);
  if (taken.some(({ id }) => id === held.current)) held.current = next;
  return held.current;
}
