import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { attachingStory } from "#app/domains/journeys/curve/attaching.server.ts";
import { ontoStepInput } from "#app/domains/journeys/curve/curve.input.ts";
import { mapsToPutOn, placesOfStory } from "#app/domains/journeys/curve/curve.queries.server.ts";
import { OntoMap } from "#app/domains/journeys/curve/ui/onto-map.tsx";
import { outlineOf } from "#app/domains/journeys/outline.queries.server.ts";
import { readableStory } from "#app/domains/stories/stories.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
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
  const { value, answer } = parseForm(await request.formData(), ontoStepInput);
  if (answer) return answer;
  const { sketches } = await outlineOf(world.db.read, journey.id);
  const sketchId = sketches.find((sketch) => sketch.id === value.sketch)?.id ?? null;
  await orRefuse(attachingStory(world, person, { journeyId: journey.id, stepId: value.step, storyId: id, sketchId }));
  const headers = { "Set-Cookie": flash(m.curve_attached_flash()) };
  return redirect(`/journeys/${journey.id}/steps/${value.step}#stories`, { headers });
}

export default function StoryOnMaps() {
  const { story, maps, places, chosen } = useLoaderData<typeof loader>();
  const from = `/stories/${story.id}`;
  return (
    <Page narrow title={m.curve_from_story_title()} lead={m.curve_from_story_lead()}>
      <p className="mb-8 border-s-3 border-line ps-4 font-serif text-xl">
        <Link to={from} dir="auto">
          {story.headline}
        </Link>
      </p>
      <OntoMap from={from} at={`${from}/journeys`} title={m.curve_from_story_title()} maps={maps} chosen={chosen} places={places} />
    </Page>
  );
}
