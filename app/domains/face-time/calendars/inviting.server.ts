import type { NewLetter } from "#app/domains/notifications/mailing.server.ts";
import * as m from "#app/paraglide/messages.js";
import type { Config } from "#app/shared/config.server.ts";
import type { CalendarScope, CalendarState } from "#db/words/face-time.ts";
import type { Change } from "./entries.ts";
import { entryOf } from "./feed.queries.server.ts";
import type { EntryReader } from "./refreshing.server.ts";
import { type Addressed, invitationText } from "./rendering.server.ts";
import { readsDifferently, saidSpan } from "./said.ts";

interface Told {
  readonly entry: {
    readonly shiftId: string;
    readonly scope: CalendarScope;
    readonly state: CalendarState;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly sequence: number;
    readonly changedAt: Date;
  };
  readonly shift: { readonly bring: string; readonly about: string; readonly site: { name: string; city: string; zone: string } };
  readonly reader: EntryReader;
  readonly letter: NonNullable<Change["letter"]>;
}

const templates = { invitation: "shift-invitation", change: "shift-change", cancellation: "shift-cancellation" } as const;

/** The letter that puts a shift into somebody's calendar, moves it there or takes it out. */
export function letterOf(
  config: Config,
  { entry, shift, reader, letter }: Told,
): Pick<NewLetter, "template" | "to" | "params" | "calendar"> {
  const { zone } = shift.site;
  const shown = entryOf(config, { ...entry, ...shift });
  const here = saidSpan(entry, { zone: reader.zone, locale: reader.locale });
  return {
    template: templates[letter],
    to: reader.email,
    params: {
      name: reader.name,
      what: shown.summary,
      when: saidSpan(entry, { zone, locale: reader.locale }),
      here: readsDifferently(entry, zone, reader.zone) ? m.calendar_letter_here({ when: here }) : "",
      where: shown.location,
      bring: shift.bring ? m.calendar_letter_bring({ bring: shift.bring }) : "",
      link: shown.url,
    },
    calendar: {
      method: letter === "cancellation" ? "CANCEL" : "REQUEST",
      content: invitationText(shown, { to: reader, from: senderOf(config) }),
    },
  };
}

/** `Alongside <alongside@example.org>` as name and address. */
export function senderOf({ mailFrom }: Config): Addressed {
  const [, name = "", email = mailFrom] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(mailFrom) ?? [];
  return { name: name.replaceAll('"', "") || "Alongside", email };
}
