import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { numberFormat } from "#app/ui/formats.ts";
import { useReader } from "#app/ui/reader.tsx";
import { Table } from "#app/ui/table.tsx";
import type { PointStyle } from "../../curve/curve.ts";
import type { Factor } from "../ranking.ts";
import type { RemedyState } from "../remedies.ts";
import { stateWords } from "../words.ts";
import { Feeling } from "./touched-steps.tsx";

interface Step {
  readonly rank: number;
  readonly journeyId: string;
  readonly id: string;
  readonly title: string;
  readonly map: string;
  readonly edits: boolean;
  readonly pleasure: number;
  readonly style: PointStyle;
  readonly fresh: number;
  readonly older: number;
  readonly findings: number;
  readonly customers: number | null;
  readonly importance: number | null;
  readonly business: string | null;
  readonly score: number;
  readonly parts: Readonly<Record<Factor, number>>;
  readonly remedy: { readonly state: RemedyState; readonly team: string | null; readonly text: string } | null;
}

/** Steps in their order, each with what its place is made of. `highest`: the score of the first step, as whose part the others are drawn. */
export function RankingTable({ steps, highest, onlyOneMap }: { steps: readonly Step[]; highest: number; onlyOneMap: boolean }) {
  const { locale } = useReader();
  const write = numberFormat(locale);
  const entering = (step: Step) => step.edits && (step.customers === null || step.importance === null);
  return (
    <Table
      caption={m.impact_ranking_title()}
      columns={[
        { key: "step", label: m.impact_step() },
        { key: "score", label: m.impact_score(), align: "end" },
        { key: "pain", label: m.impact_feeling(), align: "end" },
        { key: "customers", label: m.impact_factor_customers(), align: "end" },
        { key: "importance", label: m.impact_factor_importance(), align: "end" },
        { key: "evidence", label: m.impact_factor_evidence(), align: "end" },
        { key: "business", label: m.impact_business() },
        { key: "remedy", label: m.impact_remedy() },
      ]}
      rows={steps.map((step) => {
        const at = `/journeys/${step.journeyId}/steps/${step.id}`;
        return {
          id: `${step.journeyId} ${step.id}`,
          cells: {
            step: (
              <span className="block sm:min-w-56">
                <span className="text-quiet tabular-nums">{step.rank}. </span>
                <Link to={at} className="font-medium hover:text-accent" dir="auto">
                  {step.title}
                </Link>
                {!onlyOneMap && (
                  <span className="block text-sm font-normal text-quiet" dir="auto">
                    {step.map}
                  </span>
                )}
                {entering(step) && (
                  <Link to={`${at}/figures`} className="block text-sm font-normal text-accent">
                    {m.impact_enter()}
                  </Link>
                )}
              </span>
            ),
            score: <Score part={highest > 0 ? step.score / highest : 0} words={write.format(step.score)} />,
            pain: <Feeling pleasure={step.pleasure} />,
            customers: step.customers === null ? <NotEntered /> : <span suppressHydrationWarning>{write.format(step.customers)}</span>,
            importance: step.importance === null ? <NotEntered /> : m.impact_importance_of({ importance: step.importance }),
            evidence: <Evidence {...step} to={`${at}#stories`} />,
            business: step.business ? <span dir="auto">{step.business}</span> : <NotEntered />,
            remedy: (
              <Link to={`${at}/remedies`} className="hover:text-accent" title={step.remedy?.text} dir="auto">
                {step.remedy ? `${step.remedy.team ?? "–"}: ${stateWords[step.remedy.state]()}` : m.impact_remedy_none()}
              </Link>
            ),
          },
        };
      })}
    />
  );
}

/** The figure, and how much of the highest it is. */
function Score({ part, words }: { part: number; words: string }) {
  return (
    <span className="inline-grid gap-1">
      <span className="text-lg font-semibold" suppressHydrationWarning>
        {words}
      </span>
      <svg viewBox="0 0 100 6" aria-hidden="true" focusable="false" className="ms-auto h-1.5 w-16" preserveAspectRatio="none">
        <rect width="100" height="6" rx="3" className="fill-line" />
        <rect width={Math.max(2, part * 100)} height="6" rx="3" className="fill-struggle" />
      </svg>
    </span>
  );
}

function Evidence({ fresh, older, findings, parts, to }: Pick<Step, "fresh" | "older" | "findings" | "parts"> & { to: string }) {
  const rests = [
    fresh + older > 0 && m.impact_evidence_rests({ count: fresh + older }),
    findings > 0 && m.impact_evidence_findings({ count: findings }),
  ].filter((one) => one !== false);
  return (
    <>
      {m.impact_evidence_words({ percent: Math.round(parts.evidence * 100) })}
      <Link to={to} className="block whitespace-nowrap text-sm text-quiet hover:text-ink">
        {rests.length > 0 ? rests.join(", ") : m.impact_evidence_assumed()}
      </Link>
    </>
  );
}

function NotEntered() {
  return <span className="text-sm text-quiet">{m.impact_not_entered()}</span>;
}
