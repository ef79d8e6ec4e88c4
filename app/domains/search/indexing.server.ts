/** Puts things into the index and takes them out, in the transaction that changes them. */
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { engine } from "#db/dialect.ts";
import { execute } from "#db/executing.ts";
import { type SearchKind, searchDocuments } from "#db/schema/search.ts";
import { cellsOf, indexedWords, type SearchDocument, termsIn } from "./documents.server.ts";
import { countTerms, uncountTerms } from "./vocabulary.server.ts";
import { edition } from "./words.ts";

/** Documents of one kind, each in the place of what the index held of it before. */
export async function indexing(tx: Transaction, documents: readonly SearchDocument[]): Promise<void> {
  const kind = documents[0]?.kind;
  if (!kind) return;
  const ids = documents.map(({ id }) => id);
  await forgetWords(tx, kind, ids);
  const numbers = await tx
    .insert(searchDocuments)
    .values(documents.map(({ id }) => ({ kind, aboutId: id, edition })))
    .onConflictDoUpdate({ target: [searchDocuments.kind, searchDocuments.aboutId], set: { edition } })
    .returning({ id: searchDocuments.aboutId, number: searchDocuments.number });
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]));
  const indexed = documents.map((document) => ({ number: numberOf.get(document.id), words: indexedWords(document) }));
  await writeWords(
    tx,
    indexed.map(({ number, words }) => [number, ...cellsOf(words)]),
  );
  await countTerms(
    tx,
    indexed.map(({ words }) => words.terms),
  );
}

/** Takes things out of the index: nothing of their words stays in it. */
export async function forgetting(tx: Transaction, kind: SearchKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await forgetWords(tx, kind, ids);
  await tx.delete(searchDocuments).where(and(eq(searchDocuments.kind, kind), inArray(searchDocuments.aboutId, [...ids])));
}

async function writeWords(tx: Transaction, rows: readonly unknown[][]): Promise<void> {
  const all = JSON.stringify(rows);
  await execute(
    tx,
    engine === "postgres"
      ? sql`insert into search_text (number, words)
            select (row.cells ->> 0)::integer, (row.cells ->> 1)::tsvector from jsonb_array_elements(${all}::jsonb) as row(cells)`
      : sql`insert into search_text (rowid, title, body, marks)
            select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${all}) order by 1`,
  );
}

async function forgetWords(tx: Transaction, kind: SearchKind, ids: readonly string[]): Promise<void> {
  const numbers = tx
    .select({ number: searchDocuments.number })
    .from(searchDocuments)
    .where(and(eq(searchDocuments.kind, kind), inArray(searchDocuments.aboutId, [...ids])));
  const stored = await tx
    .select({
      words: engine === "postgres" ? sql<string>`array_to_string(tsvector_to_array(words), ' ')` : sql<string>`title || ' ' || body`,
    })
    .from(sql`search_text`)
    .where(sql`${sql.raw(engine === "postgres" ? "number" : "rowid")} in ${numbers}`);
  if (stored.length === 0) return;
  await uncountTerms(
    tx,
    stored.map(({ words }) => termsIn(words)),
  );
  await execute(tx, sql`delete from search_text where ${sql.raw(engine === "postgres" ? "number" : "rowid")} in ${numbers}`);
}
