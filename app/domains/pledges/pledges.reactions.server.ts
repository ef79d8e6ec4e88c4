/** Whoever told the story hears what is promised about it; they and those who want to fix it hear what came of it. */
import { tell } from "#app/domains/notifications/telling.server.ts";
import { calledBy } from "#app/domains/stories/stories.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import { audienceOf } from "./pledges.queries.server.ts";
import type { PledgeOutcome } from "./pledges.ts";
import { planAllReminders } from "./reminding.server.ts";
import { lostWith } from "./stones.queries.server.ts";

const tellingOfPledges: Reaction = {
  name: "pledges.telling-of-pledges",
  on: "pledges.made",
  async react({ db, clock }, event) {
    const { pledgeId, personId } = event.payload as { pledgeId: string; personId: string };
    await db.write(async (tx) => {
      const audience = await audienceOf(tx, pledgeId);
      if (!audience) return;
      await tell(tx, {
        people: [audience.tellerId],
        kind: "pledge-made",
        about: { kind: "story", id: audience.storyId },
        params: { ...calledBy(audience), pledge: pledgeId },
        actorId: personId,
        cause: `pledge-made:${pledgeId}`,
        now: clock.now(),
      });
    });
  },
};

const tellingOfOutcomes: Reaction = {
  name: "pledges.telling-of-outcomes",
  on: "pledges.ended",
  async react({ db, clock }, event) {
    const { pledgeId, outcome, by } = event.payload as { pledgeId: string; outcome: PledgeOutcome; by: string };
    await db.write(async (tx) => {
      const audience = await audienceOf(tx, pledgeId);
      if (!audience) return;
      await tell(tx, {
        // The pledger too, where a manager or somebody of the team said it.
        people: [audience.tellerId, audience.pledgerId, ...audience.fixers],
        kind: outcome === "kept" ? "pledge-kept" : "pledge-dropped",
        about: { kind: "story", id: audience.storyId },
        params: { ...calledBy(audience), pledge: pledgeId },
        actorId: by,
        cause: `pledge-ended:${pledgeId}`,
        now: clock.now(),
      });
    });
  },
};

/** Whoever keeps a promise hears that its story is gone, once, and without a word of it. */
const tellingOfLostStories: Reaction = {
  name: "pledges.telling-of-lost-stories",
  on: "stories.hidden",
  async react({ db, clock }, event) {
    const { storyId } = event.payload as { storyId: string };
    await db.write(async (tx) => {
      const now = clock.now();
      for (const { id, keepers } of await lostWith(tx, storyId, now)) {
        await tell(tx, {
          people: keepers,
          kind: "pledge-story-gone",
          about: { kind: "pledge-stone", id },
          params: {},
          cause: `pledge-story-gone:${id}`,
          now,
        });
      }
    });
  },
};

/** Its promises come from a file. */
const remindingInDemonstration: Reaction = {
  name: "pledges.reminding-in-demonstration",
  on: "auth.demonstration-started",
  react: ({ db, clock }) => db.write((tx) => planAllReminders(tx, clock.now())),
};

export const pledgeReactions: readonly Reaction[] = [tellingOfPledges, tellingOfOutcomes, tellingOfLostStories, remindingInDemonstration];
