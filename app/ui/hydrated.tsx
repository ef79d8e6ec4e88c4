import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether scripts have taken over: false on the server and during the first render, true after. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
