import * as m from "#app/paraglide/messages.js";
import { fewestPeople } from "#app/shared/suppression.ts";

/** Said before anything is revealed to those who lead: from how many people on there is anything to show. */
export function FewHere({ people }: { people: number }) {
  if (people >= fewestPeople) return null;
  return <p className="mt-1 text-sm text-quiet">{m.workshops_desk_few({ fewest: fewestPeople })}</p>;
}
