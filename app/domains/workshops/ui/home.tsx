import * as m from "#app/paraglide/messages.js";
import { Section } from "#app/ui/page.tsx";
import type { ComingWorkshop } from "../inviting/coming.queries.server.ts";
import { WorkshopList } from "./workshop-list.tsx";

/** On the home page: what runs now, and what comes within a week. */
export function YourWorkshops({ workshops }: { workshops: readonly ComingWorkshop[] }) {
  return (
    <Section title={m.workshops_home()}>
      <WorkshopList workshops={workshops} />
    </Section>
  );
}
