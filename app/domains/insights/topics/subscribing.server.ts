import { and, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { topicSubscriptions, topics } from "#db/schema/insights.ts";

/** From now on they hear of what is published on a topic. Refuses with `hallway.not-found`. */
export async function subscribing({ db, clock }: World, person: Pick<Person, "id">, slug: string): Promise<void> {
  await db.write(async (tx) => {
    const topicId = await topicBy(tx, slug);
    await tx.insert(topicSubscriptions).values({ topicId, personId: person.id, at: clock.now() }).onConflictDoNothing();
  });
}

/** Refuses with `hallway.not-found`. */
export async function unsubscribing({ db }: World, person: Pick<Person, "id">, slug: string): Promise<void> {
  await db.write(async (tx) => {
    const topicId = await topicBy(tx, slug);
    await tx.delete(topicSubscriptions).where(and(eq(topicSubscriptions.topicId, topicId), eq(topicSubscriptions.personId, person.id)));
  });
}

async function topicBy(tx: Transaction, slug: string): Promise<string> {
  const [topic] = await tx.select({ id: topics.id }).from(topics).where(eq(topics.slug, slug));
  if (!topic) throw notFound();
  return topic.id;
}
