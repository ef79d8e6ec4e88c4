import { Form, useSearchParams } from "@remix-run/react";
import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import type { JourneyMap } from "../board/map.ts";
import { evidences } from "../curve/curve.ts";
import { evidenceWords } from "../curve/words.ts";
import type { Besides } from "./besides.ts";
import { filterIn, isFiltered, nobody, teamsOn } from "./filtering.ts";

/** A form, so that it works before scripts: which stage, lanes, team and evidence. With them the map stays as it is, also without a network. */
export function Filters({ map, besides }: { map: JourneyMap; besides: Besides }) {
  const [query] = useSearchParams();
  const filter = filterIn(query);
  const view = query.get("view");
  return (
    <details open={isFiltered(filter)} className="print:hidden">
      <summary className="cursor-pointer font-medium">{m.journeys_filters()}</summary>
      <Form key={query.toString()} preventScrollReset className="mt-3 grid gap-4 rounded-xl border border-line bg-surface p-4">
        {view && <input type="hidden" name="view" value={view} />}
        <div className="grid gap-4 sm:grid-cols-3">
          <Choice
            name="stage"
            label={m.journeys_filter_stage()}
            value={filter.stageId ?? ""}
            all={m.journeys_filter_all()}
            options={map.stages.map(({ id, title }) => ({ value: id, label: title || m.journeys_untitled() }))}
          />
          <Choice
            name="team"
            label={m.journeys_filter_team()}
            value={filter.team ?? ""}
            all={m.journeys_filter_any_team()}
            options={[
              { value: nobody, label: m.journeys_filter_nobody() },
              ...teamsOn(besides).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Choice
            name="evidence"
            label={m.journeys_filter_evidence()}
            value={filter.evidence ?? ""}
            all={m.journeys_filter_any_evidence()}
            options={evidences.map((value) => ({ value, label: evidenceWords[value]() }))}
          />
        </div>
        <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
          <legend className="mb-1 text-sm font-semibold">{m.journeys_filter_lanes()}</legend>
          {map.lanes.map(({ id, title }) => (
            <label key={id} className="flex min-h-6 items-center gap-2">
              <input
                type="checkbox"
                name="lane"
                value={id}
                defaultChecked={filter.laneIds.includes(id)}
                className="size-5 accent-(--accent)"
              />
              <span dir="auto">{title || m.journeys_untitled()}</span>
            </label>
          ))}
        </fieldset>
        <div className="flex flex-wrap gap-2">
          <Button small>{m.journeys_filter_show()}</Button>
          {isFiltered(filter) && (
            <LinkButton to={view ? `?view=${view}` : "?"} small tone="quiet" preventScrollReset>
              {m.journeys_filter_clear()}
            </LinkButton>
          )}
        </div>
      </Form>
    </details>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  /** What stands for no choice. */
  all: string;
  options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ name, label, value, all, options }: ChoiceProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value} className="min-h-11 w-full rounded-lg border border-edge bg-raised px-3">
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
