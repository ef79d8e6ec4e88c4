/** What follows from what happens to stories: their tellers hear of it. */
import { eq } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { stories } from "#db/schema/stories.ts";
import { isReadable } from "./stories.queries.server.ts";
import { calledBy, type ReactionKind } from "./stories.ts";

const tellingOfResponses: Reaction = {
  name: "stories.telling-of-responses",
  on: "stories.reacted",
  async react(world, event) {
    const { storyId, personId, kind } = event.payload as { storyId: string; personId: string; kind: ReactionKind };
    // Whoever takes a response back and gives it again has not responded twice.
    await tellTheTeller(world, { storyId, personId, news: "story-reacted", cause: `story-reacted:${storyId}:${personId}:${kind}` });
  },
};

const tellingOfWithdrawals: Reaction = {
  name: "stories.telling-of-withdrawals",
  on: "stories.withdrawn",
  async react(world, event) {
    const { storyId, personId } = event.payload as { storyId: string; personId: string };
    await tellTheTeller(world, { storyId, personId, news: "story-withdrawn-by-editor", cause: `story-withdrawn:${storyId}` });
  },
};

const tellingOfRedactions: Reaction = {
  name: "stories.telling-of-redactions",
  on: "stories.redacted",
  async react(world, event) {
    const { storyId, personId } = event.payload as { storyId: string; personId: string };
    await tellTheTeller(world, { storyId, personId, news: "story-redacted-by-editor", cause: `story-redacted:${event.id}` });
  },
};

const tellingOfComments: Reaction = {
  name: "stories.telling-of-comments",
  on: "comments.added",
  async react(world, event) {
    const { about, commentId, personId, addressed } = event.payload as {
      about: { kind: string; id: string };
      commentId: string;
      personId: string;
      addressed: string[];
    };
    if (about.kind !== "story") return;
    // Whoever is answered or mentioned hears of the comment that way, and not twice.
    await tellTheTeller(world, {
      storyId: about.id,
      personId,
      news: "story-commented",
      cause: `story-commented:${commentId}`,
      except: addressed,
    });
  },
};

/** Whoever has it open, or a list with it, looks again: without content, so that nobody learns what they may not read. */
const livening = (name: string, on: string): Reaction => ({
  name,
  on,
  async react(world, event) {
    const { storyId } = event.payload as { storyId: string };
    world.live.ping("everybody", { what: "stories", id: storyId });
  },
});

interface ForTheTeller {
  storyId: string;
  personId: string;
  news: "story-reacted" | "story-commented" | "story-withdrawn-by-editor" | "story-redacted-by-editor";
  cause: string;
  /** Who hears of it another way. */
  except?: readonly string[];
}

/** `tell` leaves out whoever did it, so a teller hears nothing of what they did themselves. */
async function tellTheTeller(world: World, { storyId, personId, news, cause, except = [] }: ForTheTeller): Promise<void> {
  await world.db.write(async (tx) => {
    const [story] = await tx
      .select({ tellerId: stories.tellerId, title: stories.title, sketch: stories.sketch })
      .from(stories)
      .where(eq(stories.id, storyId));
    if (!story || except.includes(story.tellerId)) return;
    // Withdrawn in the meantime: nobody is called back to what is gone.
    if (news !== "story-withdrawn-by-editor" && !(await isReadable(tx, storyId))) return;
    await tell(tx, {
      people: [story.tellerId],
      kind: news,
      about: { kind: "story", id: storyId },
      // No words of what was told: they would stand in a letter.
      params: calledBy(story),
      actorId: personId,
      cause,
      now: world.clock.now(),
    });
  });
}

export const storyEventReactions: readonly Reaction[] = [
  tellingOfResponses,
  tellingOfComments,
  tellingOfRedactions,
  tellingOfWithdrawals,
  livening("stories.livening", "stories.hidden"),
  livening("stories.livening-redacted", "stories.redacted"),
];
