import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Day } from "#app/ui/day.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ShownPledge } from "../pledges.ts";

type Pledge = Omit<ShownPledge, "createdAt" | "ending"> & { ending?: { outcome: "kept" | "dropped"; at: string | Date } };

interface Props {
  pledge: Pledge;
  /** On a story's own page nobody needs to be told which story. */
  onStory?: boolean;
}

/** One pledge in a list: what is promised, by whom, and how it stands. */
export function PledgeLine({ pledge, onStory = false }: Props) {
  const { id, text, story, person, team } = pledge;
  return (
    <article className="group relative py-5">
      <p className={`font-serif leading-snug ${onStory ? "text-lg" : "text-xl"}`} dir="auto">
        <Link to={`/pledges/${id}`} className="after:absolute after:inset-0 group-hover:text-accent">
          {text}
        </Link>
      </p>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-quiet">
        <span className="font-medium text-ink" dir="auto">
          {promiser(person.name, team)}
        </span>
        {person.gone && !pledge.ending && <span>{m.pledges_gone()}</span>}
        <State pledge={pledge} />
        {!onStory && (
          <span className="min-w-0 max-sm:basis-full">
            {m.pledges_about()}{" "}
            <Link to={`/stories/${story.id}`} className="relative z-10 underline underline-offset-2 hover:text-ink" dir="auto">
              {story.headline}
            </Link>
          </span>
        )}
      </p>
    </article>
  );
}

export function promiser(name: string, team: string | undefined): string {
  return team ? m.pledges_for_team({ name, team }) : name;
}

/** How it stands, in words and not in colour alone. */
export function State({ pledge }: { pledge: Pick<Pledge, "dueOn" | "late" | "ending"> }) {
  const { ending, dueOn, late } = pledge;
  if (ending) {
    return (
      <span className={ending.outcome === "kept" ? "font-medium text-delight" : undefined}>
        {ending.outcome === "kept" ? m.pledges_kept() : m.pledges_dropped()} · <Time at={ending.at} />
      </span>
    );
  }
  return (
    <span>
      {m.pledges_by()} <Day day={dueOn} />
      {late && <span className="font-medium text-mixed"> · {m.pledges_late()}</span>}
    </span>
  );
}
