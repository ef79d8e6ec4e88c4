import { useHydrated } from "#app/ui/hydrated.tsx";

/** The time zone of this browser, once scripts can ask it; empty before. */
export function useOwnZone(): string {
  return useHydrated() ? Intl.DateTimeFormat().resolvedOptions().timeZone : "";
}
