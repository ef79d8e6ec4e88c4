import { eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { turn } from "#db/dialect.ts";
import { organisations } from "#db/schema/people.ts";
import { privacyPatterns } from "#db/schema/privacy.ts";
import { mostPatterns } from "./patterns.ts";
import { patternKept, tooManyPatterns } from "./privacy.errors.ts";
import type { PatternInput } from "./privacy.input.ts";
import { mayKeepPatterns } from "./privacy.policy.ts";

/**
 * Adds a pattern; sent twice it is one. Texts that are already published are not asked again. Refuses with
 * `privacy.pattern-kept` and `privacy.too-many-patterns`.
 */
export async function keepingPattern(world: World, by: Person, input: PatternInput): Promise<void> {
  if (!mayKeepPatterns(by)) throw notAllowed();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    // One after the other: how many there are is a rule that no row carries. There is one organisation.
    await tx.select({ turn: turn("privacy.patterns") }).from(organisations);
    const all = await tx.select({ id: privacyPatterns.id, pattern: privacyPatterns.pattern }).from(privacyPatterns);
    if (all.some(({ id }) => id === input.id)) return;
    if (all.some(({ pattern }) => pattern === input.pattern)) throw patternKept();
    if (all.length >= mostPatterns) throw tooManyPatterns();
    await tx.insert(privacyPatterns).values({ ...input, by: by.id, at });
    await record(tx, { actorId: by.id, action: "privacy.pattern-added", subject: { kind: "privacy-pattern", id: input.id }, at });
  });
}

/** Takes a pattern away. Absent is `hallway.not-found`. */
export async function removingPattern(world: World, by: Person, id: string): Promise<void> {
  if (!mayKeepPatterns(by)) throw notAllowed();
  const at = world.clock.now();
  await world.db.write(async (tx) => {
    const removed = await tx.delete(privacyPatterns).where(eq(privacyPatterns.id, id)).returning({ id: privacyPatterns.id });
    if (removed.length === 0) throw notFound();
    await record(tx, { actorId: by.id, action: "privacy.pattern-removed", subject: { kind: "privacy-pattern", id }, at });
  });
}
