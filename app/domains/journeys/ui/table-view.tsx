import * as m from "#app/paraglide/messages.js";
import { buttonClass } from "#app/ui/button.tsx";
import type { Card, JourneyMap, Lane, Stage, Step } from "../board/map.ts";
import { CardFace } from "./card-face.tsx";
import { type Axis, cellKey, type Target } from "./targets.ts";

interface Props {
  map: JourneyMap;
  axis: Axis;
  lanes: readonly Lane[];
  choose?: ((target: Target) => void) | undefined;
  present: ReadonlyMap<string, string>;
}

interface Row {
  readonly stage: Stage;
  readonly step: Step;
  readonly lane: Lane | undefined;
  readonly card: Card | undefined;
}

/** The map as rows: one for each card, and one for each step on which no card stands. */
export function TableView({ map, axis, lanes, choose, present }: Props) {
  const rows: Row[] = map.stages.flatMap((stage) =>
    stage.steps
      .flatMap((step) => [step, ...step.steps])
      .flatMap((step): Row[] => {
        const cards = lanes.flatMap((lane) =>
          (axis.cardsAt.get(cellKey(lane.id, step.id)) ?? [])
            .filter((card) => card.from === step.id)
            .map((card) => ({ stage, step, lane, card })),
        );
        return cards.length > 0 ? cards : [{ stage, step, lane: undefined, card: undefined }];
      }),
  );
  return (
    <div className="relative min-w-0 overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full border-collapse text-start">
        <thead>
          <tr className="border-b border-line text-sm text-quiet">
            {[m.journeys_column_stage(), m.journeys_column_step(), m.journeys_column_lane(), m.journeys_column_card()].map((name) => (
              <th key={name} scope="col" className="p-3 text-start font-semibold">
                {name}
              </th>
            ))}
            {choose && (
              <th scope="col" className="p-3">
                <span className="sr-only">{m.journeys_edit()}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stage, step, lane, card }) => (
            <tr key={card?.id ?? step.id} className="border-b border-line align-top last:border-0">
              <td className="p-3" dir="auto">
                {stage.title}
              </td>
              <th scope="row" className="p-3 text-start font-semibold" dir="auto">
                {step.title || m.journeys_untitled()}
              </th>
              <td className="p-3" dir="auto">
                {lane?.title ?? m.journeys_none()}
              </td>
              <td className="min-w-56 p-3">{card && lane && <CardFace card={card} lane={lane} here={present.get(card.id)} />}</td>
              {choose && (
                <td className="p-3">
                  <button
                    type="button"
                    className={buttonClass({ tone: "quiet", small: true })}
                    aria-label={
                      lane ? m.journeys_edit_cell({ lane: lane.title, step: step.title }) : m.journeys_edit_part({ title: step.title })
                    }
                    onClick={() => choose(lane ? { part: "cell", laneId: lane.id, stepId: step.id } : { part: "step", id: step.id })}
                  >
                    {m.journeys_edit()}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
