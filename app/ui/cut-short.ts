/**
 * Whoever goes elsewhere while a page is asked again cuts that short. Remix lets what was cut short fail once for each door that
 * was asked, with nobody left to hear it; that is no error. Browser only.
 */
export function forgiveWhatWasCutShort(): void {
  window.addEventListener("unhandledrejection", (event) => {
    if (event.reason instanceof DOMException && event.reason.name === "AbortError") event.preventDefault();
  });
}
