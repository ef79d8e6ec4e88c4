import { useReadAnew } from "#app/ui/read-anew.ts";
import { workshopPing } from "../workshops.ts";

/** Whatever changed in this workshop: two hundred pages do not ask in the same moment, and all have it within a second. */
export function useWorkshop(workshopId: string): void {
  useReadAnew(workshopPing, (id) => id === workshopId, 300);
}
