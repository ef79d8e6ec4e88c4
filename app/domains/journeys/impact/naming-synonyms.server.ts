/** Words that mean the same where things are asked of customers. */
import { count, eq } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import type { FindingAnswer } from "#app/domains/privacy/answers.ts";
import { clearing } from "#app/domains/privacy/clearing.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { journeySynonyms } from "#db/schema/journeys-impact.ts";
import { mostSynonyms } from "./asked.queries.server.ts";
import { emptyWord, tooManySynonyms } from "./impact.errors.ts";
import { mayKeepSynonyms } from "./impact.policy.ts";
import { plainTerm } from "./terms.ts";

/** What the privacy room remembers of words: an answer names the exact ones, whichever they are. */
export const synonymThing = { kind: "journey-synonym", id: "words" };

/** Says what a word means; said again, it means the new one. Refuses with `hallway.not-allowed`, `impact.empty-word`, `impact.too-many-words`, `privacy.unanswered`. */
export async function namingSynonym(
  world: World,
  person: Person,
  given: { said: string; means: string; answers?: readonly FindingAnswer[] },
): Promise<void> {
  if (!mayKeepSynonyms(person)) throw notAllowed();
  const cleared = await clearing(world, person, {
    about: synonymThing,
    texts: { said: given.said, means: given.means },
    answers: given.answers,
  });
  const { said, means } = cleared.texts;
  const term = plainTerm(said);
  if (term === "" || plainTerm(means) === "" || term === plainTerm(means)) throw emptyWord();
  await world.db.write(async (tx) => {
    const row = { said, means, by: person.id, at: world.clock.now() };
    await tx
      .insert(journeySynonyms)
      .values({ term, ...row })
      .onConflictDoUpdate({ target: journeySynonyms.term, set: row });
    const [all] = await tx.select({ count: count() }).from(journeySynonyms);
    if (Number(all?.count ?? 0) > mostSynonyms) throw tooManySynonyms();
    await cleared.note(tx);
  });
}

/** Takes the meaning of a word away. Refuses with `hallway.not-allowed`, `hallway.not-found`. */
export async function forgettingSynonym(world: World, person: Person, term: string): Promise<void> {
  if (!mayKeepSynonyms(person)) throw notAllowed();
  await world.db.write(async (tx) => {
    const gone = await tx.delete(journeySynonyms).where(eq(journeySynonyms.term, term)).returning({ term: journeySynonyms.term });
    if (gone.length === 0) throw notFound();
  });
}
