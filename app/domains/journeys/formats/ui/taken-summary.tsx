import * as m from "#app/paraglide/messages.js";
import { Notice } from "#app/ui/page.tsx";

interface Props {
  title: string;
  size: { stages: number; steps: number; lanes: number; cards: number };
  stages: readonly { id: string; title: string; steps: readonly string[] }[];
  assumptions: number;
  claims: number;
  stories: number;
  findings: number;
  /** What of the file is not taken. */
  left: { claims: number; words: number; stories: number; findings: number };
}

/** The map as it would be, before it is made. */
export function TakenSummary({ title, size, stages, assumptions, claims, stories, findings, left }: Props) {
  const told = [
    m.formats_preview_size({
      stages: m.formats_preview_size_stages({ count: size.stages }),
      steps: m.formats_preview_size_steps({ count: size.steps }),
      lanes: m.formats_preview_size_lanes({ count: size.lanes }),
      cards: m.formats_preview_size_cards({ count: size.cards }),
    }),
    assumptions > 0 && m.formats_preview_assumptions({ count: assumptions }),
    claims > 0 && m.formats_preview_claims({ count: claims }),
    stories > 0 && m.formats_preview_stories({ count: stories }),
    findings > 0 && m.formats_preview_findings({ count: findings }),
  ].filter(Boolean);
  const missing = [
    left.claims > 0 && m.formats_preview_left_claims({ count: left.claims }),
    left.words > 0 && m.formats_preview_left_words({ count: left.words }),
    left.stories > 0 && m.formats_preview_left_stories({ count: left.stories }),
    left.findings > 0 && m.formats_preview_left_findings({ count: left.findings }),
  ].filter(Boolean);
  return (
    <>
      <h2 className="font-serif text-2xl font-semibold" dir="auto">
        {title}
      </h2>
      <p className="text-quiet">{told.join(" · ")}</p>
      {missing.length > 0 && (
        <div className="mt-4">
          <Notice tone="warning" title={m.formats_not_taken()}>
            {missing.map((line) => (
              <p key={String(line)}>{line}</p>
            ))}
          </Notice>
        </div>
      )}
      <details className="mt-4">
        <summary className="min-h-11 cursor-pointer py-2 font-medium text-accent">{m.formats_preview_stages()}</summary>
        <ol className="grid gap-3 py-2">
          {stages.map((stage) => (
            <li key={stage.id}>
              <p className="font-semibold" dir="auto">
                {stage.title}
              </p>
              <p className="text-quiet" dir="auto">
                {stage.steps.join(" · ")}
              </p>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
