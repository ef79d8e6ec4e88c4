import { useEffect, useState } from "react";
import * as m from "#app/paraglide/messages.js";
import { dateFormat } from "#app/ui/formats.ts";
import { useHydrated } from "#app/ui/hydrated.tsx";
import { useReader } from "#app/ui/reader.tsx";

interface Props {
  /** By the server's clock, both. */
  dueAt: Date;
  now: Date;
  large?: boolean;
}

/** How long a phase still has. Counts from the server's now; before scripts it says until when. */
export function Countdown({ dueAt, now, large = false }: Props) {
  const { locale, zone } = useReader();
  const hydrated = useHydrated();
  const left = useLeft(new Date(dueAt).getTime() - new Date(now).getTime());
  const until = dateFormat(locale, zone, "clock").format(new Date(dueAt));
  const size = large ? "text-5xl" : "text-2xl";
  if (!hydrated)
    return (
      <p className="whitespace-nowrap">
        {m.workshops_until()} <span className={`font-semibold tabular-nums ${size}`}>{until}</span>
      </p>
    );
  const up = left <= 0;
  return (
    <p role="timer" aria-live="off" className={`whitespace-nowrap ${up ? "text-mixed" : ""}`}>
      {up && <span className="sr-only">{m.workshops_time_up()} </span>}
      <span className={`font-semibold tabular-nums ${size}`}>
        {up ? "−" : ""}
        {clock(Math.abs(left))}
      </span>{" "}
      <span className="text-sm text-quiet">{up ? m.workshops_time_up() : m.workshops_left()}</span>
    </p>
  );
}

/** Milliseconds that are left. It goes by the time that has passed here, not by what this machine believes the time to be. */
function useLeft(atFirst: number): number {
  const [left, setLeft] = useState(atFirst);
  useEffect(() => {
    const start = performance.now();
    const tick = () => setLeft(atFirst - (performance.now() - start));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [atFirst]);
  return left;
}

function clock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
