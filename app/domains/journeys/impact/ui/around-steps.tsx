import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import type { Excerpt } from "../effect.queries.server.ts";

interface Neighbour {
  readonly title: string;
  readonly teams: readonly string[];
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

/** What customers went through before and after each of a team's steps, in the words of their stories. */
export function AroundSteps({ mapId, steps, excerpts }: { mapId: string; steps: readonly Step[]; excerpts: readonly Excerpt[] }) {
  const told = Map.groupBy(excerpts, ({ stepId }) => stepId);
  const shown = steps.filter((step) => told.get(step.id)?.some(({ before, after }) => before || after));
  if (shown.length === 0) return null;
  return (
    <div className="mt-6 grid gap-8">
      {shown.map((step) => (
        <div key={step.id} className="border-s-3 border-line ps-4 print:break-inside-avoid">
          <h4 className="font-semibold">
            <Link to={`/journeys/${mapId}/steps/${step.id}`} dir="auto">
              {step.title}
            </Link>
          </h4>
          <div className="mt-2 grid gap-6 sm:grid-cols-2">
            <Side title={m.impact_middle_before()} neighbour={step.before} say={(title) => m.impact_middle_step_before({ step: title })}>
              {told.get(step.id)?.map((one) => one.before && <Said key={one.storyId} {...one} text={one.before} />)}
            </Side>
            <Side title={m.impact_middle_after()} neighbour={step.after} say={(title) => m.impact_middle_step_after({ step: title })}>
              {told.get(step.id)?.map((one) => one.after && <Said key={one.storyId} {...one} text={one.after} />)}
            </Side>
          </div>
        </div>
      ))}
    </div>
  );
}

interface SideProps {
  title: string;
  neighbour: Neighbour | null;
  say: (step: string) => string;
  children: React.ReactNode[] | undefined;
}

function Side({ title, neighbour, say, children }: SideProps) {
  return (
    <div>
      <h5 className="text-sm font-semibold text-quiet">{title}</h5>
      {children?.some(Boolean) ? children : <p className="mt-1 text-sm text-quiet italic">{m.impact_middle_silent()}</p>}
      {neighbour && (
        <p className="mt-2 text-sm text-quiet" dir="auto">
          {say(neighbour.title)},{" "}
          {neighbour.teams.length > 0 ? m.impact_middle_by({ teams: neighbour.teams.join(", ") }) : m.impact_middle_nobody()}.
        </p>
      )}
    </div>
  );
}

function Said({ storyId, headline, text }: Excerpt & { text: string }) {
  return (
    <blockquote className="mt-1.5">
      <p className="font-serif leading-snug" dir="auto">
        {text}
      </p>
      <Link to={`/stories/${storyId}`} className="text-sm text-quiet underline underline-offset-2 hover:text-ink" dir="auto">
        {headline}
      </Link>
    </blockquote>
  );
}
