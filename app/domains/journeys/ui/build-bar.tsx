import { Plus } from "lucide-react";
import * as m from "#app/paraglide/messages.js";
import { newId } from "#app/shared/ids.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import type { Edit } from "../board/edits.ts";
import { type JourneyMap, type LaneKind, laneKinds, stepsOf } from "../board/map.ts";
import { ChooseThen } from "./choose-then.tsx";
import { keyOf, type Target } from "./targets.ts";
import { laneKindWords } from "./words.ts";

interface Props {
  map: JourneyMap;
  /** Whether the lanes are no heads of rows that can be chosen there. */
  lanesApart: boolean;
  edit(...edits: Edit[]): void;
  enter(target: Target): void;
  /** Begins at the name of what was just added: what is typed takes its place. */
  enterNew(target: Target): void;
}

/** What a map is built of, in whatever view: each goes to the end, and is chosen to be named. */
export function BuildBar({ map, lanesApart, edit, enter, enterNew }: Props) {
  const addStage = () => {
    const id = newId();
    edit({ do: "add-stage", id, title: m.journeys_new_stage(), before: null });
    enterNew({ part: "stage", id });
  };
  const addStep = () => {
    const stage = map.stages.at(-1);
    if (!stage) return;
    const id = newId();
    edit({ do: "add-step", id, title: m.journeys_new_step(), stageId: stage.id, parentId: null, before: null });
    enterNew({ part: "step", id });
  };
  const addLane = (kind: LaneKind) => {
    const id = newId();
    edit({ do: "add-lane", id, kind, title: laneKindWords[kind](), before: null });
    enterNew({ part: "lane", id });
  };
  const isBeginning = map.cards.length === 0 && stepsOf(map).length < 2;
  return (
    <div className="mb-3 grid gap-3 print:hidden">
      {isBeginning && <p className="max-w-3xl">{m.journeys_begin()}</p>}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="button" tone="quiet" small onClick={addStage}>
          <Plus aria-hidden="true" className="size-4" />
          {m.journeys_build_stage()}
        </Button>
        <Button type="button" tone="quiet" small onClick={addStep} disabled={map.stages.length === 0}>
          <Plus aria-hidden="true" className="size-4" />
          {m.journeys_build_step()}
        </Button>
        <ChooseThen
          label={m.journeys_lane_kind()}
          labelHidden
          options={laneKinds.map((value) => ({ value, label: laneKindWords[value]() }))}
          does={
            <>
              <Plus aria-hidden="true" className="size-4" />
              {m.journeys_build_lane()}
            </>
          }
          onDo={(kind) => addLane(kind as LaneKind)}
        />
      </div>
      {lanesApart && (
        <section aria-label={m.journeys_lanes()} className="flex flex-wrap items-center gap-2">
          <h2 className="text-sm font-semibold text-quiet">{m.journeys_lanes()}</h2>
          <ul className="flex flex-wrap gap-2">
            {map.lanes.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  data-target={keyOf({ part: "lane", id })}
                  aria-label={m.journeys_edit_part({ title: title || m.journeys_untitled() })}
                  onClick={() => enter({ part: "lane", id })}
                  className={buttonClass({ tone: "quiet", small: true })}
                  dir="auto"
                >
                  {title || m.journeys_untitled()}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
