/** What a form of a story was opened with, so that an older one neither undoes silently what was saved meanwhile nor brings back what was taken out. */
import { and, count, eq, max } from "drizzle-orm";
import type { DraftValues } from "#app/domains/drafts/drafts.ts";
import { isId } from "#app/shared/ids.ts";
import type { Reader, Transaction } from "#db/client.ts";
import { heldStill } from "#db/dialect.ts";
import { privacyRedactions } from "#db/schema/privacy.ts";
import { stories, storyVersions } from "#db/schema/stories.ts";
import { storyChanged, storyRedacted } from "./stories.errors.ts";

/**
 * How often words were taken out, how often it was edited, and whether readers are told who told it: `1.17.named`. No hash of what
 * it says: short words could be guessed from that, and a draft keeps this. Read it before what the form is filled with.
 */
export async function revisionOf(read: Reader, id: string): Promise<string> {
  if (!isId(id)) return "";
  const redactions = await redactionsOf(read, id);
  const [last] = await read
    .select({ number: max(storyVersions.number) })
    .from(storyVersions)
    .where(eq(storyVersions.storyId, id));
  const [story] = await read.select({ hiddenAt: stories.tellerHiddenAt }).from(stories).where(eq(stories.id, id));
  return `${redactions}.${last?.number ?? 0}.${story?.hiddenAt ? "hidden" : "named"}`;
}

async function redactionsOf(read: Reader, id: string): Promise<number> {
  const [row] = await read
    .select({ times: count() })
    .from(privacyRedactions)
    .where(and(eq(privacyRedactions.aboutKind, "story"), eq(privacyRedactions.aboutId, id)));
  return row?.times ?? 0;
}

/** Forms from before there were revisions name none: they count as opened before anything was taken out. */
const redactionsIn = (revision: string) => Number(revision.split(".")[0] || 0);

/** Refuses with `stories.redacted-meanwhile`, `stories.changed-meanwhile`. */
export function checkRevision(opened: string, now: string): void {
  if (redactionsIn(opened) !== redactionsIn(now)) throw storyRedacted();
  if (opened !== now) throw storyChanged();
}

/** For a form that was opened before there was the story. Refuses with `stories.redacted-meanwhile`. */
export async function checkNeverRedacted(read: Reader, id: string): Promise<void> {
  if ((await redactionsOf(read, id)) > 0) throw storyRedacted();
}

/** The same, as if words had been taken out as often as by the other: what was said of all else must not let such words through. */
export const asRedactedAs = (other: string, revision: string) => [redactionsIn(other), ...revision.split(".").slice(1)].join(".");

/** What a draft goes on from: none is kept that could hold words taken out, and a redaction changes those that are kept already. */
export const revisionOfDraft = ({ revision }: DraftValues, now: string) => asRedactedAs(now, revision?.[0] ?? "");

/** For whoever keeps drafts: an edit that was begun before words were taken out is not kept. Refuses with `stories.redacted-meanwhile`. */
export async function checkEditDraft(tx: Transaction, { form, values }: { form: string; values: DraftValues }): Promise<void> {
  const [, id] = /^stories\/([0-9a-f-]{36})\/edit$/.exec(form) ?? [];
  if (!id) return;
  // A redaction under way comes first, or else finds this draft.
  await heldStill(tx.select({ id: stories.id }).from(stories).where(eq(stories.id, id)));
  if (redactionsIn(values.revision?.[0] ?? "") !== (await redactionsOf(tx, id))) throw storyRedacted();
}
