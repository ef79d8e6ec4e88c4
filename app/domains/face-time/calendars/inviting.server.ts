import type { NewLetter } from "#app/domains/notifications/mailing.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { invitationText, publishedText, senderOf } from "#app/shared/calendar-rendering.server.ts";
import type { Config } from "#app/shared/config.server.ts";
import { readsDifferently, saidSpan } from "#app/shared/said-span.ts";
import { sayWhatHappened } from "./circumstances.ts";
import { calendarProduct, entryOf, whatOf } from "./feed.queries.server.ts";
import type { EntryNews } from "./news.queries.server.ts";

interface Told {
  /** In the order of time; at least one. */
  readonly news: readonly EntryNews[];
  readonly reader: Pick<Person, "name" | "email" | "zone" | "locale">;
}

type Written = Pick<NewLetter, "template" | "to" | "params" | "items" | "calendar">;

/** The letter that puts shifts into somebody's calendar, moves them there or takes them out. */
export function letterOf(config: Config, told: Told): Written {
  const [first] = told.news;
  return first && told.news.length === 1 ? letterOfOne(config, first, told.reader) : letterOfSeveral(config, told);
}

function letterOfOne(config: Config, { entry, shift, circumstances }: EntryNews, reader: Told["reader"]): Written {
  const { zone, locale } = reader;
  const { cancelled, known } = circumstances;
  const shown = entryOf(config, { ...entry, ...shift });
  const what = whatOf(shift);
  const { heading, news, reason } = sayWhatHappened(circumstances, what);
  return {
    template: cancelled ? "shift-cancellation" : known ? "shift-change" : "shift-invitation",
    to: reader.email,
    params: {
      ...{ name: reader.name, heading, news, reason, what },
      when: saidSpan(entry, { zone: shift.site.zone, locale }),
      here: readsDifferently(entry, shift.site.zone, zone) ? m.calendar_letter_here({ when: saidSpan(entry, { zone, locale }) }) : "",
      where: shown.location,
      hosts: shift.hosts.length > 0 ? m.calendar_letter_hosts({ hosts: shift.hosts.join(", ") }) : "",
      bring: shift.bring ? m.calendar_letter_bring({ bring: shift.bring }) : "",
      link: shown.url,
    },
    calendar: {
      method: cancelled ? "CANCEL" : "REQUEST",
      content: invitationText(shown, { to: reader, from: senderOf(config), product: calendarProduct }),
      filename: "shift.ics",
    },
  };
}

function letterOfSeveral(config: Config, { news, reader }: Told): Written {
  const { zone, locale } = reader;
  const entries = news.map(({ entry, shift }) => entryOf(config, { ...entry, ...shift }));
  return {
    template: "shifts",
    to: reader.email,
    params: { name: reader.name, subject: subjectOf(news) },
    items: news.map(({ entry, shift, circumstances }, place) => {
      const said = sayWhatHappened(circumstances, whatOf(shift));
      const when = saidSpan(entry, { zone: shift.site.zone, locale });
      const here = saidSpan(entry, { zone, locale });
      return {
        news: said.news,
        reason: said.reason && ` ${said.reason}`,
        when: readsDifferently(entry, shift.site.zone, zone) ? m.calendar_letter_both({ when, here }) : when,
        link: entries[place]?.url ?? "",
      };
    }),
    calendar: {
      method: "PUBLISH",
      content: publishedText(entries, { from: senderOf(config), product: calendarProduct }),
      filename: "shifts.ics",
    },
  };
}

function subjectOf(news: readonly EntryNews[]): string {
  const count = news.length;
  if (news.every(({ circumstances: { cancelled } }) => cancelled)) return m.calendar_subject_ended({ count });
  if (news.every(({ circumstances: { cancelled, known } }) => !cancelled && known)) return m.calendar_subject_changed({ count });
  if (news.every(({ circumstances: { cancelled, known, scope } }) => !cancelled && !known && scope === "host"))
    return m.calendar_subject_hosted({ count });
  return m.calendar_subject_several({ count });
}
