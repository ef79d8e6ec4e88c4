import { useEffect, useState } from "react";

/** Longer than that a browser does not wait: it would be at once. */
const longestWait = 2 ** 31 - 1;

/** Whether a moment is still to come. A page that lies open without a network sees for itself when it is there. `opens`: null, it is. */
export function useEarly(opens: Date | null): boolean {
  const at = opens?.getTime();
  const [come, setCome] = useState<number>();
  useEffect(() => {
    if (at === undefined) return;
    const wait = Math.max(0, at - Date.now());
    if (wait > longestWait) return;
    const timer = setTimeout(() => setCome(at), wait);
    return () => clearTimeout(timer);
  }, [at]);
  return at !== undefined && come !== at;
}
