import { newId } from "#app/shared/ids.ts";
import type { Transaction } from "#db/client.ts";
import { fileUses } from "#db/schema/files.ts";

export interface Use {
  readonly hash: string;
  /** The name it is offered under when saved. */
  readonly name: string;
  /** The thing it belongs to: whoever may see that may read the file. */
  readonly about: { readonly kind: string; readonly id: string };
  readonly personId: string | null;
  readonly now: Date;
}

/** Says why a received file is kept, in the transaction of the thing that it belongs to. */
export async function keepFile(tx: Transaction, { hash, name, about, personId, now }: Use): Promise<void> {
  await tx.insert(fileUses).values({ id: newId(), hash, name, aboutKind: about.kind, aboutId: about.id, personId, createdAt: now });
}
