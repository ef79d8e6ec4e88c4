import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { hasRole, type Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { record } from "#app/shared/audit.server.ts";
import { startOfDay } from "#app/shared/days.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { enqueue, withdrawJob } from "#app/shared/jobs.server.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { locked } from "#db/dialect.ts";
import { storyConsents } from "#db/schema/consent.ts";
import { stories, storyWithdrawals } from "#db/schema/stories.ts";
import { veil } from "../hiding.server.ts";
import { editors, waitForEditor } from "../review/asking.server.ts";
import { storyWithdrawn } from "../stories.errors.ts";
import { mayKeepConsent } from "../stories.policy.ts";
import { calledBy } from "../stories.ts";
import { customerTookBack } from "./consent.queries.server.ts";
import { type Consent, isAgreed } from "./consent.ts";
import { lapseJob, lapseKey } from "./lapse-job.ts";

/**
 * Records what the customer agreed to, in the place of what stood before, which is kept. Refuses with
 * `hallway.not-found`, `hallway.not-allowed`, `stories.withdrawn`, and with `privacy.unanswered` while something in the reason may
 * identify the customer.
 */
export async function recordingConsent(
  world: World,
  person: Person,
  storyId: string,
  consent: Consent,
  answers: readonly FindingAnswer[] = [],
): Promise<void> {
  const about = { kind: "story", id: storyId };
  const cleared = await clearing(world, person, { about, texts: { consentReason: consent.reason }, answers });
  await world.db.write(async (tx) => {
    const [story] = await locked(tx.select({ id: stories.id, tellerId: stories.tellerId }).from(stories).where(eq(stories.id, storyId)));
    if (!story) throw notFound();
    if (!mayKeepConsent(person, story)) throw notAllowed();
    const withdrawn = await tx.select({ at: storyWithdrawals.at }).from(storyWithdrawals).where(eq(storyWithdrawals.storyId, storyId));
    if (withdrawn.length > 0) throw storyWithdrawn();
    await writeConsent(tx, { story, person, consent: { ...consent, reason: cleared.texts.consentReason }, now: world.clock.now() });
    await cleared.note(tx);
  });
}

interface NewConsent {
  readonly story: { readonly id: string; readonly tellerId: string };
  readonly person: Pick<Person, "id" | "zone" | "roles">;
  readonly consent: Consent;
  readonly now: Date;
}

/**
 * The same within a transaction that has locked the story, by somebody who may. Over the customer's own withdrawal stands only
 * what they agree to anew, of which editors hear; that nothing in it is personal is confirmed by an editor who did not tell it.
 */
export async function writeConsent(tx: Transaction, { story, person, consent, now }: NewConsent): Promise<void> {
  const isTakenBack = await customerTookBack(tx, story.id);
  const replaced = await tx
    .update(storyConsents)
    .set({ supersededAt: now })
    .where(and(eq(storyConsents.storyId, story.id), isNull(storyConsents.supersededAt)))
    .returning({ id: storyConsents.id });
  for (const { id } of replaced) await withdrawJob(tx, lapseKey(id));
  const id = newId();
  const lapsesAt = consent.until ? startOfDay(person.zone, consent.until, 1) : null;
  await tx.insert(storyConsents).values({ id, storyId: story.id, ...consent, uses: [...consent.uses], lapsesAt, by: person.id, at: now });
  if (lapsesAt) await enqueue(tx, { kind: lapseJob, key: lapseKey(id), payload: { consentId: id }, dueAt: lapsesAt, now });
  // Nobody has agreed yet: the story waits with its teller and the editors.
  await veil(tx, story, "consent", consent.answer === "not-asked" ? now : lapsesAt, now);
  await record(tx, {
    actorId: person.id,
    action: "stories.consent-recorded",
    subject: { kind: "story", id: story.id },
    detail: { answer: consent.answer },
    at: now,
  });
  if (!isTakenBack) return;
  if (isAgreed(consent.answer)) await tellOfReturn(tx, { story, person, consentId: id, now });
  const isConfirmed = hasRole(person, "editor") && person.id !== story.tellerId;
  if (consent.answer === "not-needed" && !isConfirmed) await waitForEditor(tx, { story, person, now });
}

interface Return {
  readonly story: { readonly id: string };
  readonly person: Pick<Person, "id">;
  readonly consentId: string;
  readonly now: Date;
}

async function tellOfReturn(tx: Transaction, { story, person, consentId, now }: Return): Promise<void> {
  const [called] = await tx.select({ title: stories.title, sketch: stories.sketch }).from(stories).where(eq(stories.id, story.id));
  await tell(tx, {
    people: await editors(tx),
    kind: "story-consent",
    about: { kind: "story", id: story.id },
    params: { what: "anew", ...calledBy(called ?? {}) },
    actorId: person.id,
    cause: `consent-anew:${consentId}`,
    now,
  });
}

/**
 * Editors say of stories for which nothing is recorded that nothing in them is personal. Returns of how many. Refuses with
 * `privacy.unanswered` while something in the reason may identify a customer.
 */
export async function recordingNotNeeded(
  world: World,
  person: Person,
  { storyIds, reason, answers = [] }: { storyIds: readonly string[]; reason: string; answers?: readonly FindingAnswer[] },
): Promise<number> {
  const cleared = await clearing(world, person, { about: reasonOf(person), texts: { reason }, answers });
  return world.db.write(async (tx) => {
    const now = world.clock.now();
    const found = await locked(
      tx
        .select({ id: stories.id, tellerId: stories.tellerId })
        .from(stories)
        .where(inArray(stories.id, [...new Set(storyIds)]))
        // In order, so that two whose choices overlap wait for each other instead of blocking each other.
        .orderBy(asc(stories.id)),
    );
    const known = await tx
      .select({ storyId: storyConsents.storyId })
      .from(storyConsents)
      .where(inArray(storyConsents.storyId, found.length > 0 ? found.map(({ id }) => id) : [""]));
    const open = found.filter(({ id }) => !known.some(({ storyId }) => storyId === id));
    for (const story of open) {
      if (!mayKeepConsent(person, story)) throw notAllowed();
      const consent: Consent = { answer: "not-needed", giver: null, uses: [], until: null, reason: cleared.texts.reason };
      await writeConsent(tx, { story, person, consent, now });
    }
    await cleared.note(tx);
    return open.length;
  });
}

/** A reason for many stories belongs to whoever gives it, and to none of them. */
export const reasonOf = ({ id }: Pick<Person, "id">) => ({ kind: "consent-reason", id });
