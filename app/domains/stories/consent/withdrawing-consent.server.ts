import { and, eq, isNull } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { withdrawJob } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import { locked } from "#db/dialect.ts";
import { storyConsents, storyConsentWithdrawals } from "#db/schema/consent.ts";
import { stories } from "#db/schema/stories.ts";
import { veil } from "../hiding.server.ts";
import { mayKeepConsent } from "../stories.policy.ts";
import { calledBy } from "../stories.ts";
import { nothingToWithdraw } from "./consent.errors.ts";
import { isAgreed } from "./consent.ts";
import { lapseKey } from "./lapse-job.ts";

/**
 * The customer does not agree any more: from this moment the story is nobody's to read. Once withdrawn, it stays as it was
 * withdrawn first. Refuses with `hallway.not-found`, `hallway.not-allowed`, `stories.consent-none`, and with `privacy.unanswered` while something in the reason may
 * identify the customer.
 */
export async function withdrawingConsent(
  world: World,
  person: Person,
  storyId: string,
  reason: string,
  answers: readonly FindingAnswer[] = [],
): Promise<void> {
  const cleared = await clearing(world, person, { about: { kind: "story", id: storyId }, texts: { reason }, answers });
  await world.db.write(async (tx) => {
    const now = world.clock.now();
    const [story] = await locked(
      tx
        .select({ id: stories.id, tellerId: stories.tellerId, title: stories.title, sketch: stories.sketch })
        .from(stories)
        .where(eq(stories.id, storyId)),
    );
    if (!story) throw notFound();
    if (!mayKeepConsent(person, story)) throw notAllowed();
    const [consent] = await tx
      .select({ id: storyConsents.id, answer: storyConsents.answer })
      .from(storyConsents)
      .where(and(eq(storyConsents.storyId, storyId), isNull(storyConsents.supersededAt)));
    if (!consent || !isAgreed(consent.answer)) throw nothingToWithdraw();
    const rows = await tx
      .insert(storyConsentWithdrawals)
      .values({ consentId: consent.id, by: person.id, at: now, reason: cleared.texts.reason })
      .onConflictDoNothing()
      .returning({ consentId: storyConsentWithdrawals.consentId });
    if (rows.length === 0) return;
    await cleared.note(tx);
    await withdrawJob(tx, lapseKey(consent.id));
    await veil(tx, story, "consent", now, now);
    await record(tx, {
      actorId: person.id,
      action: "stories.consent-withdrawn",
      subject: { kind: "story", id: storyId },
      at: now,
    });
    await tell(tx, {
      people: [story.tellerId],
      kind: "story-consent",
      about: { kind: "story", id: storyId },
      params: { what: "withdrawn", ...calledBy(story) },
      actorId: person.id,
      cause: `consent-withdrawn:${consent.id}`,
      now,
    });
  });
}
