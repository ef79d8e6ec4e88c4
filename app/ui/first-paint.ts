/**
 * Waits until the page as it was sent has been drawn: whoever reads it sees it before scripts take the processor for themselves. A
 * page in the background draws nothing, and does not wait. Browser only.
 */
export function afterFirstPaint(begin: () => unknown): void {
  if (document.visibilityState === "hidden") begin();
  // A frame's callbacks run just before it is drawn, a timer's after it.
  else requestAnimationFrame(() => setTimeout(begin));
}
