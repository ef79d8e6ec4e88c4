import { eq, inArray } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Event, Reaction } from "#app/shared/events.server.ts";
import type { World } from "#app/shared/world.ts";
import { commentMentions, reports } from "#db/schema/comments.ts";
import { commentOf } from "./comments.queries.server.ts";
import type { Thing } from "./comments.ts";
import { keepersOf } from "./keepers.queries.server.ts";

/** Those whom a comment mentions, and the one whom it answers unless it mentions them too. */
async function tellOfComment({ db, clock }: World, event: Event): Promise<void> {
  const { commentId } = event.payload as { commentId: string };
  const comment = await commentOf(db.read, commentId);
  if (!comment || comment.removed) return;
  const mentioned = await db.read
    .select({ personId: commentMentions.personId })
    .from(commentMentions)
    .where(eq(commentMentions.commentId, commentId));
  const parent = comment.parentId ? await commentOf(db.read, comment.parentId) : undefined;
  const people = mentioned.map((row) => row.personId);
  const news = { about: comment.about, params: { comment: commentId }, actorId: comment.personId, now: clock.now() };
  await db.write(async (tx) => {
    await tell(tx, { ...news, people, kind: "comment-mentioned", cause: `comments.mention:${commentId}` });
    if (parent && !parent.removed && !people.includes(parent.personId)) {
      await tell(tx, { ...news, people: [parent.personId], kind: "comment-replied", cause: `comments.reply:${commentId}` });
    }
  });
}

/** Whoever wrote a comment that somebody else removed: they should not have to find a hole. */
async function tellWriter({ db, clock }: World, event: Event): Promise<void> {
  const { commentId, by } = event.payload as { commentId: string; by: string };
  const comment = await commentOf(db.read, commentId);
  if (!comment || comment.personId === by) return;
  const news = { about: comment.about, params: { comment: commentId }, actorId: by, now: clock.now() };
  await db.write((tx) =>
    tell(tx, { ...news, people: [comment.personId], kind: "comment-removed", cause: `comments.removal:${commentId}` }),
  );
}

/** Who may hear of a thing: its room knows. */
type AudienceOn = (world: World, about: Thing) => Promise<readonly string[] | "everybody">;

/** Whoever has the thread open sees what others write in it. */
const pingThread =
  (audienceOn: AudienceOn): Reaction["react"] =>
  async (world, { payload }) => {
    const { about } = payload as { about?: Thing };
    if (about) world.live.ping(await audienceOn(world, about), { what: "comments", id: about.id });
  };

async function tellOfReport({ db, clock }: World, event: Event): Promise<void> {
  const { reportId, about, personId } = event.payload as { reportId: string; about: Thing; personId: string };
  const people = await keepersOf(db.read, about);
  await db.write((tx) =>
    tell(tx, {
      people,
      kind: "report-made",
      about,
      params: {},
      actorId: personId,
      cause: `comments.report:${reportId}`,
      now: clock.now(),
    }),
  );
}

async function tellReporters({ db, clock }: World, event: Event): Promise<void> {
  const payload = event.payload as { reports: string[]; about: Thing; outcome: string; by: string };
  const rows = await db.read.select({ personId: reports.personId }).from(reports).where(inArray(reports.id, payload.reports));
  await db.write((tx) =>
    tell(tx, {
      people: rows.map((row) => row.personId),
      kind: "report-answered",
      about: payload.about,
      params: { outcome: payload.outcome },
      actorId: payload.by,
      cause: `comments.answer:${event.id}`,
      now: clock.now(),
    }),
  );
}

export const commentReactions = (audienceOn: AudienceOn): readonly Reaction[] => [
  { name: "comments.telling", on: "comments.added", react: tellOfComment },
  { name: "comments.telling-again", on: "comments.edited", react: tellOfComment },
  { name: "comments.telling-writer", on: "comments.removed", react: tellWriter },
  { name: "comments.pinging", on: "comments.added", react: pingThread(audienceOn) },
  { name: "comments.pinging-edited", on: "comments.edited", react: pingThread(audienceOn) },
  { name: "comments.pinging-redacted", on: "comments.redacted", react: pingThread(audienceOn) },
  { name: "comments.pinging-removed", on: "comments.removed", react: pingThread(audienceOn) },
  { name: "comments.pinging-settled", on: "comments.settled", react: pingThread(audienceOn) },
  { name: "comments.telling-editors", on: "comments.reported", react: tellOfReport },
  { name: "comments.telling-reporters", on: "comments.report-answered", react: tellReporters },
];
