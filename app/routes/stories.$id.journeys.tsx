import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useId } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { attachingStory } from "#app/domains/journeys/curve/attaching.server.ts";
import { fromStoryInput } from "#app/domains/journeys/curve/curve.input.ts";
import { mapsToPutOn, placesOfStory } from "#app/domains/journeys/curve/curve.queries.server.ts";
import { outlineOf } from "#app/domains/journeys/outline.queries.server.ts";
import { readableStory } from "#app/domains/stories/stories.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { EmptyState, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.curve_from_story_title());

/** First the map is chosen, then its step: both stand in the address or in the form, so that it works without scripts. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, headline } = await orRefuse(readableStory(read, person, params.id));
  const [maps, places] = await Promise.all([mapsToPutOn(read, person), placesOfStory(read, person, id)]);
  const asked = new URL(request.url).searchParams.get("map");
  const chosen = maps.find((map) => map.id === asked) ?? (maps.length === 1 ? maps[0] : undefined);
  const outline = chosen && (await outlineOf(read, chosen.id));
  return { story: { id, headline }, maps, places, chosen: chosen && outline ? { ...chosen, ...outline } : null };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id } = await orRefuse(readableStory(world.db.read, person, params.id));
  const journey = await orRefuse(journeyWithin(world.db.read, person, new URL(request.url).searchParams.get("map") ?? undefined));
  const { value, answer } = parseForm(await request.formData(), fromStoryInput);
  if (answer) return answer;
  const { sketches } = await outlineOf(world.db.read, journey.id);
  const sketchId = sketches.find((sketch) => sketch.id === value.sketch)?.id ?? null;
  await orRefuse(attachingStory(world, person, { journeyId: journey.id, stepId: value.step, storyId: id, sketchId }));
  const headers = { "Set-Cookie": flash(m.curve_attached_flash()) };
  return redirect(`/journeys/${journey.id}/steps/${value.step}#stories`, { headers });
}

export default function StoryOnMaps() {
  const { story, maps, places, chosen } = useLoaderData<typeof loader>();
  const [mapId, stepId, sketchId] = [useId(), useId(), useId()];
  return (
    <Page narrow title={m.curve_from_story_title()} lead={m.curve_from_story_lead()}>
      <p className="mb-8 border-s-3 border-line ps-4 font-serif text-xl">
        <Link to={`/stories/${story.id}`} dir="auto">
          {story.headline}
        </Link>
      </p>
      {maps.length === 0 && (
        <EmptyState
          title={m.curve_from_story_title()}
          text={m.curve_from_story_none()}
          action={
            <LinkButton to={`/stories/${story.id}`} tone="quiet">
              {m.curve_cancel()}
            </LinkButton>
          }
        />
      )}
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
        <Form method="post" action={`/stories/${story.id}/journeys?map=${chosen.id}`} className="grid gap-5">
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
            <LinkButton to={`/stories/${story.id}`} tone="quiet">
              {m.curve_cancel()}
            </LinkButton>
          </div>
        </Form>
      )}
      {places.length > 0 && (
        <Section title={m.curve_from_story_on()}>
          <ul className="divide-y divide-line">
            {places.map((place) => (
              <li key={place.stepId} className="py-3">
                <Link to={`/journeys/${place.journeyId}/steps/${place.stepId}`} dir="auto">
                  {place.step}
                </Link>{" "}
                <span className="text-quiet" dir="auto">
                  {place.map}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
