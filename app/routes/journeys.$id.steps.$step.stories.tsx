import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useId } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin, stepWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { attachingStory, decliningStory, detachingStory } from "#app/domains/journeys/curve/attaching.server.ts";
import { attachInput } from "#app/domains/journeys/curve/curve.input.ts";
import { answeredFor } from "#app/domains/journeys/curve/curve.queries.server.ts";
import { outlineOf } from "#app/domains/journeys/outline.queries.server.ts";
import { searchStories } from "#app/domains/stories/searching.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { controlClass, NativeSelect } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Marked } from "#app/ui/marked.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.curve_attach());

/** Words of a title that say what it is about: the longest, each asked for by itself where the whole title finds nothing. */
const mostWords = 3;
const weighty = (title: string) =>
  [...new Set(title.match(/\p{L}{4,}/gu) ?? [])].sort((one, other) => other.length - one.length).slice(0, mostWords);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, title, editsMap } = await orRefuse(journeyWithin(read, person, params.id));
  const step = await orRefuse(stepWithin(read, id, params.step));
  if (!editsMap) await orRefuse(Promise.reject(notAllowed()));
  const typed = new URL(request.url).searchParams.get("q")?.trim() ?? "";
  const asked = typed ? [typed] : [step.title, ...weighty(step.title)];
  const [{ sketches }, ...found] = await Promise.all([
    outlineOf(read, id),
    ...asked.map((words) => searchStories(read, person, { typed: words, filter: {} })),
  ]);
  const [whole, ...parts] = found.map(({ results }) => results);
  const all = typed || (whole?.length ?? 0) > 0 ? (whole ?? []) : parts.flat();
  const each = [...new Map(all.map((story) => [story.id, story])).values()];
  const answered = await answeredFor(
    read,
    id,
    step.id,
    each.map((story) => story.id),
  );
  return {
    journey: { id, title },
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
  const { journey, step, sketches, typed, stories } = useLoaderData<typeof loader>();
  const searchId = useId();
  const back = `/journeys/${journey.id}/steps/${step.id}`;
  return (
    <Page
      narrow
      title={m.curve_attach()}
      lead={m.curve_attach_lead()}
      actions={
        <LinkButton to={`${back}#stories`} tone="quiet">
          {m.claims_to_step()}
        </LinkButton>
      }
    >
      <p className="mb-6 border-s-3 border-line ps-4 font-serif text-xl" dir="auto">
        {step.title}
      </p>
      <Form method="get" className="mb-8 flex flex-wrap items-end gap-2">
        <div className="grid min-w-0 flex-1 gap-1">
          <label htmlFor={searchId} className="text-sm font-semibold">
            {m.curve_attach_search()}
          </label>
          <input id={searchId} type="search" name="q" defaultValue={typed} className={controlClass} />
        </div>
        <Button tone="quiet">{m.curve_attach_search_button()}</Button>
      </Form>
      <Section title={typed ? m.curve_attach_search() : m.curve_attach_suggested()}>
        {stories.length === 0 && <p className="text-quiet">{m.curve_attach_nothing()}</p>}
        <ul className="divide-y divide-line">
          {stories.map((story) => (
            <Suggestion key={story.id} story={story} sketches={sketches} />
          ))}
        </ul>
      </Section>
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Suggestion({ story, sketches }: { story: Loaded["stories"][number]; sketches: Loaded["sketches"] }) {
  const id = useId();
  const name = story.headline.map((stretch) => stretch.text).join("");
  return (
    <li className="grid gap-3 py-5">
      <Link to={`/stories/${story.id}`} className="font-serif text-xl font-medium" dir="auto">
        <Marked stretches={story.headline} />
      </Link>
      <p className="text-quiet" dir="auto">
        {story.touches ?? <Marked stretches={story.passage} />}
      </p>
      <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="story" value={story.id} />
        {sketches.length > 0 && (
          <div className="grid gap-1">
            <label htmlFor={id} className="text-sm font-semibold">
              {m.curve_attach_for()}
            </label>
            <NativeSelect
              id={id}
              name="sketch"
              emptyLabel={m.curve_all_customers()}
              options={sketches.map((sketch) => ({ value: sketch.id, label: sketch.title }))}
            />
          </div>
        )}
        <Button name="intent" value="attach" aria-label={m.curve_attach_of({ word: m.curve_attach_button(), story: name })}>
          {m.curve_attach_button()}
        </Button>
        <Button tone="quiet" name="intent" value="decline" aria-label={m.curve_attach_of({ word: m.curve_attach_decline(), story: name })}>
          {m.curve_attach_decline()}
        </Button>
      </Form>
    </li>
  );
}
