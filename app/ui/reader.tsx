import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

/** For whom dates and numbers are written, and what their time is. */
export interface Reader {
  readonly locale: string;
  readonly zone: string;
  /** Milliseconds. */
  readonly now: number;
}

const ReaderContext = createContext<Reader>({ locale: "en-GB", zone: "UTC", now: 0 });

const minute = 60_000;

/** Starts with the server's time, so that the first render agrees with the page as sent, and then moves on by itself. */
export function ReaderProvider({ locale, zone, now, children }: Reader & { children: ReactNode }) {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime((before) => Math.max(before, Date.now())), minute);
    return () => clearInterval(timer);
  }, []);
  return <ReaderContext.Provider value={{ locale, zone, now: Math.max(now, time) }}>{children}</ReaderContext.Provider>;
}

export function useReader(): Reader {
  return useContext(ReaderContext);
}
