/** Which words there are, and in how many documents: a word goes when the last document goes that holds it. */
import { and, inArray, lte, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client.ts";
import { bytewise, engine, locked, manyRows } from "#db/dialect.ts";
import { execute } from "#db/executing.ts";
import { searchGrams, searchTerms } from "#db/schema/search.ts";
import { allowedSlips, gramsOf, isForgivable, nearest, type Slip } from "./spelling.ts";

/** A word in so many documents is a common one: counting stops, so that common words are not written with each document. */
export const mostCounted = 1_000;

/** Counts each document's terms. */
export async function countTerms(tx: Transaction, documents: readonly Iterable<string>[]): Promise<void> {
  const counted = sums(documents);
  if (counted.length === 0) return;
  const more = sql`${searchTerms.seen} + excluded.seen`;
  const rows = await tx
    .insert(searchTerms)
    .select(manyRows(searchTerms, counted))
    .onConflictDoUpdate({
      target: searchTerms.term,
      set: { seen: sql`case when ${more} > ${mostCounted} then ${mostCounted} else ${more} end` },
      setWhere: sql`${searchTerms.seen} < ${mostCounted}`,
    })
    .returning({ term: searchTerms.term, seen: searchTerms.seen });
  const added = new Map(counted.map(({ term, seen }) => [term, seen]));
  const grams = rows.filter(({ term, seen }) => seen === added.get(term)).flatMap(({ term }) => gramRows(term));
  if (grams.length > 0) await tx.insert(searchGrams).select(manyRows(searchGrams, grams)).onConflictDoNothing();
}

export async function uncountTerms(tx: Transaction, documents: readonly Iterable<string>[]): Promise<void> {
  const counted = sums(documents);
  const terms = counted.map(({ term }) => term);
  // In the order in which `countTerms` takes them: two transactions never wait for each other.
  await locked(
    tx.select({ term: searchTerms.term }).from(searchTerms).where(inArray(searchTerms.term, terms)).orderBy(bytewise(searchTerms.term)),
  );
  await execute(
    tx,
    sql`with gone(term, seen) as (${manyRows(searchTerms, counted)})
        update search_terms set seen = search_terms.seen - gone.seen from gone
        where gone.term = search_terms.term and search_terms.seen < ${mostCounted}`,
  );
  await tx.delete(searchTerms).where(and(inArray(searchTerms.term, terms), lte(searchTerms.seen, 0)));
}

/** How often each term was given, in the order of the terms. */
function sums(documents: readonly Iterable<string>[]): { term: string; seen: number }[] {
  const counts = new Map<string, number>();
  for (const terms of documents) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].map(([term, seen]) => ({ term, seen })).sort((one, other) => (one.term < other.term ? -1 : 1));
}

const gramRows = (term: string) => (isForgivable(term) ? gramsOf(term).map((gram) => ({ gram, length: term.length, term })) : []);

/** How many words with the most letters in common are compared letter by letter. */
const mostCompared = 40;
/** How many letters may still be missing from a word that is being typed. */
const growth = 4;
/** A word that alone would find so many is meant as it is typed. */
const wellKnown = 5;

/** For each misspelt word, those that may have been meant, the likeliest first. One statement. */
export async function spelledLike(read: Reader, slips: readonly Slip[]): Promise<string[][]> {
  if (slips.length === 0) return [];
  const rows = await sharing(read).execute({ asked: JSON.stringify(slips.flatMap(askedGrams)) });
  return slips.map((slip, place) =>
    nearest(
      slip,
      rows.filter((row) => row.place === place),
    ),
  );
}

function askedGrams({ term, open }: Slip, place: number) {
  const all = gramsOf(term, { open });
  const slips = allowedSlips(term);
  // In a long word every second one is enough, and half the work.
  const step = slips > 1 ? 2 : 1;
  const grams = all.filter((_, at) => at % step === 0);
  // One slip spoils at most four trigrams in a row: two letters that changed places.
  const least = Math.max(1, grams.length - (4 / step) * slips);
  return grams.map((gram) => [place, term, gram, term.length - slips, term.length + (open ? growth : slips), least]);
}

const statements = new WeakMap<Reader, ReturnType<typeof sharingStatement>>();

function sharing(read: Reader) {
  const found = statements.get(read) ?? sharingStatement(read);
  statements.set(read, found);
  return found;
}

/** Words of about the same length that share the most trigrams with those asked for. */
function sharingStatement(read: Reader) {
  const cell = (at: number) => (engine === "postgres" ? sql.raw(`(row.cells ->> ${at})`) : sql.raw(`value ->> ${at}`));
  const number = (at: number) => (engine === "postgres" ? sql`${cell(at)}::integer` : cell(at));
  const rows =
    engine === "postgres"
      ? sql`jsonb_array_elements(${sql.placeholder("asked")}::jsonb) as row(cells)`
      : sql`json_each(${sql.placeholder("asked")})`;
  const shared = sql`
    with asked(place, term, gram, shortest, longest, least) as materialized (
      select ${number(0)}, ${cell(1)}, ${cell(2)}, ${number(3)}, ${number(4)}, ${number(5)} from ${rows}
      where not exists (select 1 from search_terms where search_terms.term = ${cell(1)} and search_terms.seen >= ${wellKnown})
    )
    select asked.place, search_grams.term, count(*) as common
    from asked cross join search_grams
    where search_grams.gram = asked.gram and search_grams.length between asked.shortest and asked.longest
    group by asked.place, search_grams.term having count(*) >= min(asked.least)
    order by common desc limit ${mostCompared}`;
  return read
    .select({ place: sql<number>`shared.place`, term: searchTerms.term, seen: searchTerms.seen })
    .from(sql`(${shared}) as shared`)
    .innerJoin(searchTerms, sql`${searchTerms.term} = shared.term`)
    .prepare();
}
