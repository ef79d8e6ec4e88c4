import { type KeyboardEvent, memo, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import type { Card, JourneyMap, Lane, Step } from "../board/map.ts";
import { CardFace } from "./card-face.tsx";
import { type Axis, cellKey, sameTarget, type Target } from "./targets.ts";

interface Props {
  map: JourneyMap;
  axis: Axis;
  lanes: readonly Lane[];
  target: Target | undefined;
  choose(target: Target): void;
  /** Enter: into the fields beside the grid. */
  enter(): void;
  present: ReadonlyMap<string, string>;
  zoom: number;
}

/** The map as a grid: arrow keys move, Enter leads into what is chosen. Steps across, lanes down. */
export function GridView({ map, axis, lanes, target, choose, enter, present, zoom }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const rows: Target[][] = [
    map.stages.map(({ id }) => ({ part: "stage", id })),
    axis.steps.map(({ id }) => ({ part: "step", id })),
    ...lanes.map((lane): Target[] => [
      { part: "lane", id: lane.id },
      ...axis.steps.map(({ id }): Target => ({ part: "cell", laneId: lane.id, stepId: id })),
    ]),
  ];
  const first = rows.flat()[0];
  const known = rows.some((row) => row.some((one) => sameTarget(target, one)));
  const stop = known ? target : first;

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    if (event.key === "Enter" || event.key === " ") {
      if (!(event.target instanceof HTMLElement) || !event.target.dataset.target) return;
      event.preventDefault();
      enter();
      return;
    }
    const next = stop && neighbour({ rows, map, axis }, stop, event);
    if (!next) return;
    event.preventDefault();
    choose(next);
    // The cell that is moved to takes the focus when it is there.
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-target='${JSON.stringify(next)}']`)?.focus());
  }

  const cell = (one: Target) => ({
    "data-target": JSON.stringify(one),
    tabIndex: stop && sameTarget(stop, one) ? 0 : -1,
    "aria-selected": sameTarget(target, one),
    onClick: () => choose(one),
  });

  return (
    <div className="relative overflow-auto rounded-xl border border-line bg-surface" style={{ maxHeight: "75vh" }}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are chosen by arrow keys is a grid
        role="grid"
        aria-label={map.title}
        onKeyDown={onKeyDown}
        className="border-separate border-spacing-0 text-start"
        style={{ fontSize: `${zoom}rem` }}
      >
        <thead>
          <tr>
            <td className="sticky start-0 top-0 z-20 w-40 min-w-40 border-b border-e border-line bg-surface" />
            {map.stages.map((stage) => (
              <th
                key={stage.id}
                scope="colgroup"
                colSpan={Math.max(1, countSteps(stage.steps))}
                {...cell({ part: "stage", id: stage.id })}
                className={`${headClass} top-0 bg-accent-soft font-serif text-[1.15em]`}
                dir="auto"
              >
                {stage.title || m.journeys_untitled()}
              </th>
            ))}
          </tr>
          <tr>
            <td className="sticky start-0 z-20 border-b border-e border-line bg-surface" />
            {map.stages.map((stage) =>
              stage.steps.length === 0 ? (
                <td key={stage.id} className="border-b border-e border-line p-3 text-quiet">
                  {m.journeys_no_steps()}
                </td>
              ) : (
                stage.steps.flatMap((step) => [
                  <StepHead key={step.id} step={step} cell={cell({ part: "step", id: step.id })} here={present.get(step.id)} />,
                  ...step.steps.map((sub) => (
                    <StepHead
                      key={sub.id}
                      step={sub}
                      under={step.title}
                      cell={cell({ part: "step", id: sub.id })}
                      here={present.get(sub.id)}
                    />
                  )),
                ])
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.id}>
              <th
                scope="row"
                {...cell({ part: "lane", id: lane.id })}
                className="sticky start-0 z-10 w-40 min-w-40 cursor-pointer border-b border-e border-line bg-surface p-3 text-start align-top font-semibold"
                dir="auto"
              >
                {lane.title || m.journeys_untitled()}
              </th>
              {axis.steps.map((step) => {
                const one: Target = { part: "cell", laneId: lane.id, stepId: step.id };
                return (
                  <td key={step.id} {...cell(one)} className={`${cellClass} ${sameTarget(target, one) ? "bg-accent-soft" : ""}`}>
                    <Cards cards={axis.cardsAt.get(cellKey(lane.id, step.id))} stepId={step.id} axis={axis} lane={lane} present={present} />
                  </td>
                );
              })}
              {map.stages.some((stage) => stage.steps.length === 0) && <td className="border-b border-line" />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const headClass = "cursor-pointer border-b border-e border-line p-3 text-start align-top font-semibold";
const cellClass = "w-56 min-w-56 max-w-56 cursor-pointer border-b border-e border-line p-2 align-top";

const countSteps = (steps: readonly Step[]) => steps.reduce((sum, step) => sum + 1 + step.steps.length, 0);

function StepHead({ step, under, cell, here }: { step: Step; under?: string; cell: object; here: string | undefined }) {
  return (
    <th scope="col" {...cell} className={`${headClass} w-56 min-w-56 bg-surface`} dir="auto">
      {under !== undefined && <span className="block text-sm font-normal text-quiet">{under} ›</span>}
      {step.title || m.journeys_untitled()}
      {step.opens && <span className="block text-sm font-normal text-accent">{m.journeys_opens_a_map()}</span>}
      {here && <span className="block text-sm font-normal text-accent">{m.journeys_here({ names: here })}</span>}
    </th>
  );
}

interface CardsProps {
  cards: readonly Card[] | undefined;
  stepId: string;
  axis: Axis;
  lane: Lane;
  present: ReadonlyMap<string, string>;
}

const Cards = memo(function Cards({ cards, stepId, axis, lane, present }: CardsProps) {
  if (!cards) return null;
  return (
    <div className="grid gap-2">
      {cards.map((card) =>
        card.from === stepId ? (
          <CardFace
            key={card.id}
            card={card}
            lane={lane}
            until={card.to === stepId ? undefined : axis.steps[axis.placeOf.get(card.to) ?? -1]?.title}
            here={present.get(card.id)}
          />
        ) : (
          <p key={card.id} className="rounded-lg border border-dashed border-line px-2 py-1 text-[0.9em] text-quiet" dir="auto">
            <span aria-hidden="true">⋯ </span>
            <span className="sr-only">{m.journeys_continues()} </span>
            <span className="line-clamp-1">{card.text}</span>
          </p>
        ),
      )}
    </div>
  );
});

interface Around {
  rows: readonly (readonly Target[])[];
  map: JourneyMap;
  axis: Axis;
}

/** Where an arrow key leads. A stage stands over its first step. */
function neighbour({ rows, map, axis }: Around, from: Target, { key, ctrlKey }: KeyboardEvent): Target | undefined {
  const rtl = document.documentElement.dir === "rtl";
  const row = rows.findIndex((one) => one.some((other) => sameTarget(other, from)));
  const cells = rows[row] ?? [];
  const column = cells.findIndex((one) => sameTarget(one, from));
  const step = (direction: number) => cells[column + direction];
  switch (key) {
    case "ArrowRight":
      return step(rtl ? -1 : 1);
    case "ArrowLeft":
      return step(rtl ? 1 : -1);
    case "Home":
      return ctrlKey ? rows[0]?.[0] : cells[0];
    case "End":
      return ctrlKey ? rows.at(-1)?.at(-1) : cells.at(-1);
    case "ArrowDown":
      return below({ rows, map, axis }, row, from);
    case "ArrowUp":
      return above({ rows, map }, row, from);
    default:
      return undefined;
  }
}

const stepOf = (target: Target) => (target.part === "step" ? target.id : target.part === "cell" ? target.stepId : undefined);

function below({ rows, map }: Around, row: number, from: Target): Target | undefined {
  if (from.part === "stage") {
    const first = map.stages.find(({ id }) => id === from.id)?.steps[0];
    return first ? { part: "step", id: first.id } : undefined;
  }
  const next = rows[row + 1];
  return next?.find((one) => stepOf(one) === stepOf(from)) ?? next?.[0];
}

function above({ rows, map }: Pick<Around, "rows" | "map">, row: number, from: Target): Target | undefined {
  if (from.part === "step") {
    const stage = map.stages.find(({ steps }) => steps.some((step) => step.id === from.id || step.steps.some((sub) => sub.id === from.id)));
    return stage ? { part: "stage", id: stage.id } : undefined;
  }
  const previous = rows[row - 1];
  return previous?.find((one) => stepOf(one) === stepOf(from)) ?? previous?.[0];
}
