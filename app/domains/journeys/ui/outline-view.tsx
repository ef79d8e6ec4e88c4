import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { buttonClass, linkClass } from "#app/ui/button.tsx";
import type { JourneyMap, Lane, Step } from "../board/map.ts";
import { TeamsOnStep } from "../claims/ui/claim-lane.tsx";
import { evidenceWords, pointWords } from "../curve/words.ts";
import { type Besides, evidenceAt } from "./besides.ts";
import { CardFace } from "./card-face.tsx";
import { LargeMap } from "./large-map.tsx";
import { type Axis, cellKey, keyOf, type Target } from "./targets.ts";
import { WaysOn } from "./ways-on.tsx";

interface Props {
  journeyId: string;
  map: JourneyMap;
  axis: Axis;
  lanes: readonly Lane[];
  /** Missing where nothing can be chosen yet. */
  choose?: ((target: Target) => void) | undefined;
  present: ReadonlyMap<string, string>;
  /** Missing where a map of before is looked at. */
  besides?: Besides | undefined;
  /** Whether all cards are here already. */
  whole?: boolean | undefined;
}

/** The map as a nested list: stage, step, what stands there. The view of a phone, and of whoever hears it. */
export function OutlineView({ map, ...around }: Props) {
  if (isLarge(map, around)) return <LargeMap map={map} view="outline" />;
  return (
    <ol className="grid gap-8">
      {map.stages.map((stage) => (
        <li key={stage.id}>
          <div className="flex flex-wrap items-baseline justify-between gap-2 border-b border-line pb-2">
            <h2 className="font-serif text-2xl font-semibold" dir="auto">
              {stage.title || m.journeys_untitled()}
            </h2>
            <Edit label={stage.title} target={{ part: "stage", id: stage.id }} choose={around.choose} />
          </div>
          {stage.steps.length === 0 && <p className="mt-3 text-quiet">{m.journeys_no_steps()}</p>}
          <ol className="mt-4 grid gap-6">
            {stage.steps.map((step) => (
              <StepItem key={step.id} step={step} arrows={map.arrows} {...around} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function StepItem({ step, arrows, ...around }: { step: Step; arrows: JourneyMap["arrows"] } & Omit<Props, "map">) {
  const { journeyId, axis, lanes, choose, present, besides } = around;
  const filled = lanes
    .map((lane) => ({ lane, cards: axis.cardsAt.get(cellKey(lane.id, step.id)) ?? [] }))
    .filter((row) => row.lane.kind !== "curve" && (row.cards.length > 0 || choose));
  const here = present.get(step.id);
  return (
    <li className="border-s-2 border-line ps-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-lg font-semibold" dir="auto">
          <Link to={`/journeys/${journeyId}/steps/${step.id}`} className={linkClass}>
            {step.title || m.journeys_untitled()}
          </Link>
        </h3>
        <Edit label={step.title} target={{ part: "step", id: step.id }} choose={choose} />
      </div>
      {here && <p className="text-sm text-accent">{m.journeys_here({ names: here })}</p>}
      {besides && <p className="text-sm text-quiet">{evidenceWords[evidenceAt(besides, step.id)]()}</p>}
      <WaysOn arrows={arrows} axis={axis} stepId={step.id} />
      {step.opens && (
        <p className="text-sm">
          <Link to={`/journeys/${step.opens}`} className={linkClass}>
            {m.journeys_open_map()}
          </Link>
        </p>
      )}
      <dl className="mt-2 grid gap-3">
        {filled.map(({ lane, cards }) => (
          <div key={lane.id} className="grid gap-1 sm:grid-cols-[9rem_1fr]">
            <dt className="text-sm font-medium text-quiet" dir="auto">
              {lane.title}
            </dt>
            <dd className="grid gap-2">
              {cards.map((card) => (
                <CardFace
                  key={card.id}
                  card={card}
                  lane={lane}
                  here={present.get(card.id)}
                  talk={besides?.talk[card.id] ?? 0}
                  until={card.to === step.id ? undefined : axis.steps[axis.placeOf.get(card.to) ?? -1]?.title}
                />
              ))}
              {choose && (
                <button
                  type="button"
                  className={`${buttonClass({ tone: "quiet", small: true })} justify-self-start`}
                  aria-label={m.journeys_edit_cell({ lane: lane.title, step: step.title })}
                  data-target={keyOf({ part: "cell", laneId: lane.id, stepId: step.id })}
                  onClick={() => choose({ part: "cell", laneId: lane.id, stepId: step.id })}
                >
                  {cards.length > 0 ? m.journeys_edit() : m.journeys_add_card()}
                </button>
              )}
            </dd>
          </div>
        ))}
        {besides && <StepRows journeyId={journeyId} step={step} lanes={lanes} besides={besides} />}
      </dl>
      {step.steps.length > 0 && (
        <ol className="mt-4 grid gap-4">
          {step.steps.map((sub) => (
            <StepItem key={sub.id} step={sub} arrows={arrows} {...around} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** The feeling for each curve lane, and the teams: what is said in rows of its own. */
function StepRows({ journeyId, step, lanes, besides }: { journeyId: string; step: Step; lanes: readonly Lane[]; besides: Besides }) {
  const at = `/journeys/${journeyId}/steps/${step.id}`;
  return (
    <>
      {lanes
        .filter(({ kind }) => kind === "curve")
        .map((lane) => {
          const point = besides.curves[lane.sketchId ?? ""]?.[step.id];
          return (
            <div key={lane.id} className="grid gap-1 sm:grid-cols-[9rem_1fr]">
              <dt className="text-sm font-medium text-quiet" dir="auto">
                {lane.title}
              </dt>
              <dd className="text-sm">
                {point ? (
                  <Link to={`${at}#stories`} className={linkClass}>
                    {pointWords(point)}
                  </Link>
                ) : (
                  m.curve_no_value()
                )}
              </dd>
            </div>
          );
        })}
      <div className="grid gap-1 sm:grid-cols-[9rem_1fr]">
        <dt className="text-sm font-medium text-quiet">{m.journeys_teams_lane()}</dt>
        <dd>
          <TeamsOnStep teams={besides.teams[step.id]} to={`${at}#claims`} />
        </dd>
      </div>
    </>
  );
}

const mostAtOnce = 600;

/** Too much to read on one page, and for a phone to draw: it is read stage by stage. */
export function isLarge(map: JourneyMap, { lanes, axis, whole = true }: Pick<Props, "lanes" | "axis" | "whole">): boolean {
  if (map.stages.length < 2) return false;
  // Only of a large map something is missing at first.
  if (!whole) return true;
  let count = 0;
  for (const step of map.stages.flatMap(({ steps }) => steps.flatMap((one) => [one, ...one.steps]))) {
    for (const lane of lanes) count += axis.cardsAt.get(cellKey(lane.id, step.id))?.length ?? 0;
    if (count > mostAtOnce) return true;
  }
  return false;
}

interface EditProps {
  label: string;
  target: Target;
  choose: Props["choose"];
}

function Edit({ label, target, choose }: EditProps) {
  if (!choose) return null;
  return (
    <button
      type="button"
      className={buttonClass({ tone: "quiet", small: true })}
      data-target={keyOf(target)}
      aria-label={m.journeys_edit_part({ title: label || m.journeys_untitled() })}
      onClick={() => choose(target)}
    >
      {m.journeys_edit()}
    </button>
  );
}
