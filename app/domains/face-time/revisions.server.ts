/** What a form of a shift was opened with, so that an older one does not undo silently what was saved meanwhile. */
import { eq, sum } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { shifts } from "#db/schema/face-time.ts";
import { shiftChanged } from "./face-time.errors.ts";
import { columnsOf, type ShiftTerms } from "./keeping-shifts.server.ts";
import type { Shift } from "./locking.server.ts";

/** How often the shift was changed, and all of its series together: `3.17`. */
export async function revisionOf(read: Reader, { sequence, seriesId }: Pick<Shift, "sequence" | "seriesId">): Promise<string> {
  const [row] = seriesId
    ? await read
        .select({ changes: sum(shifts.sequence).mapWith(Number) })
        .from(shifts)
        .where(eq(shifts.seriesId, seriesId))
    : [];
  return `${sequence}.${row?.changes ?? 0}`;
}

/** Whoever changes a shift alone need not know what became of the others. Refuses with `face-time.changed-meanwhile`. */
export function checkRevision(opened: string, now: string, { alone }: { alone: boolean }): void {
  const part = (revision: string) => (alone ? revision.split(".")[0] : revision);
  if (part(opened) !== part(now)) throw shiftChanged();
}

/** Whether a shift says already what it would say: a form that was sent twice changes nothing the second time. */
export function saysTheSame(shift: Shift, hosts: readonly string[], terms: ShiftTerms): boolean {
  const said = columnsOf(terms);
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return (
    same([...hosts].sort(), [...new Set(terms.hosts)].sort()) &&
    Object.entries(said).every(([name, value]) => same(shift[name as keyof typeof said], value))
  );
}
