import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Time } from "#app/ui/time.tsx";
import type { FindingCard } from "../findings.queries.server.ts";
import { findingAddress } from "../insights.ts";

/** A finding where it is quoted: it says what has become of it. */
export function QuotedFinding({ card }: { card: FindingCard | undefined }) {
  if (!card) return <p className="my-7 rounded-xl border border-dashed border-edge/60 px-5 py-4 text-quiet">{m.insights_quote_gone()}</p>;
  const { id, slug, title, sentence, withdrawnAt, evidenceGone } = card;
  return (
    <blockquote className="my-7 rounded-xl border border-line bg-surface px-5 py-4">
      <p className={`font-serif text-xl leading-snug ${withdrawnAt ? "text-quiet line-through" : ""}`} dir="auto">
        <Link to={findingAddress(slug, id)} className="hover:text-accent">
          {sentence}
        </Link>
      </p>
      <p className="mt-2 text-sm text-quiet">
        <cite className="not-italic" dir="auto">
          {m.insights_quote_from({ title })}
        </cite>
        {withdrawnAt && (
          <span className="font-medium text-warning">
            {" · "}
            {m.insights_quote_withdrawn()} <Time at={withdrawnAt} />
          </span>
        )}
        {evidenceGone && <span className="font-medium text-warning"> · {m.insights_evidence_missing()}</span>}
      </p>
    </blockquote>
  );
}
