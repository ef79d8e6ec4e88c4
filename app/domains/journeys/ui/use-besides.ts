import { useAskedAnew } from "#app/ui/asked-anew.ts";
import { useLive } from "#app/ui/live.tsx";
import type { Besides } from "./besides.ts";

/** What rows say of the steps, asked for again when teams, stories or comments have changed. Nothing else of the page is. */
export function useBesides(journeyId: string, initial: Besides): Besides {
  const [latest, ask] = useAskedAnew(`/journeys/${journeyId}/besides`, initial);
  useLive("journey-rows", (id) => {
    if (!id || id === journeyId) ask();
  });
  useLive("stories", ask);
  useLive("comments", ask);
  return latest;
}
