/** From what the rooms put in to a letter. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as m from "#app/paraglide/messages.js";
import type { World } from "#app/shared/world.ts";
import type { Reader } from "#db/client.ts";
import { type ComposedLetter, composeLetter } from "../letters.ts";
import { inOrder, type Schedule, type WeeklyItem, type WeeklyReader, type WeeklyRef, type WeeklyRoom } from "./weekly.ts";
import { headingOf, weekdayWord } from "./wording.ts";

/** What each reader is given, as it stands at this moment; as many statements as the rooms need, however many readers. */
export async function chosenFor(
  read: Reader,
  rooms: readonly WeeklyRoom[],
  readers: readonly WeeklyReader[],
): Promise<Map<string, WeeklyItem[]>> {
  const chosen = await Promise.all(rooms.map((room) => room.choose(read, readers)));
  return new Map(readers.map(({ id }) => [id, inOrder(chosen.flatMap((ofRoom) => ofRoom.get(id) ?? []))]));
}

/** What stood in a letter, without what may not be read any more. */
export async function foundAgain(
  read: Reader,
  rooms: readonly WeeklyRoom[],
  reader: { readonly id: string },
  refs: readonly WeeklyRef[],
): Promise<WeeklyItem[]> {
  const found = await Promise.all(
    rooms.map((room) =>
      room.find(
        read,
        reader,
        refs.filter(({ part }) => room.parts.includes(part)),
      ),
    ),
  );
  return inOrder(found.flat());
}

export interface Paper {
  readonly template: string;
  readonly layout: string;
}

/** What all letters of a week share, read once. */
export async function weeklyPaper(): Promise<Paper> {
  const [template = "", layout = ""] = await Promise.all(
    ["weekly.md", "layout.html"].map((file) => readFile(join(process.cwd(), "content/mail", file), "utf8")),
  );
  return { template, layout };
}

interface Addressed {
  readonly name: string;
  /** Name of the department. */
  readonly department: string | null;
  readonly schedule: Schedule;
  /** Where the letter is ended: by one click in a mail program that knows how, and else on the page of that address. */
  readonly unsubscribe: string;
}

export function weeklyLetter(
  { config }: Pick<World, "config">,
  { template, layout }: Paper,
  { name, department, schedule, unsubscribe }: Addressed,
  items: readonly WeeklyItem[],
): ComposedLetter {
  const home = config.publicUrl;
  return composeLetter(template, layout, {
    params: {
      home,
      name,
      subject: m.weekly_subject({ title: items[0]?.title ?? "" }),
      opening: department ? m.weekly_opening({ department }) : m.weekly_opening_without(),
      when: m.weekly_when({ weekday: weekdayWord(schedule.weekday), time: schedule.time }),
      page: `${home}/notifications/weekly`,
      unsubscribe,
    },
    items: items.map(({ part, title, about, to }) => ({ heading: headingOf(part), title, about, link: `${home}${to}` })),
  });
}

/**
 * The letter as somebody of a department would get it at this moment. It is put together for nobody: whoever looks at it must
 * not learn what a colleague has read.
 */
export async function foreseenLetter(
  world: World,
  rooms: readonly WeeklyRoom[],
  { name, department, schedule }: { name: string; department: { id: string; name: string } | undefined; schedule: Schedule },
): Promise<{ items: WeeklyItem[]; letter: ComposedLetter }> {
  const nobody = { id: "", departmentId: department?.id ?? null, had: new Set<string>() };
  const items = (await chosenFor(world.db.read, rooms, [nobody])).get(nobody.id) ?? [];
  const unsubscribe = `${world.config.publicUrl}/notifications/weekly/…`;
  const letter = weeklyLetter(world, await weeklyPaper(), { name, department: department?.name ?? null, schedule, unsubscribe }, items);
  return { items, letter };
}
