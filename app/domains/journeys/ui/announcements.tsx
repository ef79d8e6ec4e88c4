import { useEffect, useRef, useState } from "react";
import * as m from "#app/paraglide/messages.js";

const pause = 5_000;

/** Says politely and not too often that others have changed something, and at once what one has done oneself. */
export function Announcements({ heard, said: own }: { heard: number; said: string }) {
  const [said, setSaid] = useState({ count: 0, words: "" });
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => {
    const timer = setInterval(() => {
      setSaid((last) =>
        latest.current > last.count ? { count: latest.current, words: m.journeys_heard({ count: latest.current - last.count }) } : last,
      );
    }, pause);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {said.words}
      </p>
      <p aria-live="polite" className="sr-only">
        {own}
      </p>
    </>
  );
}
