import type { Person } from "#app/domains/people/people.ts";
import { dayIn } from "#app/shared/days.server.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { nothingToRenew } from "./consent.errors.ts";
import { consentOfStory } from "./consent.queries.server.ts";
import { isAgreed, yearLater } from "./consent.ts";
import { recordingConsent } from "./recording.server.ts";

/** The customer still agrees to the same: it holds for a year from the day it ends, or from today where it has lapsed. */
export async function renewingConsent(world: World, person: Person, storyId: string): Promise<void> {
  const consent = await consentOfStory(world.db.read, storyId);
  if (!consent) throw notFound();
  if (!isAgreed(consent.answer) || !consent.until || consent.withdrawal) throw nothingToRenew();
  const today = dayIn(person.zone, world.clock.now());
  const stillHolds = consent.until > today;
  const { answer, giver, uses, until, reason } = consent;
  await recordingConsent(world, person, storyId, { answer, giver, uses, until: yearLater(stillHolds ? until : today), reason });
}
