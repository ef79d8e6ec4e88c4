/** Words are taken out of what is published already: for good, with a reason, and out of everything that is kept beside it. */
import { and, eq, inArray } from "drizzle-orm";
import type { Person } from "#app/domains/people/people.ts";
import { record } from "#app/shared/audit.server.ts";
import { eraseSoon } from "#app/shared/erasing.server.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { privacyAnswers, privacyRedactions } from "#db/schema/privacy.ts";
import { type Replaced, type Thing, withoutWords } from "./answers.ts";
import { looking } from "./clearing.server.ts";
import { type FindingKind, replacementFor } from "./findings.ts";
import { reasonIsPersonal } from "./privacy.errors.ts";

export interface Redaction {
  readonly words: readonly { readonly kind: FindingKind; readonly text: string }[];
  readonly reason: string;
}

export interface Redacting {
  readonly replaced: readonly Replaced[];
  reword(text: string): string;
  /** The row, the audit and the erasure, in the transaction that takes the words out. */
  note(tx: Transaction, by: { byEditor: boolean }): Promise<void>;
}

/** For the room that the thing belongs to; it has made sure that the person may. Refuses with `privacy.reason-personal`. */
export async function redaction(world: World, person: Pick<Person, "id">, about: Thing, { words, reason }: Redaction): Promise<Redacting> {
  const look = await looking(world, {});
  const ofThing = await looking(world, { about });
  const replaced = words.map(({ kind, text }) => ({ text, replacement: replacementFor(kind) }));
  const reword = (text: string) => withoutWords(text, replaced);
  if (look(reason).length > 0 || reword(reason) !== reason) throw reasonIsPersonal();
  const hashes = words.map((finding) => ofThing.hash(finding));
  return {
    replaced,
    reword,
    async note(tx, { byEditor }) {
      const at = world.clock.now();
      await tx
        .insert(privacyRedactions)
        .values({ id: newId(), aboutKind: about.kind, aboutId: about.id, by: person.id, at, reason, byEditor });
      // Should they come back with an edit, they are asked about.
      await tx
        .delete(privacyAnswers)
        .where(
          and(eq(privacyAnswers.aboutKind, about.kind), eq(privacyAnswers.aboutId, about.id), inArray(privacyAnswers.wordsHash, hashes)),
        );
      const kinds = [...new Set(words.map(({ kind }) => kind))];
      await record(tx, { actorId: person.id, action: "privacy.redacted", subject: about, detail: { kinds, byEditor }, at });
      await eraseSoon(tx, at);
    },
  };
}
