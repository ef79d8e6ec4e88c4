/** What is revealed is final: two hundred pages that ask for it at once are answered out of one question. */
import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { workshopReveals } from "#db/schema/workshops.ts";
import type { MarkKind } from "#db/words/workshops.ts";

/** By the connection, so that nothing outlives it. */
const known = new WeakMap<Reader, Map<string, Promise<unknown>>>();
/** Of some workshops at a time; an older one is asked for again. */
const most = 64;

/** What was revealed with nothing in it may be taken back (`going-back.server.ts`), and hold something the next time. */
const isNothing = (rows: unknown): boolean =>
  Array.isArray(rows) ? rows.length === 0 : typeof rows === "object" && rows !== null && "voters" in rows && rows.voters === 0;

/**
 * The caller has seen that this kind of mark is revealed: nobody can change it any more, in whatever process. Nothing when that was
 * taken back before it was loaded: what stands there then is not for everybody yet.
 */
export function onceRevealed<Rows>(read: Reader, workshopId: string, kind: MarkKind, load: () => Promise<Rows>): Promise<Rows | undefined> {
  const answers = known.get(read) ?? new Map<string, Promise<unknown>>();
  known.set(read, answers);
  const key = `${workshopId} ${kind}`;
  const found = answers.get(key) as Promise<Rows | undefined> | undefined;
  if (found) return found;
  const loading = (async () => {
    const rows = await load();
    return isNothing(rows) || (await isRevealed(read, workshopId, kind)) ? rows : undefined;
  })();
  answers.set(key, loading);
  // What failed is asked for again.
  loading.then((rows) => (rows === undefined || isNothing(rows)) && answers.delete(key)).catch(() => answers.delete(key));
  for (const oldest of answers.keys()) {
    if (answers.size <= most) break;
    answers.delete(oldest);
  }
  return loading;
}

async function isRevealed(read: Reader, workshopId: string, kind: MarkKind): Promise<boolean> {
  const [reveal] = await read
    .select({ kind: workshopReveals.kind })
    .from(workshopReveals)
    .where(and(eq(workshopReveals.workshopId, workshopId), eq(workshopReveals.kind, kind)));
  return reveal !== undefined;
}
