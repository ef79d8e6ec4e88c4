/** What was called not personal about many things at once, as an answer for thousands of rows of an import does. */
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import { privacyAnswers } from "#db/schema/privacy.ts";
import type { Thing } from "./answers.ts";
import type { FindingKind } from "./findings.ts";
import { hashing } from "./hashing.server.ts";

export interface KeptWords {
  readonly about: Thing;
  readonly kind: FindingKind;
  readonly words: string;
}

export type NoteKept = (tx: Transaction, kept: readonly KeptWords[], by: { personId: string; at: Date }) => Promise<void>;

/** Ask before the transaction in which it is noted: the secret is a file. */
export async function notingKept(world: Pick<World, "config">): Promise<NoteKept> {
  const hash = await hashing(world);
  return async (tx, kept, { personId, at }) => {
    if (kept.length === 0) return;
    const rows = kept.map(({ about, kind, words }) => ({
      id: newId(),
      aboutKind: about.kind,
      aboutId: about.id,
      kind,
      wordsHash: hash(about, { kind, text: words }),
      personId,
      at,
    }));
    await tx.insert(privacyAnswers).values(rows).onConflictDoNothing();
  };
}
