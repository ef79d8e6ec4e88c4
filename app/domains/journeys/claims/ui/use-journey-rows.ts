import { useReadAnew } from "#app/ui/read-anew.ts";

/** Claims or evidence of this map: an answer is there within a second. */
export function useJourneyRows(journeyId: string): void {
  useReadAnew("journey-rows", (id) => id === journeyId, 500);
}
