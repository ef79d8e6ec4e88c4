import { Form, Link } from "@remix-run/react";
import { findingAddress } from "#app/domains/insights/insights.ts";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Time } from "#app/ui/time.tsx";

interface Shown {
  id: string;
  findingId: string;
  sketchId: string | null;
  sentence: string;
  slug: string;
  study: string;
  measures: boolean;
  by: string;
  at: Date;
}

interface Props {
  findings: readonly Shown[];
  sketches: readonly { id: string; title: string }[];
  /** The door that takes one off; missing where the reader may not. */
  action?: string;
}

/** The findings on a step, with who put them there; one that no longer holds stays to be seen and counts for nothing. */
export function StepFindings({ findings, sketches, action }: Props) {
  if (findings.length === 0) return <p className="text-quiet">{m.curve_findings_none()}</p>;
  const sketchOf = new Map(sketches.map((sketch) => [sketch.id, sketch.title]));
  return (
    <ul className="divide-y divide-line border-y border-line">
      {findings.map(({ id, findingId, sketchId, sentence, slug, study, measures, by, at }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-72">
            <Link
              to={findingAddress(slug, findingId)}
              className={`font-serif text-lg font-medium ${measures ? "" : "text-quiet line-through"}`}
              dir="auto"
            >
              {sentence}
            </Link>
            <p className="text-sm text-quiet">
              <cite className="not-italic" dir="auto">
                {study}
              </cite>
              {sketchId && <span dir="auto"> · {sketchOf.get(sketchId)}</span>}
              {" · "}
              {m.curve_attached_by({ name: by })} <Time at={at} style="ago" />
            </p>
            {!measures && <p className="text-sm font-medium text-warning">{m.curve_finding_stale()}</p>}
          </div>
          {action && (
            <Form method="post" action={action} preventScrollReset>
              <input type="hidden" name="intent" value="detach" />
              <input type="hidden" name="finding" value={findingId} />
              <Button small tone="quiet" aria-label={m.curve_attach_of({ word: m.curve_detach(), story: sentence })}>
                {m.curve_detach()}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
