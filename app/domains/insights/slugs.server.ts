/** The addresses of studies. */
import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { studies } from "#db/schema/insights.ts";
import { slugOf } from "./insights.ts";

/** An address that no other study has. */
export async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  for (let turn = reserved.has(wanted) ? 2 : 1; ; turn += 1) {
    const slug = turn === 1 ? wanted : `${wanted}-${turn}`;
    const [taken] = await tx.select({ id: studies.id }).from(studies).where(eq(studies.slug, slug));
    if (!taken) return slug;
  }
}

/** Parts of the room's own addresses. */
const reserved = new Set(["new", "import", "reach", "topics", "digest", "unpublished", "preview", "images", "said"]);

/**
 * An address is made of a title: one that says what was replaced is made anew, and the old one leads nowhere. Returns the one that
 * the study has now.
 */
export async function cleanSlug(
  tx: Transaction,
  study: { readonly id: string; readonly slug: string },
  title: string,
  reword: (text: string) => string,
): Promise<string> {
  const said = study.slug.replaceAll("-", " ");
  if (reword(said) === said) return study.slug;
  const slug = await freeSlug(tx, slugOf(title));
  await tx.update(studies).set({ slug }).where(eq(studies.id, study.id));
  return slug;
}
