/** Where superseded studies point on to. */
import { and, eq, gt } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { studies } from "#db/schema/insights.ts";

/** Longer chains do not come about by work. */
const mostSteps = 20;

export interface Successor {
  readonly slug: string;
  readonly title: string;
}

/** Where a superseded study points on to: past those that are superseded themselves, to the one that stands. */
export async function successorOf(read: Reader, id: string | null): Promise<Successor | undefined> {
  let found: Successor | undefined;
  let next = id;
  for (let step = 0; next && step < mostSteps; step += 1) {
    const [row] = await read
      .select({ slug: studies.slug, title: studies.title, next: studies.supersededBy })
      .from(studies)
      .where(and(eq(studies.id, next), gt(studies.version, 0)));
    if (!row) break;
    found = { slug: row.slug, title: row.title };
    next = row.next;
  }
  return found;
}

/** Whether a study points on to another already, over however many steps. */
export async function pointsOnTo(read: Pick<Reader, "select">, from: string, to: string): Promise<boolean> {
  let next: string | null | undefined = from;
  for (let step = 0; next && step < mostSteps; step += 1) {
    if (next === to) return true;
    const [row]: { next: string | null }[] = await read.select({ next: studies.supersededBy }).from(studies).where(eq(studies.id, next));
    next = row?.next;
  }
  return false;
}
