import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Day } from "#app/ui/day.tsx";
import { Notice } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { StudyStanding as Standing } from "#db/words/insights.ts";
import { insightsAddress } from "../filter.ts";
import { minutesFor, slugOf } from "../insights.ts";

interface Study {
  slug: string;
  title: string;
  answer: string;
  topics: readonly string[];
  version: number;
  standing: Standing;
  reviewOn: string | null;
  narrowedBecause: string | null;
  versionAt: string | Date | null;
  owner: { id: string; name: string };
  supersededBy?: { slug: string; title: string } | undefined;
  seen?: { version: number; note: string | null } | undefined;
}

interface Said {
  by: string;
  words: string | null;
  at: string | Date;
}

/** The title, and the answer as what is read first. */
export function StudyHead({ study, words, audience }: { study: Study; words: number; audience: readonly string[] }) {
  const { title, answer, topics, owner, versionAt, version } = study;
  return (
    <header className="border-b border-line pb-8">
      {topics.length > 0 && (
        <p className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm font-medium text-accent">
          {topics.map((name) => (
            <Link key={name} to={insightsAddress({ topic: slugOf(name) })} className="py-0.5 hover:underline underline-offset-2" dir="auto">
              {name}
            </Link>
          ))}
        </p>
      )}
      <h1 className="max-w-4xl font-serif text-4xl font-semibold leading-[1.12] tracking-tight sm:text-5xl" dir="auto">
        {title}
      </h1>
      <p className="mt-5 max-w-3xl font-serif text-2xl leading-snug text-quiet" dir="auto">
        {answer}
      </p>
      <p className="mt-5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-quiet">
        <Link to={`/people/${owner.id}`} className="font-medium text-ink hover:text-accent" dir="auto">
          {owner.name}
        </Link>
        {versionAt && <Time at={versionAt} />}
        {version > 1 && <span>{m.insights_version_number({ number: version })}</span>}
        <span>{m.insights_minutes({ minutes: minutesFor(words) })}</span>
      </p>
      {study.narrowedBecause && audience.length > 0 && (
        <p className="mt-3 text-sm text-quiet" dir="auto">
          {m.insights_narrowed({ departments: audience.join(", "), reason: study.narrowedBecause })}
        </p>
      )}
    </header>
  );
}

/** Whether it is still true, and what has changed since the reader saw it last. Nothing where nothing is to be said. `said`: by whoever answered last. */
export function StudyStanding({ study, said, mayAnswer }: { study: Study; said?: Said | undefined; mayAnswer: boolean }) {
  const { slug, standing, reviewOn, supersededBy, seen, version } = study;
  const changed = seen !== undefined && seen.version < version;
  if (standing === "current" && !changed) return null;
  return (
    <div className="mb-10 grid gap-4">
      {standing === "superseded" && supersededBy && (
        <Notice tone="warning" title={m.insights_superseded_title()}>
          <p>
            {m.insights_superseded_text()}{" "}
            <Link to={`/insights/${supersededBy.slug}`} className="font-medium underline underline-offset-2" dir="auto">
              {supersededBy.title}
            </Link>
          </p>
          <Because said={said} />
        </Notice>
      )}
      {(standing === "retired" || (standing === "superseded" && !supersededBy)) && (
        <Notice tone="warning" title={m.insights_retired_title()}>
          <p>{m.insights_retired_text()}</p>
          <Because said={said} />
        </Notice>
      )}
      {standing === "due" && (
        <Notice tone="warning" title={m.insights_due_title()}>
          {reviewOn && (
            <p>
              {m.insights_due_text()} (<Day day={reviewOn} />)
            </p>
          )}
          {mayAnswer && (
            <p className="print:hidden">
              <Link to={`/insights/${slug}/truth`} className="font-medium underline underline-offset-2">
                {m.truth_link()}
              </Link>
            </p>
          )}
        </Notice>
      )}
      {changed && seen && (
        <Notice tone="info" title={m.insights_changed_since()}>
          {seen.note && <p dir="auto">{seen.note}</p>}
          <p>
            <Link
              to={`/insights/${slug}/versions?one=${seen.version}&other=${version}`}
              className="font-medium underline underline-offset-2"
            >
              {m.insights_changed_see()}
            </Link>
          </p>
        </Notice>
      )}
    </div>
  );
}

function Because({ said }: { said: Said | undefined }) {
  if (!said) return null;
  return (
    <p className="text-sm">
      {said.words && (
        <span className="mb-1 block whitespace-pre-line text-base" dir="auto">
          {said.words}
        </span>
      )}
      <span dir="auto">{said.by}</span> · <Time at={said.at} />
    </p>
  );
}
