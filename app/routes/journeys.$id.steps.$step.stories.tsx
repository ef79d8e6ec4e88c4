import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin, stepWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { askedFor, eachFound } from "#app/domains/journeys/curve/asking.ts";
import { attachingStory, decliningStory, detachingStory } from "#app/domains/journeys/curve/attaching.server.ts";
import { attachInput } from "#app/domains/journeys/curve/curve.input.ts";
import { answeredFor } from "#app/domains/journeys/curve/curve.queries.server.ts";
import { AttachPage, Suggestion } from "#app/domains/journeys/curve/ui/attach-page.tsx";
import { outlineOf } from "#app/domains/journeys/outline.queries.server.ts";
import { searchStories } from "#app/domains/stories/searching.queries.server.ts";
import { runningOn } from "#app/domains/workshops/lists.queries.server.ts";
import { BackToWorkshop } from "#app/domains/workshops/ui/back-to-workshop.tsx";
import { tellsStoriesOn } from "#app/domains/workshops/workshops.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Marked } from "#app/ui/marked.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.curve_attach());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, title, editsMap } = await orRefuse(journeyWithin(read, person, params.id));
  const step = await orRefuse(stepWithin(read, id, params.step));
  if (!editsMap && !(await tellsStoriesOn(read, person, id))) await orRefuse(Promise.reject(notAllowed()));
  const typed = new URL(request.url).searchParams.get("q")?.trim() ?? "";
  const asked = askedFor(typed, step.title);
  const [{ sketches }, workshop, ...found] = await Promise.all([
    outlineOf(read, id),
    runningOn(read, person, id),
    ...asked.map((words) => searchStories(read, person, { typed: words, filter: {} })),
  ]);
  const each = eachFound(
    found.map(({ results }) => results),
    typed,
  );
  const answered = await answeredFor(
    read,
    id,
    step.id,
    each.map((story) => story.id),
  );
  return {
    journey: { id, title },
    workshop,
    step: { id: step.id, title: step.title },
    sketches,
    typed,
    stories: each.filter((story) => !answered.has(story.id)),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id } = await orRefuse(journeyWithin(world.db.read, person, params.id));
  const step = await orRefuse(stepWithin(world.db.read, id, params.step));
  const { value, answer } = parseForm(await request.formData(), attachInput);
  if (answer) return answer;
  const where = { journeyId: id, stepId: step.id, storyId: value.story };
  const { sketches } = await outlineOf(world.db.read, id);
  const sketchId = sketches.find((sketch) => sketch.id === value.sketch)?.id ?? null;
  const doing = {
    attach: () => attachingStory(world, person, { ...where, sketchId }),
    decline: () => decliningStory(world, person, where),
    detach: () => detachingStory(world, person, where),
  };
  await orRefuse(doing[value.intent]());
  const said = { attach: m.curve_attached_flash, decline: m.curve_declined_flash, detach: m.curve_detached_flash };
  const back = `/journeys/${id}/steps/${step.id}`;
  const to = value.intent === "decline" ? `${back}/stories${new URL(request.url).search}` : `${back}#stories`;
  return redirect(to, { headers: { "Set-Cookie": flash(said[value.intent]()) } });
}

export default function AttachStories() {
  const { journey, workshop, step, sketches, typed, stories } = useLoaderData<typeof loader>();
  return (
    <AttachPage
      title={m.curve_attach()}
      lead={m.curve_attach_lead()}
      back={`/journeys/${journey.id}/steps/${step.id}#stories`}
      step={step.title}
      typed={typed}
      search={m.curve_attach_search()}
      suggested={m.curve_attach_suggested()}
      nothing={m.curve_attach_nothing()}
      above={<BackToWorkshop workshop={workshop} />}
    >
      {stories.map((story) => (
        <Suggestion
          key={story.id}
          to={`/stories/${story.id}`}
          field={{ name: "story", id: story.id }}
          words={story.headline}
          about={story.touches ?? <Marked stretches={story.passage} />}
          sketches={sketches}
        />
      ))}
    </AttachPage>
  );
}
