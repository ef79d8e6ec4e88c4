import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { visitor } from "#app/domains/auth/guard.server.ts";
import { besidesOf } from "#app/domains/journeys/besides.queries.server.ts";
import { sizeOf } from "#app/domains/journeys/board/map.ts";
import { mapOf } from "#app/domains/journeys/journal.server.ts";
import { requireStake } from "#app/domains/journeys/journeys.queries.server.ts";
import { filterIn, shownPart } from "#app/domains/journeys/ui/filtering.ts";
import { PlainGrid } from "#app/domains/journeys/ui/plain-grid.tsx";
import { axisOf } from "#app/domains/journeys/ui/targets.ts";
import { journeyKindWords } from "#app/domains/journeys/ui/words.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { titled } from "#app/ui/title.ts";

/** A map inside another page of the intranet: nothing around it, and no script. */
export const handle = { alone: true, still: true };

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titled(loaded?.shown?.map.title || m.journeys_title());

/** More steps or cards than this are shown stage by stage. */
const mostShown = { steps: 120, cards: 1_500 };

/** Who is not signed in cannot do so in a frame: they are told where, and nothing else. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { signedIn } = await visitor(context, request);
  const id = params.id ?? "";
  if (!signedIn) return data({ id, shown: null }, { status: 401 });
  const { world } = context;
  const { read } = world.db;
  const stake = await orRefuse(requireStake(read, signedIn.person, id));
  const [map, besides] = await Promise.all([mapOf(read, stake.id), besidesOf(read, stake.id, world.clock.now())]);
  if (!map) return orRefuse(Promise.reject(notFound()));
  const filter = filterIn(new URL(request.url).searchParams);
  const { steps, cards } = sizeOf(map);
  const tooMuch = steps > mostShown.steps || cards > mostShown.cards;
  const stageId = filter.stageId ?? (tooMuch ? (map.stages[0]?.id ?? null) : null);
  return data({ id: stake.id, shown: { map, besides, stageId, choosing: tooMuch || filter.stageId !== null } });
}

export default function EmbeddedMap() {
  const { id, shown } = useLoaderData<typeof loader>();
  if (!shown) {
    return (
      <main id="main" className="grid min-h-40 place-items-center p-6 text-center">
        <p>
          {m.journeys_embed_closed()}{" "}
          <a href={`/journeys/${id}`} target="_blank" rel="noopener" className="font-medium text-accent underline underline-offset-2">
            {m.journeys_embed_open()}
          </a>
        </p>
      </main>
    );
  }
  const { map, besides, stageId, choosing } = shown;
  const { map: part, lanes } = shownPart(map, { ...filterIn(new URLSearchParams()), stageId }, besides);
  return (
    <main id="main" className="p-3 sm:p-4">
      <header className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="font-serif text-xl font-semibold" dir="auto">
          {map.title || m.journeys_untitled()}
        </h1>
        <p className="text-sm text-quiet">
          {journeyKindWords[map.kind]()}
          {" · "}
          <a href={`/journeys/${id}`} target="_blank" rel="noopener" className="font-medium text-accent underline underline-offset-2">
            {m.journeys_embed_open()}
          </a>
        </p>
      </header>
      {choosing && (
        <nav aria-label={m.journeys_embed_stages()} className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {map.stages.map((stage) => (
            <a
              key={stage.id}
              href={`?stage=${stage.id}`}
              aria-current={stage.id === stageId ? "true" : undefined}
              className="py-1 text-accent underline underline-offset-2 aria-[current]:font-semibold aria-[current]:no-underline"
              dir="auto"
            >
              {stage.title || m.journeys_untitled()}
            </a>
          ))}
        </nav>
      )}
      <PlainGrid
        map={part}
        axis={axisOf(map)}
        lanes={lanes}
        besides={besides}
        stepAddress={(stepId) => `/journeys/${id}/steps/${stepId}`}
        elsewhere
      />
    </main>
  );
}
