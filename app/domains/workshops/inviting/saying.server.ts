/** What is said of a workshop, to each by their own clock and in their language, with a letter for their calendar where the time matters. */

import { whenToMail } from "#app/domains/notifications/mail-times.ts";
import { type NewLetter, sendLetters } from "#app/domains/notifications/mailing.server.ts";
import { mailingApart } from "#app/domains/notifications/mailing-apart.server.ts";
import type { NotificationKind } from "#app/domains/notifications/notifications.ts";
import { tell } from "#app/domains/notifications/telling.server.ts";
import { invitationText, senderOf } from "#app/shared/calendar-rendering.server.ts";
import { saidSpan } from "#app/shared/said-span.ts";
import type { World } from "#app/shared/world.ts";
import type { Transaction } from "#db/client.ts";
import type { Announced } from "./announced.queries.server.ts";
import { calendarProduct, entryOf } from "./calendar.server.ts";
import type { Hearer } from "./hearers.queries.server.ts";

type Reader = Pick<Hearer, "id" | "name" | "email" | "zone" | "locale">;

export interface Said {
  readonly to: readonly Reader[];
  readonly kind: NotificationKind;
  readonly params?: Readonly<Record<string, string>>;
  readonly by?: string | undefined;
  /** As for `tell`: whoever has heard of it does not hear of it again. */
  readonly cause: string;
  /** A letter of its own with the entry for a calendar, in the place of a line in the letter with all news. */
  readonly letter?: { readonly template: CalendarTemplate; readonly words: string };
  readonly now: Date;
}

export type CalendarTemplate = "workshop-invitation" | "workshop-change" | "workshop-cancellation";

export async function say(tx: Transaction, { config }: Pick<World, "config">, workshop: Announced, said: Said): Promise<void> {
  const { to, kind, params, by, cause, letter, now } = said;
  const fresh = new Set<string>();
  const about = { kind: "workshop", id: workshop.id };
  // One clock and one language are told in one statement; an organisation has a few of them.
  for (const alike of Map.groupBy(to, ({ zone, locale }) => `${locale} ${zone}`).values()) {
    const [first] = alike;
    if (!first) continue;
    const news = await tell(tx, {
      people: alike.map(({ id }) => id),
      kind,
      about,
      params: { title: workshop.title, map: workshop.map, when: saidSpan(workshop, first), ...params },
      ...(by ? { actorId: by } : {}),
      cause,
      now,
    });
    for (const id of news) fresh.add(id);
  }
  if (!letter || fresh.size === 0) return;
  const settings = await mailingApart(tx, { people: [...fresh], kind, about, now });
  const letters = to.flatMap((reader): NewLetter[] => {
    const own = settings.get(reader.id);
    if (!own) return [];
    const dueAt = whenToMail(own, reader.zone, now);
    // With the moment: whoever was taken out and is invited again has another letter.
    return [{ ...letterOf({ config }, workshop, { reader, letter, now }), key: `${cause}:${reader.id}:${now.getTime()}`, now, dueAt }];
  });
  await sendLetters(tx, letters);
}

function letterOf(
  { config }: Pick<World, "config">,
  workshop: Announced,
  { reader, letter, now }: { reader: Reader; letter: NonNullable<Said["letter"]>; now: Date },
): Pick<NewLetter, "template" | "to" | "params" | "calendar"> {
  const { template, words } = letter;
  const cancelled = template === "workshop-cancellation";
  const entry = entryOf(config, workshop, { zone: reader.zone, cancelled, changedAt: now });
  return {
    template,
    to: reader.email,
    params: {
      name: reader.name,
      said: words,
      what: workshop.title,
      when: saidSpan(workshop, reader),
      minutes: String(workshop.minutes),
      map: workshop.map,
      leaders: workshop.leaders.join(", "),
      link: entry.url,
    },
    calendar: {
      method: cancelled ? "CANCEL" : "REQUEST",
      content: invitationText(entry, { to: reader, from: senderOf(config), product: calendarProduct, asked: true }),
      filename: "workshop.ics",
    },
  };
}
