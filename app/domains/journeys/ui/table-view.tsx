import * as m from "#app/paraglide/messages.js";
import { buttonClass } from "#app/ui/button.tsx";
import type { Card, JourneyMap, Lane, Stage, Step } from "../board/map.ts";
import { TeamsOnStep } from "../claims/ui/claim-lane.tsx";
import { evidenceWords, pointWords } from "../curve/words.ts";
import { type Besides, evidenceAt } from "./besides.ts";
import { CardFace } from "./card-face.tsx";
import { LargeMap } from "./large-map.tsx";
import { isLarge } from "./outline-view.tsx";
import { type Axis, cellKey, keyOf, type Target } from "./targets.ts";
import { WaysOn } from "./ways-on.tsx";

interface Props {
  map: JourneyMap;
  axis: Axis;
  lanes: readonly Lane[];
  choose?: Choose | undefined;
  present: ReadonlyMap<string, string>;
  besides: Besides;
  /** Whether all cards are here already. */
  whole: boolean;
}

interface Row {
  readonly stage: Stage;
  readonly step: Step;
  readonly lane: Lane | undefined;
  readonly card: Card | undefined;
  /** What is said of the step itself stands in its first row. */
  readonly first: boolean;
}

/** The map as rows: one for each card, one for each step on which no card stands, and one for each stage without steps. */
export function TableView({ map, axis, lanes, choose, present, besides, whole }: Props) {
  if (isLarge(map, { lanes, axis, whole })) return <LargeMap map={map} view="table" />;
  const curves = lanes.filter(({ kind }) => kind === "curve");
  const rowsOf = (stage: Stage): Row[] =>
    stage.steps
      .flatMap((step) => [step, ...step.steps])
      .flatMap((step): Row[] => {
        const cards = lanes.flatMap((lane) =>
          (axis.cardsAt.get(cellKey(lane.id, step.id)) ?? [])
            .filter((card) => card.from === step.id)
            .map((card) => ({ stage, step, lane, card, first: false })),
        );
        const rows: Row[] = cards.length > 0 ? cards : [{ stage, step, lane: undefined, card: undefined, first: false }];
        return rows.map((row, at) => ({ ...row, first: at === 0 }));
      });
  const drawRow = ({ stage, step, lane, card, first }: Row) => (
    <tr key={card?.id ?? step.id} className="border-b border-line align-top last:border-0">
      <StageCell stage={stage} choose={first && stage.steps[0] === step ? choose : undefined} />
      <th scope="row" className="p-3 text-start font-semibold" dir="auto">
        {step.title || m.journeys_untitled()}
        {first && <WaysOn arrows={map.arrows} axis={axis} stepId={step.id} />}
        {choose && first && card && (
          <button
            type="button"
            className={`${buttonClass({ tone: "quiet", small: true })} mt-1 block`}
            aria-label={m.journeys_edit_part({ title: step.title || m.journeys_untitled() })}
            data-target={keyOf({ part: "step", id: step.id })}
            onClick={() => choose({ part: "step", id: step.id })}
          >
            {m.journeys_edit()}
          </button>
        )}
      </th>
      <td className="p-3 text-sm">
        {first && (
          <>
            {evidenceWords[evidenceAt(besides, step.id)]()}
            {curves.map((curve) => {
              const point = besides.curves[curve.sketchId ?? ""]?.[step.id];
              return point ? <span key={curve.id} className="block">{`${curve.title}: ${pointWords(point)}`}</span> : null;
            })}
          </>
        )}
      </td>
      <td className="min-w-40 p-3">{first && <TeamsOnStep teams={besides.teams[step.id]} />}</td>
      <td className="p-3" dir="auto">
        {lane?.title ?? m.journeys_none()}
      </td>
      <td className="min-w-56 p-3">{card && lane && <CardFace card={card} lane={lane} here={present.get(card.id)} />}</td>
      {choose && (
        <td className="p-3">
          <button
            type="button"
            className={buttonClass({ tone: "quiet", small: true })}
            aria-label={lane ? m.journeys_edit_cell({ lane: lane.title, step: step.title }) : m.journeys_edit_part({ title: step.title })}
            data-target={keyOf(lane ? { part: "cell", laneId: lane.id, stepId: step.id } : { part: "step", id: step.id })}
            onClick={() => choose(lane ? { part: "cell", laneId: lane.id, stepId: step.id } : { part: "step", id: step.id })}
          >
            {m.journeys_edit()}
          </button>
        </td>
      )}
    </tr>
  );
  return (
    <div className="relative min-w-0 overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full border-collapse text-start">
        <thead>
          <tr className="border-b border-line text-sm text-quiet">
            {[
              m.journeys_column_stage(),
              m.journeys_column_step(),
              m.journeys_column_evidence(),
              m.journeys_teams_lane(),
              m.journeys_column_lane(),
              m.journeys_column_card(),
            ].map((name) => (
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
          {map.stages.flatMap((stage) =>
            stage.steps.length === 0 ? [<EmptyStage key={stage.id} stage={stage} choose={choose} />] : rowsOf(stage).map(drawRow),
          )}
        </tbody>
      </table>
    </div>
  );
}

type Choose = (target: Target) => void;

/** A stage on which nothing happens yet, so that it can be found and named here too. */
function EmptyStage({ stage, choose }: { stage: Stage; choose: Choose | undefined }) {
  return (
    <tr className="border-b border-line align-top last:border-0">
      <StageCell stage={stage} choose={choose} />
      <td colSpan={choose ? 6 : 5} className="p-3 text-quiet">
        {m.journeys_no_steps()}
      </td>
    </tr>
  );
}

function StageCell({ stage, choose }: { stage: Stage; choose: Choose | undefined }) {
  return (
    <td className="p-3" dir="auto">
      {stage.title || m.journeys_untitled()}
      {choose && (
        <button
          type="button"
          className={`${buttonClass({ tone: "quiet", small: true })} mt-1 block`}
          aria-label={m.journeys_edit_part({ title: stage.title || m.journeys_untitled() })}
          data-target={keyOf({ part: "stage", id: stage.id })}
          onClick={() => choose({ part: "stage", id: stage.id })}
        >
          {m.journeys_edit()}
        </button>
      )}
    </td>
  );
}
