import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Marked } from "#app/ui/marked.tsx";
import { Badge } from "#app/ui/page.tsx";
import { findingAddress } from "../insights.ts";
import type { InsightResult } from "../searching.queries.server.ts";
import { standingWords } from "./words.ts";

interface Props {
  readonly results: readonly InsightResult[];
  /** Where all of them stand, and how many they are; missing where these are all. */
  readonly all?: { readonly address: string; readonly words: string } | undefined;
}

/** Studies and findings as they were found, above the stories or on a page of their own. */
export function InsightResults({ results, all }: Props) {
  return (
    <section aria-labelledby="insights-found" className="mt-2 border-b border-line pb-6">
      <h2 id="insights-found" className="text-lg font-semibold">
        {m.insights_title()}
      </h2>
      <ol className="mt-2 grid gap-4">
        {results.map(({ kind, id, slug, headline, passage, standing }) => (
          <li key={id} className="group relative [&_mark]:rounded-sm [&_mark]:bg-warning-soft [&_mark]:px-0.5 [&_mark]:text-ink">
            <p className="flex flex-wrap items-center gap-2 text-sm text-quiet">
              {kind === "study" ? m.insights_result_study() : m.insights_result_finding()}
              {standing !== "current" && <Badge tone="warning">{standingWords[standing]()}</Badge>}
            </p>
            <h3 className="font-serif text-xl font-semibold leading-snug" dir="auto">
              <Link
                to={kind === "study" ? `/insights/${slug}` : findingAddress(slug, id)}
                className="after:absolute after:inset-0 group-hover:text-accent"
              >
                <Marked stretches={headline} />
              </Link>
            </h3>
            <p className="mt-0.5 max-w-[65ch] text-quiet" dir="auto">
              <Marked stretches={passage} />
            </p>
          </li>
        ))}
      </ol>
      {all && (
        <p className="mt-4">
          <Link to={all.address} className="font-medium text-accent underline underline-offset-2">
            {all.words}
          </Link>
        </p>
      )}
    </section>
  );
}
