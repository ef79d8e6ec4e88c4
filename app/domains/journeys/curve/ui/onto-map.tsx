import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/field.tsx";
import { EmptyState, Section } from "#app/ui/page.tsx";

interface Props {
  /** The page of the story or finding that is put there. */
  from: string;
  /** The door: the chosen map stands in its address. */
  at: string;
  title: string;
  maps: readonly { id: string; title: string }[];
  chosen: {
    id: string;
    stages: readonly { id: string; title: string }[];
    steps: readonly { id: string; title: string; stageId: string }[];
    sketches: readonly { id: string; title: string }[];
  } | null;
  places: readonly { journeyId: string; map: string; stepId: string; step: string }[];
}

/** Chooses the step of a map for something that is read elsewhere. First the map, then its step: each a form, so that it works without scripts. */
export function OntoMap({ from, at, title, maps, chosen, places }: Props) {
  const [mapId, stepId, sketchId] = [useId(), useId(), useId()];
  const back = (
    <LinkButton to={from} tone="quiet">
      {m.curve_cancel()}
    </LinkButton>
  );
  return (
    <>
      {maps.length === 0 && <EmptyState title={title} text={m.curve_from_story_none()} action={back} />}
      {maps.length > 0 && (
        <Form method="get" className="mb-8 flex flex-wrap items-end gap-2">
          <div className="grid min-w-0 flex-1 gap-1">
            <label htmlFor={mapId} className="text-sm font-semibold">
              {m.curve_from_story_map()}
            </label>
            <NativeSelect
              key={chosen?.id}
              id={mapId}
              name="map"
              start={chosen?.id ?? ""}
              options={maps.map((map) => ({ value: map.id, label: map.title }))}
            />
          </div>
          <Button tone="quiet">{m.curve_from_story_choose()}</Button>
        </Form>
      )}
      {chosen && (
        <Form method="post" action={`${at}?map=${chosen.id}`} className="grid gap-5">
          <div className="grid gap-1">
            <label htmlFor={stepId} className="font-semibold">
              {m.curve_from_story_step()}
            </label>
            <select id={stepId} name="step" required className="min-h-11 rounded-lg border border-edge bg-raised px-3.5 py-2">
              {chosen.stages.map((stage) => (
                <optgroup key={stage.id} label={stage.title}>
                  {chosen.steps
                    .filter((step) => step.stageId === stage.id)
                    .map((step) => (
                      <option key={step.id} value={step.id}>
                        {step.title}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </div>
          {chosen.sketches.length > 0 && (
            <div className="grid gap-1">
              <label htmlFor={sketchId} className="font-semibold">
                {m.curve_attach_for()}
              </label>
              <NativeSelect
                id={sketchId}
                name="sketch"
                emptyLabel={m.curve_all_customers()}
                options={chosen.sketches.map((sketch) => ({ value: sketch.id, label: sketch.title }))}
              />
            </div>
          )}
          <div className="flex flex-wrap gap-3">
            <Button>{m.curve_attach_button()}</Button>
            {back}
          </div>
        </Form>
      )}
      {places.length > 0 && (
        <Section title={m.curve_from_story_on()}>
          <Places places={places} />
        </Section>
      )}
    </>
  );
}

/** The steps that something is on. */
export function Places({ places }: Pick<Props, "places">) {
  return (
    <ul className="divide-y divide-line">
      {places.map((place) => (
        <li key={place.journeyId + place.stepId} className="py-3">
          <Link to={`/journeys/${place.journeyId}/steps/${place.stepId}`} dir="auto">
            {place.step}
          </Link>{" "}
          <span className="text-quiet" dir="auto">
            {place.map}
          </span>
        </li>
      ))}
    </ul>
  );
}
