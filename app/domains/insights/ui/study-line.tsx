import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Badge } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ListedStudy } from "../insights.queries.server.ts";
import { minutesFor } from "../insights.ts";
import { Days } from "./days.tsx";
import { methodWords, standingWords } from "./words.ts";

/** One study in a list: what was found out, before how. */
export function StudyLine({ study }: { study: ListedStudy }) {
  const { slug, title, answer, method, fieldworkFrom, fieldworkTo, words, standing, publishedAt, topics, findings, product } = study;
  return (
    <article className="group relative py-7">
      <p className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
        {topics.length > 0 && <span>{topics.map(({ name }) => name).join(" · ")}</span>}
        {standing !== "current" && <Badge tone={standing === "due" ? "warning" : "neutral"}>{standingWords[standing]()}</Badge>}
      </p>
      <h2 className="font-serif text-2xl font-semibold leading-snug" dir="auto">
        <Link to={`/insights/${slug}`} className="after:absolute after:inset-0 group-hover:text-accent">
          {title}
        </Link>
      </h2>
      <p className="mt-1.5 max-w-3xl font-serif text-lg leading-relaxed" dir="auto">
        {answer}
      </p>
      <p className="mt-2.5 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-quiet">
        {method && <span>{methodWords[method]()}</span>}
        {product && <span dir="auto">{product}</span>}
        {(fieldworkFrom || fieldworkTo) && (
          <span>
            <Days from={fieldworkFrom} to={fieldworkTo} />
          </span>
        )}
        {findings > 0 && <span>{m.insights_count_findings({ count: findings })}</span>}
        <span>{m.insights_minutes({ minutes: minutesFor(words) })}</span>
        {publishedAt && (
          <span>
            {m.insights_published()} <Time at={publishedAt} />
          </span>
        )}
      </p>
    </article>
  );
}
