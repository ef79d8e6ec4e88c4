/** Finds things by their words, among those that a room says may be found. */
import { type Column, getTableName, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Reader } from "#db/client.ts";
import { engine } from "#db/dialect.ts";
import type { SearchKind } from "#db/schema/search.ts";
import type { Asked, Part } from "./asking.ts";
import { isForgivable } from "./spelling.ts";
import { spelledLike } from "./vocabulary.server.ts";

/** What a room lets be found. */
export interface Scope {
  readonly kind: SearchKind;
  /** The room's table, and its column that a document is about. */
  readonly table: SQLiteTable;
  readonly id: Column;
  /** That the person may read it, and what else they ask for. No count and no result knows of anything else. */
  readonly where: SQL;
  /** Scopes of one kind and one shape have the same `where`: what differs stands in `values`, under the names of its placeholders. */
  readonly shape: string;
  readonly values: Record<string, unknown>;
  /** Marks that it must bear: see `mark`. */
  readonly marks: readonly string[];
}

export interface Found {
  /** Best first. */
  readonly ids: string[];
  /** How many there are, at most `mostCounted`. */
  readonly count: number;
  /** There are more than were counted: only the newest of them are shown in order. */
  readonly more: boolean;
  /** With what was looked for: what was typed, and what was meant where that found little. */
  readonly asked: Asked;
}

/** So many are put in order and counted. */
export const mostCounted = 1_000;
/** Fewer than these, and typing errors are forgiven. */
const few = 5;

export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** One statement; three where it finds few. */
export async function found(read: Reader, asked: Asked, scope: Scope, place: Place): Promise<Found> {
  if (asked.length === 0) return { ids: [], count: 0, more: false, asked };
  const exact = await matches(read, asked, scope, place);
  if (exact.count >= few || (exact.count === 0 && place.offset > 0 && !(await isFew(read, asked, scope)))) return { ...exact, asked };
  const forgiving = await forgiven(read, asked);
  if (!forgiving) return { ...exact, asked };
  return { ...(await matches(read, forgiving, scope, place)), asked: forgiving };
}

/** An empty page says nothing of how many there are. */
async function isFew(read: Reader, asked: Asked, scope: Scope): Promise<boolean> {
  return (await matches(read, asked, scope, { offset: 0, length: 1 })).count < few;
}

/** The same with what else may have been meant; undefined where nothing was. */
async function forgiven(read: Reader, asked: Asked): Promise<Asked | undefined> {
  const slips = asked.flatMap(({ terms: [term = "", ...rest], open, quoted }, place) =>
    quoted || rest.length > 0 || !isForgivable(term) ? [] : [{ term, open, place }],
  );
  const meant = await spelledLike(read, slips);
  if (!meant.some((terms) => terms.length > 0)) return undefined;
  return asked.map((part, place) => {
    const instead = meant[slips.findIndex((slip) => slip.place === place)];
    return instead && instead.length > 0 ? { ...part, instead } : part;
  });
}

async function matches(read: Reader, asked: Asked, scope: Scope, place: Place): Promise<Omit<Found, "asked">> {
  const rows = await matching(read, asked, scope, place);
  const count = rows[0]?.count ?? 0;
  return { ids: rows.map(({ id }) => id), count: Math.min(count, mostCounted), more: count > mostCounted };
}

/** Runs the one full-text statement: a page of what matches, best first, with how many there are. */
export function matching(read: Reader, asked: Asked, scope: Scope, place: Place): PromiseLike<{ id: string; count: number }[]> {
  return matchingStatement(read, scope).execute(matchingValues(asked, scope, place));
}

const statements = new WeakMap<Reader, Map<string, Statement>>();
type Statement = ReturnType<typeof statement>;

/** Built once for each shape: building it takes as long as running it. */
export function matchingStatement(read: Reader, scope: Scope): Statement {
  const known = statements.get(read) ?? new Map<string, Statement>();
  statements.set(read, known);
  const key = `${scope.kind} ${scope.shape}`;
  const found = known.get(key) ?? statement(read, scope);
  known.set(key, found);
  return found;
}

export function matchingValues(asked: Asked, { marks, values }: Scope, { offset, length }: Place): Record<string, unknown> {
  const words =
    engine === "postgres"
      ? { words: postgresQuery(asked, marks), weighed: postgresQuery(asked, []) }
      : { words: sqliteQuery(asked, marks) };
  return { ...values, ...words, offset, length };
}

function statement(read: Reader, scope: Scope) {
  return read
    .select({ id: sql<string>`id`, count: sql`count(*) over ()`.mapWith(Number) })
    .from(sql`(${candidates(scope)}) as candidates`)
    .orderBy(sql`score desc, number desc`)
    .limit(sql.placeholder("length"))
    .offset(sql.placeholder("offset"))
    .prepare();
}

/** The newest that match, with their score: however common a word is, only so many are weighed. */
function candidates({ kind, table, id, where }: Scope): SQL {
  const things = sql`search_documents.kind = ${kind} and ${where}`;
  const limit = sql.raw(String(mostCounted + 1));
  const name = sql.identifier(getTableName(table));
  if (engine === "postgres") {
    return sql`select search_documents.number, search_documents.about_id as id,
        ts_rank('{0, 0, 0.15, 1}', search_text.words, ${sql.placeholder("weighed")}::tsquery, 1) as score
      from search_text
      join search_documents on search_documents.number = search_text.number
      join ${name} on ${id} = search_documents.about_id
      where search_text.words @@ ${sql.placeholder("words")}::tsquery and ${things}
      order by search_text.number desc limit ${limit}`;
  }
  // The joins are "cross" so that the index of words leads; it gives the newest first without sorting.
  return sql`select search_documents.number, search_documents.about_id as id, -bm25(search_text, 6, 1, 0) as score
    from search_text
    cross join search_documents on search_documents.number = search_text.rowid
    cross join ${name} on ${id} = search_documents.about_id
    where search_text match ${sql.placeholder("words")} and ${things}
    order by search_text.rowid desc limit ${limit}`;
}

/** Terms hold letters, digits and marks of writing only, so they need no escaping in either language. */
export function sqliteQuery(asked: Asked, marks: readonly string[]): string {
  const parts = asked.map(({ terms, open, instead = [] }) =>
    either([`"${terms.join(" ")}"${open ? " *" : ""}`, ...instead.map((term) => `"${term}"`)], " OR "),
  );
  return [...parts, ...marks.map((term) => `"${term}"`)].join(" AND ");
}

export function postgresQuery(asked: readonly Part[], marks: readonly string[]): string {
  const parts = asked.map(({ terms, open, instead = [] }) =>
    either([`(${terms.map((term) => `'${term}'`).join(" <-> ")}${open ? ":*" : ""})`, ...instead.map((term) => `'${term}'`)], " | "),
  );
  return [...parts, ...marks.map((term) => `'${term}'`)].join(" & ");
}

const either = (choices: readonly string[], or: string) => (choices.length > 1 ? `(${choices.join(or)})` : (choices[0] ?? ""));
