/**
 * Open pages of a map decide again when what somebody may do on it has changed. Whoever changed it has told them at once; this tells
 * them again, so that nobody keeps what was taken away where the process ended between the commit and the telling.
 */
import type { Reaction } from "#app/shared/events.server.ts";
import { rightsChanged } from "./journeys.ts";

const tellingPages = (name: string, on: string): Reaction => ({
  name,
  on,
  async react({ live }, { payload }) {
    const { journeyId } = payload as { journeyId: string };
    live.tell({ what: rightsChanged, id: journeyId });
  },
});

export const rightsReactions: readonly Reaction[] = [
  tellingPages("journeys.telling-pages", "journeys.rights-changed"),
  tellingPages("journeys.telling-pages-of-removal", "journeys.removed"),
];
