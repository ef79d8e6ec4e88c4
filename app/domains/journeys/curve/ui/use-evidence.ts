import { useReadAnew } from "#app/ui/read-anew.ts";

/** When one of the stories that the page rests on is hidden, it leaves the curve at once. */
export function useEvidence(storyIds: readonly string[]): void {
  useReadAnew("stories", (id) => storyIds.includes(id), 400);
}
