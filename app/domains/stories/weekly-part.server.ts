/** One struggle and one delight for the weekly letter: the newest that concern the reader's department, or else anybody. */
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { WeeklyItem, WeeklyReader, WeeklyRoom } from "#app/domains/notifications/weekly/weekly.ts";
import { topicsIn } from "#app/domains/privacy/topics.ts";
import * as m from "#app/paraglide/messages.js";
import type { Reader } from "#db/client.ts";
import { stories, storyDepartments } from "#db/schema/stories.ts";
import { readable } from "./feed-statement.server.ts";
import { headline } from "./stories.ts";
import { channelWord } from "./words.ts";

const parts = ["struggle", "delight"] as const;
type Part = (typeof parts)[number];

/** How many of the newest are looked through for each reader. */
const newest = 150;

export const weeklyStories: WeeklyRoom = {
  parts,
  async choose(read, readers) {
    const candidates = (await Promise.all(parts.map((part) => newestOf(read, part)))).flat();
    const departments = await departmentsOf(
      read,
      candidates.map(({ item }) => item.id),
    );
    const among = parts.map((part) => candidates.filter(({ item }) => item.part === part));
    return new Map(readers.map((reader) => [reader.id, among.flatMap((those) => chosenFor(reader, those, departments) ?? [])]));
  },
  async find(read, _reader, refs) {
    if (refs.length === 0) return [];
    const rows = await lightOnes(read).where(
      and(
        inArray(
          stories.id,
          refs.map(({ id }) => id),
        ),
        readable(read),
      ),
    );
    return rows.filter(isLight).flatMap((row) => {
      const part = refs.find(({ id }) => id === row.id)?.part;
      return part ? itemOf(row, part as Part) : [];
    });
  },
};

interface Candidate {
  readonly item: WeeklyItem;
  readonly tellerId: string;
  readonly row: Row;
}

function lightOnes(read: Reader) {
  return read
    .select({
      id: stories.id,
      title: stories.title,
      happened: sql<string>`substr(${stories.happened}, 1, 400)`,
      sketch: stories.sketch,
      channel: stories.channel,
      topics: stories.topics,
      tellerId: stories.tellerId,
    })
    .from(stories)
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof lightOnes>>[number];

/**
 * What may be heavy to read comes to nobody who did not choose to open it: what its teller has said so of, and whatever the
 * words that would be mailed suggest. A child alone is mentioned in many a light story.
 */
function isLight({ topics, title, sketch }: Pick<Row, "topics" | "title" | "sketch">): boolean {
  if (topics && topics.length > 0) return false;
  return topicsIn(`${title ?? ""}\n${sketch ?? ""}`).every((topic) => topic === "child");
}

async function newestOf(read: Reader, part: Part): Promise<Candidate[]> {
  const rows = await lightOnes(read)
    .where(and(eq(stories.kind, part), readable(read)))
    .orderBy(desc(stories.toldAt), desc(stories.id))
    .limit(newest);
  return rows.map((row) => ({ item: itemOf(row, part), tellerId: row.tellerId, row }));
}

function itemOf({ sketch, channel, ...row }: Row, part: Part): WeeklyItem {
  const about = [sketch, channel && channelWord(channel)].filter(Boolean).join(" · ");
  return { part, id: row.id, title: headline(row), about: about || m.weekly_story(), to: `/stories/${row.id}` };
}

async function departmentsOf(read: Reader, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({ storyId: storyDepartments.storyId, departmentId: storyDepartments.departmentId })
    .from(storyDepartments)
    .where(inArray(storyDepartments.storyId, [...ids]));
  const grouped = Map.groupBy(rows, ({ storyId }) => storyId);
  return new Map([...grouped].map(([id, those]) => [id, new Set(those.map(({ departmentId }) => departmentId))]));
}

/** Not what they told themselves, nor what stood in a letter of theirs before. */
function chosenFor(
  { id, departmentId, had }: WeeklyReader,
  candidates: readonly Candidate[],
  departments: ReadonlyMap<string, ReadonlySet<string>>,
): WeeklyItem | undefined {
  const open = candidates.filter(({ item, tellerId }) => tellerId !== id && !had.has(`${item.part}:${item.id}`));
  const theirs = departmentId ? open.find((one) => departments.get(one.item.id)?.has(departmentId) && isLight(one.row)) : undefined;
  return (theirs ?? open.find(({ row }) => isLight(row)))?.item;
}
