import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { nameFormat } from "#app/ui/formats.ts";
import { Badge, type BadgeTone } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import type { BookingState } from "#db/words/face-time.ts";
import { activityName, stateName } from "../words.ts";
import { lengthInWords, When } from "./when.tsx";

export interface LineOfShift {
  readonly id: string;
  readonly activity: string;
  readonly activityName: string | null;
  readonly site: string;
  readonly city: string;
  readonly country: string;
  readonly zone: string;
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
  readonly language: string;
  readonly places: number;
  readonly taken: number;
  /** Whether it is for people like the reader. */
  readonly invited?: boolean;
  readonly mine?: BookingState | null;
  readonly cancelledAt?: Date | string | null;
}

/** One shift in a list: what, where, when, and whether there is room. `headed`: under a heading that names the reader's day. */
export function ShiftLine({ shift, headed = false }: { shift: LineOfShift; headed?: boolean }) {
  const { locale } = useReader();
  const { id, activity, activityName: own, site, city, country, startsAt, endsAt, zone } = shift;
  const minutes = (new Date(endsAt).getTime() - new Date(startsAt).getTime()) / 60_000;
  const country_ = nameFormat(locale, "region").of(country);
  return (
    <article className="group relative flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 py-5">
      <div className="min-w-0">
        <h3 className="font-serif text-xl font-semibold leading-snug" dir="auto">
          <Link to={`/face-time/shifts/${id}`} className="after:absolute after:inset-0 group-hover:text-accent">
            {m.face_time_what_where({ activity: activityName(activity, own), site })}
          </Link>
        </h3>
        <p className="mt-1 text-sm text-quiet">
          <When startsAt={startsAt} endsAt={endsAt} zone={zone} place={city} headed={headed} />
        </p>
        <p className="mt-0.5 text-sm text-quiet" suppressHydrationWarning>
          {lengthInWords(minutes)} · <span dir="auto">{city}</span>, {country_} · {languageName(locale, shift.language)}
        </p>
      </div>
      <Room shift={shift} />
    </article>
  );
}

export function languageName(locale: string, language: string): string {
  return nameFormat(locale, "language").of(language) ?? language;
}

function Room({ shift: { places, taken, mine, cancelledAt, invited = true } }: { shift: LineOfShift }) {
  const free = Math.max(0, places - taken);
  if (cancelledAt) return <Badge tone="warning">{m.face_time_called_off()}</Badge>;
  if (mine && mine !== "cancelled" && mine !== "expired") return <StateBadge state={mine} />;
  if (!invited) return <Badge>{m.face_time_for_others()}</Badge>;
  if (free > 0) return <Badge tone="success">{m.face_time_free({ count: free })}</Badge>;
  return <Badge>{m.face_time_full()}</Badge>;
}

const tones: Record<BookingState, BadgeTone> = {
  held: "info",
  waiting: "neutral",
  offered: "warning",
  confirmed: "success",
  declined: "neutral",
  expired: "neutral",
  cancelled: "neutral",
  attended: "success",
  missed: "neutral",
};

/** `ofOther`: said to somebody else than whose booking it is. `ended`: what happened, where that says more than the state. */
export function StateBadge({ state, ofOther = false, ended }: { state: BookingState; ofOther?: boolean; ended?: string | undefined }) {
  const words = ofOther && state === "held" ? m.face_time_state_held_other() : stateName(state);
  return <Badge tone={tones[state]}>{ended ?? words}</Badge>;
}
