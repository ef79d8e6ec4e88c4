import { Time } from "./time.tsx";

export interface HistoryEvent {
  readonly at: Date;
  /** Who did what. */
  readonly words: string;
  /** What they said of it. */
  readonly said: string | null;
}

/** What happened to something, in the order of time. */
export function History({ events }: { events: readonly HistoryEvent[] }) {
  return (
    <ol className="border-s-2 border-line">
      {events.map(({ at, words, said }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what happened stays in its order
        <li key={place} className="relative pb-6 ps-6 last:pb-0">
          <span aria-hidden="true" className="absolute -start-[7px] top-1.5 size-3 rounded-full border-2 border-page bg-edge" />
          <p suppressHydrationWarning>
            <span className="font-medium" dir="auto">
              {words}
            </span>{" "}
            <span className="text-sm text-quiet">
              <Time at={at} />
            </span>
          </p>
          {said && (
            <p className="mt-1 whitespace-pre-line font-serif text-lg leading-relaxed" dir="auto">
              {said}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
