import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import * as m from "#app/paraglide/messages.js";
import type { ShownEvidence, ShownFinding } from "../findings.queries.server.ts";
import { findingAddress } from "../insights.ts";
import { QuotedFinding } from "./quoted-finding.tsx";

interface ChartName {
  id: string;
  title: string;
}

/** What a study found, in order, each with what it rests on. */
export function Findings({ slug, findings, charts }: { slug: string; findings: readonly ShownFinding[]; charts: readonly ChartName[] }) {
  return (
    <ol className="mt-5 grid gap-8">
      {findings.map((finding, place) => (
        <li key={finding.id} id={`finding-${finding.id}`} className="grid grid-cols-[2.25rem_1fr] gap-x-3 scroll-mt-20">
          <span aria-hidden="true" className="font-serif text-3xl font-semibold leading-none text-accent tabular-nums">
            {place + 1}
          </span>
          <div className="min-w-0">
            <p className="font-serif text-xl font-medium leading-snug" dir="auto">
              <Link to={findingAddress(slug, finding.id)} className="hover:text-accent">
                {finding.sentence}
              </Link>
            </p>
            <Evidence slug={slug} evidence={finding.evidence} charts={charts} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What a finding rests on; what is gone says that it is. */
export function Evidence({ slug, evidence, charts }: { slug: string; evidence: readonly ShownEvidence[]; charts: readonly ChartName[] }) {
  if (evidence.length === 0) return <p className="mt-2 text-sm text-quiet">{m.insights_evidence_none()}</p>;
  return (
    <ul className="mt-3 grid gap-2.5">
      {evidence.map((one, place) => (
        <li key={`${one.kind}-${String(place)}`}>
          <Piece slug={slug} evidence={one} charts={charts} />
        </li>
      ))}
    </ul>
  );
}

function Piece({ slug, evidence, charts }: { slug: string; evidence: ShownEvidence; charts: readonly ChartName[] }) {
  if (evidence.kind === "quotation") {
    return (
      <blockquote className="border-s-3 border-accent ps-4">
        <p className="font-serif text-lg italic leading-relaxed" dir="auto">
          “{evidence.quotation}”
        </p>
        {evidence.saidBy && (
          <p className="text-sm text-quiet" dir="auto">
            {evidence.saidBy}
          </p>
        )}
      </blockquote>
    );
  }
  if (evidence.kind === "story") {
    if (!evidence.story) return <Gone words={m.insights_evidence_gone()} />;
    return (
      <Named kind={m.insights_evidence_story()}>
        <Link to={`/stories/${evidence.story.id}`} className="underline underline-offset-2 hover:text-accent" dir="auto">
          {evidence.story.headline}
        </Link>
      </Named>
    );
  }
  if (evidence.kind === "chart") {
    const chart = charts.find(({ id }) => id === evidence.chart);
    if (!chart) return <Gone words={m.insights_evidence_chart_gone()} />;
    return (
      <Named kind={m.insights_evidence_chart()}>
        <Link to={`/insights/${slug}#chart-${chart.id}`} className="underline underline-offset-2 hover:text-accent" dir="auto">
          {chart.title}
        </Link>
      </Named>
    );
  }
  if (!evidence.card) return <Gone words={m.insights_evidence_finding_gone()} />;
  return <QuotedFinding card={evidence.card} />;
}

function Named({ kind, children }: { kind: string; children: ReactNode }) {
  return (
    <p>
      <span className="text-sm text-quiet">{kind}: </span>
      {children}
    </p>
  );
}

const Gone = ({ words }: { words: string }) => <p className="text-sm font-medium text-warning">{words}</p>;
