/** Things that are like another. */
import { getTableName, inArray, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { engine } from "#db/dialect.ts";
import { searchTerms } from "#db/schema/search.ts";
import { indexedWords, isMark, type SearchDocument, termsIn } from "./documents.server.ts";
import { likeness, overlap, type Rarity, stemOf, stemWeights } from "./likeness.ts";
import type { Scope } from "./search.queries.server.ts";
import { mostCounted } from "./vocabulary.server.ts";

export interface Alike {
  readonly id: string;
  readonly score: number;
  /** 1 when every word is the same. */
  readonly overlap: number;
}

/** So many of its weightiest words are looked up. */
const wordsAsked = 40;
/** Together they stand in at most so many documents: a page waits for this. */
const mostLookedAt = 2_000;
/** So many of those that share the most of them are compared. */
const mostCompared = 40;
/** For each mark that both bear: the same channel, the same feeling. */
const sameMark = 0.15;
const countedMarks = /^§(channel|feeling|department)§/;

/** What is most like a document, which need not be in the index; the likest first. Three statements. */
export async function likest(read: Reader, document: SearchDocument, scope: Scope, most: number): Promise<Alike[]> {
  const { title, body } = indexedWords(document);
  const said = `${title} ${body}`.split(" ").filter((term) => term !== "" && term !== "¶");
  const terms = new Set(said);
  const rarity = await rarityOf(read, terms);
  const weights = stemWeights(said, rarity);
  const marks = new Set(document.marks.filter((one) => countedMarks.test(one)));
  const candidates = await sharing(read, document.id, weighty(terms, weights, rarity), scope);
  return candidates
    .map(({ id, words }) => {
      const all = words.split(" ");
      const both = all.filter((one) => marks.has(one)).length;
      const score =
        likeness(
          weights,
          all.filter((one) => one !== "" && !isMark(one)),
        ) *
        (1 + sameMark * both);
      return { id, score, overlap: overlap(terms, new Set(termsIn(words))) };
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? 1 : -1))
    .slice(0, most);
}

async function rarityOf(read: Reader, terms: ReadonlySet<string>): Promise<Rarity> {
  const rows = await read
    .select({ term: searchTerms.term, seen: searchTerms.seen })
    .from(searchTerms)
    .where(inArray(searchTerms.term, [...terms]));
  // Numbers count up: the last is about how many there are.
  const [last] = await read.select({ number: sql<number | null>`max(number)` }).from(sql`search_documents`);
  return { seen: new Map(rows.map(({ term, seen }) => [term, seen])), documents: last?.number ?? 0 };
}

/** The terms that tell it from others and that others have, with their weight. */
function weighty(terms: ReadonlySet<string>, weights: ReadonlyMap<string, number>, { seen }: Rarity): [string, number][] {
  let looked = 0;
  return [...terms]
    .filter((term) => (seen.get(term) ?? 0) > 0 && (seen.get(term) ?? 0) < mostCounted)
    .map((term): [string, number] => [term, weights.get(stemOf(term)) ?? 0])
    .filter(([, weight]) => weight > 0)
    .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || (one < other ? -1 : 1))
    .slice(0, wordsAsked)
    .filter(([term]) => {
      looked += seen.get(term) ?? 0;
      return looked <= mostLookedAt;
    });
}

/** Readable things that share the most weight, with all their words. */
async function sharing(
  read: Reader,
  id: string,
  asked: readonly [string, number][],
  scope: Scope,
): Promise<{ id: string; words: string }[]> {
  if (asked.length === 0) return [];
  const name = sql.identifier(getTableName(scope.table));
  const postgres = engine === "postgres";
  const given = sql.placeholder("asked");
  const shared = postgres
    ? sql`select search_text.number, sum((row.cells ->> 1)::double precision) as weight
        from jsonb_array_elements(${given}::jsonb) as row(cells)
        join search_text on search_text.words @@ (row.cells ->> 0)::tsquery
        group by search_text.number order by weight desc, search_text.number desc limit ${mostCompared}`
    : sql`select search_text.rowid as number, sum(value ->> 1) as weight
        from json_each(${given}) cross join search_text on search_text match (value ->> 0)
        group by search_text.rowid order by weight desc, search_text.rowid desc limit ${mostCompared}`;
  const key = sql.raw(postgres ? "number" : "rowid");
  const words = postgres
    ? sql`(
        select string_agg(repeat(lexeme || ' ', coalesce(array_length(positions, 1), 1)), '') from unnest(search_text.words)
      )`
    : sql`search_text.title || ' ' || search_text.body || ' ' || search_text.marks`;
  const cross = sql.raw(postgres ? "" : "cross");
  const rows = sql`(
    select search_documents.about_id as id, ${words} as words
    from (${shared}) as shared
    ${cross} join search_documents on search_documents.number = shared.number
    ${cross} join ${name} on ${scope.id} = search_documents.about_id
    ${cross} join search_text on search_text.${key} = shared.number
    where search_documents.kind = ${scope.kind} and search_documents.about_id <> ${sql.placeholder("self")} and ${scope.where}
  ) as alike`;
  const found = read.select({ id: sql<string>`alike.id`, words: sql<string>`alike.words` }).from(rows).prepare();
  const quoted = asked.map(([term, weight]) => [postgres ? `'${term}'` : `"${term}"`, weight]);
  return found.execute({ ...scope.values, asked: JSON.stringify(quoted), self: id });
}
