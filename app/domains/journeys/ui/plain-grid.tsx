import * as m from "#app/paraglide/messages.js";
import { type JourneyMap, type Lane, type Step, stepsOf } from "../board/map.ts";
import { TeamsOnStep } from "../claims/ui/claim-lane.tsx";
import { evidenceWords, pointWords } from "../curve/words.ts";
import { type Besides, evidenceAt } from "./besides.ts";
import { CardFace } from "./card-face.tsx";
import { type Axis, cellKey } from "./targets.ts";
import { WaysOn } from "./ways-on.tsx";

interface Props {
  /** What of the map is shown. */
  map: JourneyMap;
  /** Of the whole map. */
  axis: Axis;
  lanes: readonly Lane[];
  besides: Besides;
  /** Where the titles of steps lead; missing where they lead nowhere. */
  stepAddress?: (stepId: string) => string;
  /** Whether what is linked opens beside the page that this one stands in. */
  elsewhere?: boolean;
  /** Where the stages are said already. */
  headless?: boolean;
}

/** A map for reading alone: one table of steps across and lanes down, without a script. */
export function PlainGrid({ map, axis, lanes, besides, stepAddress, elsewhere = false, headless = false }: Props) {
  const steps = stepsOf(map);
  const subSteps = new Set(map.stages.flatMap((stage) => stage.steps.flatMap((step) => step.steps.map(({ id }) => id))));
  const places = steps.map(({ id }) => axis.placeOf.get(id) ?? 0);
  const stages = map.stages.map((stage) => ({ ...stage, width: stepsOf({ stages: [stage] }).length })).filter(({ width }) => width > 0);
  return (
    <section
      aria-label={map.title || m.journeys_untitled()}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-xl border border-line bg-surface"
    >
      <table className="border-collapse text-start">
        <thead>
          {!headless && (
            <tr>
              <td className="sticky start-0 z-10 bg-surface" />
              {stages.map(({ id, title, width }) => (
                <th
                  key={id}
                  scope="colgroup"
                  colSpan={width}
                  className="border-s border-line bg-accent-soft p-3 text-start font-serif text-lg font-semibold"
                  dir="auto"
                >
                  {title || m.journeys_untitled()}
                </th>
              ))}
            </tr>
          )}
          <tr className="border-b border-line">
            <td className="sticky start-0 z-10 bg-surface" />
            {steps.map((step) => (
              <th
                key={step.id}
                scope="col"
                className="min-w-44 max-w-80 border-s border-line p-3 text-start align-top font-semibold wrap-anywhere"
                dir="auto"
              >
                {subSteps.has(step.id) && <span aria-hidden="true">↳ </span>}
                <StepTitle step={step} address={stepAddress?.(step.id)} elsewhere={elsewhere} />
                <WaysOn arrows={map.arrows} axis={axis} stepId={step.id} />
                {evidenceAt(besides, step.id) !== "none" && (
                  <span className="mt-1 block text-sm font-normal text-quiet">{evidenceWords[evidenceAt(besides, step.id)]()}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.id} className="border-b border-line align-top">
              <LaneTitle>{lane.title}</LaneTitle>
              {steps.map((step, at) => (
                <td key={step.id} className="max-w-80 border-s border-line p-2 wrap-anywhere">
                  <div className="grid gap-2">
                    {lane.kind === "curve" ? (
                      <Feeling lane={lane} step={step} besides={besides} />
                    ) : (
                      (axis.cardsAt.get(cellKey(lane.id, step.id)) ?? [])
                        // A card over several steps stands at the first of them that is shown.
                        .filter((card) => card.from === step.id || (at === 0 && (axis.placeOf.get(card.from) ?? 0) < (places[0] ?? 0)))
                        .map((card) => (
                          <CardFace
                            key={card.id}
                            card={card}
                            lane={lane}
                            until={card.to === step.id ? undefined : axis.steps[axis.placeOf.get(card.to) ?? -1]?.title}
                          />
                        ))
                    )}
                  </div>
                </td>
              ))}
            </tr>
          ))}
          <tr className="align-top">
            <LaneTitle>{m.journeys_teams_lane()}</LaneTitle>
            {steps.map((step) => (
              <td key={step.id} className="border-s border-line p-3">
                <TeamsOnStep teams={besides.teams[step.id]} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function LaneTitle({ children }: { children: string }) {
  return (
    <th
      scope="row"
      className="sticky start-0 z-10 w-28 min-w-28 bg-surface p-3 text-start text-sm font-semibold text-quiet sm:w-36 sm:min-w-36"
      dir="auto"
    >
      {children}
    </th>
  );
}

function StepTitle({ step, address, elsewhere }: { step: Step; address: string | undefined; elsewhere: boolean }) {
  const title = step.title || m.journeys_untitled();
  if (!address) return title;
  return (
    <a href={address} {...(elsewhere ? { target: "_blank", rel: "noopener" } : {})} className="underline-offset-2 hover:underline">
      {title}
    </a>
  );
}

function Feeling({ lane, step, besides }: { lane: Lane; step: Step; besides: Besides }) {
  const point = besides.curves[lane.sketchId ?? ""]?.[step.id];
  return <p className={`p-1 text-sm ${point ? "" : "text-quiet"}`}>{point ? pointWords(point) : "–"}</p>;
}
