import { type ReactNode, useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether scripts have taken over: false on the server and during the first render, true after. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** Shows the fallback until scripts have taken over. */
export function ClientOnly({ fallback, children }: { fallback: ReactNode; children: () => ReactNode }) {
  return useHydrated() ? children() : fallback;
}
