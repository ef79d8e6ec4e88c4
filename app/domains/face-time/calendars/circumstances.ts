/** How somebody came to a shift or lost it, in words for a letter. */
import * as m from "#app/paraglide/messages.js";
import type { CalendarScope, CancellationCause } from "#db/words/face-time.ts";

export interface Circumstances {
  readonly personId: string;
  readonly scope: CalendarScope;
  /** Their calendar is to take it out. */
  readonly cancelled: boolean;
  /** Their calendar has it. */
  readonly known: boolean;
  /** Their last booking, where they are a guest. */
  readonly request?:
    | {
        readonly bookedBy: string;
        readonly bookedByName: string;
        readonly cause: CancellationCause | null;
        readonly by: string | null;
        readonly reason: string | null;
        readonly takenBy: string | null;
      }
    | undefined;
  readonly calledOff?: { readonly by: string; readonly reason: string } | undefined;
}

export interface Said {
  /** Stands before the name of the shift in a subject. */
  readonly heading: string;
  /** A sentence in the middle of one, without its full stop. */
  readonly news: string;
  /** Why, as somebody wrote it, or empty. */
  readonly reason: string;
}

/** What happened. `what`: what the shift is called. */
export function sayWhatHappened(circumstances: Circumstances, what: string): Said {
  const { scope, cancelled, known, request, personId } = circumstances;
  if (cancelled) return sayTheEnd(circumstances, what);
  if (known) return { heading: m.calendar_heading_changed(), news: m.calendar_news_changed({ what }), reason: "" };
  if (scope === "host") return { heading: m.calendar_heading_host(), news: m.calendar_news_host({ what }), reason: "" };
  const news =
    request && request.bookedBy !== personId
      ? m.calendar_news_booked_for({ who: request.bookedByName, what })
      : m.calendar_news_guest({ what });
  return { heading: m.calendar_heading_guest(), news, reason: "" };
}

function sayTheEnd({ scope, request, calledOff }: Circumstances, what: string): Said {
  if (calledOff) {
    const reason = calledOff.reason && m.calendar_letter_reason({ reason: calledOff.reason });
    return { heading: m.calendar_heading_off(), news: m.calendar_news_off({ who: calledOff.by, what }), reason };
  }
  if (scope === "host") return { heading: m.calendar_heading_gone(), news: m.calendar_news_host_gone({ what }), reason: "" };
  const { cause = null, by, takenBy, reason } = request ?? {};
  const who = by ?? m.notifications_somebody();
  const why = reason ? m.calendar_letter_reason({ reason }) : "";
  if (cause === "guest") return { heading: m.calendar_heading_self(), news: m.calendar_news_self({ what }), reason: why };
  if (cause === "manager" || cause === "host")
    return { heading: m.calendar_heading_cancelled(), news: m.calendar_news_cancelled({ who, what }), reason: why };
  if (cause === "moved") return { heading: m.calendar_heading_gone(), news: m.calendar_news_moved({ what }), reason: "" };
  if (cause === "swapped") {
    const news = takenBy ? m.calendar_news_swapped({ who: takenBy, what }) : m.calendar_news_exchanged({ what });
    return { heading: m.calendar_heading_given(), news, reason: "" };
  }
  return { heading: m.calendar_heading_gone(), news: m.calendar_news_gone({ what }), reason: "" };
}
