import { useReadAnew } from "#app/ui/read-anew.ts";

/** Looks again as soon as one of the stories shown is kept from readers, or words were taken out of it. */
export function useHiddenStories(shown: readonly string[]): void {
  useReadAnew("stories", (id) => shown.includes(id), 0);
}
