import type { Reaction } from "#app/shared/events.server.ts";
import { audienceOfMap } from "../journeys.queries.server.ts";

/** Every open page of the map reads its claims anew; what comes within a moment is one question (`useJourneyRows`). */
const pinging: Reaction = {
  name: "claims.pinging",
  on: "journeys.claims-changed",
  async react({ db, live }, { payload }) {
    const { journeyId } = payload as { journeyId: string };
    live.ping(await audienceOfMap(db.read, journeyId), { what: "journey-rows", id: journeyId });
  },
};

const pingingOfStories: Reaction = { ...pinging, name: "curve.pinging", on: "journeys.evidence-changed" };

export const claimReactions: readonly Reaction[] = [pinging, pingingOfStories];
