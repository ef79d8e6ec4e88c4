import { useEffect } from "react";
import { minute } from "#app/shared/clock.ts";
import { leastReading } from "../reach.ts";

/** A server that counts a little later than this page is asked once more. */
const grace = 2_000;

/**
 * Says once that the last heading was reached, after the least time that reading takes. What else the reader does is not
 * looked at, and the server decides by its own clock.
 */
export function ReadingToTheEnd({ slug, words, last }: { slug: string; words: number; last: string | undefined }) {
  useEffect(() => {
    const heading = last ? document.getElementById(last) : null;
    if (!heading) return;
    let said = false;
    const opened = Date.now();
    const least = leastReading(words) + grace;
    const look = () => {
      const isThere = document.visibilityState === "visible" && heading.getBoundingClientRect().top < window.innerHeight;
      if (said || !isThere || Date.now() - opened < least) return;
      said = true;
      // Nothing follows for the reader, whatever is answered.
      fetch(`/insights/${encodeURIComponent(slug)}/reading`, { method: "POST", keepalive: true }).catch(() => undefined);
    };
    // A reading that stays open for longer than an hour is none. A timer may fire a moment before its time.
    const timer = setTimeout(look, Math.min(least + 50, 60 * minute));
    document.addEventListener("scroll", look, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("scroll", look);
    };
  }, [slug, words, last]);
  return null;
}
