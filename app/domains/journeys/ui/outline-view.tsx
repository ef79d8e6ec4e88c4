import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { buttonClass } from "#app/ui/button.tsx";
import type { JourneyMap, Lane, Step } from "../board/map.ts";
import { CardFace } from "./card-face.tsx";
import { type Axis, cellKey, type Target } from "./targets.ts";

interface Props {
  journeyId: string;
  map: JourneyMap;
  axis: Axis;
  lanes: readonly Lane[];
  /** Missing where nothing can be chosen yet. */
  choose?: ((target: Target) => void) | undefined;
  present: ReadonlyMap<string, string>;
}

/** The map as a nested list: stage, step, what stands there. The view of a phone, and of whoever hears it. */
export function OutlineView({ map, ...around }: Props) {
  return (
    <ol className="grid gap-8">
      {map.stages.map((stage) => (
        <li key={stage.id}>
          <div className="flex flex-wrap items-baseline justify-between gap-2 border-b border-line pb-2">
            <h2 className="font-serif text-2xl font-semibold" dir="auto">
              {stage.title || m.journeys_untitled()}
            </h2>
            <Edit label={stage.title} onClick={around.choose && (() => around.choose?.({ part: "stage", id: stage.id }))} />
          </div>
          {stage.steps.length === 0 && <p className="mt-3 text-quiet">{m.journeys_no_steps()}</p>}
          <ol className="mt-4 grid gap-6">
            {stage.steps.map((step) => (
              <StepItem key={step.id} step={step} {...around} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function StepItem({ step, ...around }: { step: Step } & Omit<Props, "map">) {
  const { journeyId, axis, lanes, choose, present } = around;
  const filled = lanes
    .map((lane) => ({ lane, cards: axis.cardsAt.get(cellKey(lane.id, step.id)) ?? [] }))
    .filter((row) => row.cards.length > 0 || choose);
  return (
    <li className="border-s-2 border-line ps-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-lg font-semibold" dir="auto">
          <Link to={`/journeys/${journeyId}/steps/${step.id}`}>{step.title || m.journeys_untitled()}</Link>
        </h3>
        <Edit label={step.title} onClick={choose && (() => choose({ part: "step", id: step.id }))} />
      </div>
      {step.opens && (
        <p className="text-sm">
          <Link to={`/journeys/${step.opens}`}>{m.journeys_open_map()}</Link>
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
                  until={card.to === step.id ? undefined : axis.steps[axis.placeOf.get(card.to) ?? -1]?.title}
                />
              ))}
              {choose && (
                <button
                  type="button"
                  className={`${buttonClass({ tone: "quiet", small: true })} justify-self-start`}
                  aria-label={m.journeys_edit_cell({ lane: lane.title, step: step.title })}
                  onClick={() => choose({ part: "cell", laneId: lane.id, stepId: step.id })}
                >
                  {cards.length > 0 ? m.journeys_edit() : m.journeys_add_card()}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {step.steps.length > 0 && (
        <ol className="mt-4 grid gap-4">
          {step.steps.map((sub) => (
            <StepItem key={sub.id} step={sub} {...around} />
          ))}
        </ol>
      )}
    </li>
  );
}

function Edit({ label, onClick }: { label: string; onClick: (() => void) | undefined }) {
  if (!onClick) return null;
  return (
    <button
      type="button"
      className={buttonClass({ tone: "quiet", small: true })}
      aria-label={m.journeys_edit_part({ title: label || m.journeys_untitled() })}
      onClick={onClick}
    >
      {m.journeys_edit()}
    </button>
  );
}
