import type { Reaction } from "#app/shared/events.server.ts";

/** Every open page of the map reads its claims anew; what comes within a moment is one question (`useJourneyRows`). */
const pinging: Reaction = {
  name: "claims.pinging",
  on: "journeys.claims-changed",
  async react({ live }, { payload }) {
    live.ping("everybody", { what: "journey-rows", id: (payload as { journeyId: string }).journeyId });
  },
};

const pingingOfStories: Reaction = { ...pinging, name: "curve.pinging", on: "journeys.evidence-changed" };

export const claimReactions: readonly Reaction[] = [pinging, pingingOfStories];
