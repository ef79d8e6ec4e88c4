import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { mayEnd, mayMove } from "#app/domains/pledges/pledges.policy.ts";
import { foundPledge } from "#app/domains/pledges/pledges.queries.server.ts";
import { PledgeHistory } from "#app/domains/pledges/ui/pledge-history.tsx";
import { promiser, State } from "#app/domains/pledges/ui/pledge-line.tsx";
import { PledgedStory } from "#app/domains/pledges/ui/pledged-story.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.pledges_one_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db } = context.world;
  const { stake, ...pledge } = await orRefuse(foundPledge(db.read, person, params.id));
  const open = !pledge.ending;
  return {
    pledge,
    may: { end: open && mayEnd(person, stake), move: open && mayMove(person, stake) },
  };
}

export default function PledgePage() {
  const { pledge, may } = useLoaderData<typeof loader>();
  const { id, text, story, person, team, department } = pledge;
  return (
    <div className="mx-auto w-full max-w-2xl px-4 py-8 sm:px-6 sm:py-12">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-quiet">
        <span className="font-semibold uppercase tracking-wide">{m.pledges_one_title()}</span>
        <State pledge={pledge} />
      </p>
      <h1 className="mt-4 whitespace-pre-line font-serif text-3xl font-semibold leading-tight tracking-tight sm:text-4xl" dir="auto">
        {text}
      </h1>
      <p className="mt-4 text-quiet">
        <Link to={`/people/${person.id}`} className="font-medium text-ink hover:text-accent" dir="auto">
          {promiser(person.name, team)}
        </Link>
        {department && <span dir="auto"> · {department}</span>}
        {person.gone && <span> · {m.pledges_gone()}</span>}
      </p>
      <div className="mt-8">
        <PledgedStory story={story} />
      </div>
      {(may.end || may.move) && (
        <div className="mb-10 flex flex-wrap gap-2">
          {may.end && (
            <>
              <LinkButton to={`/pledges/${id}/outcome?as=kept`}>{m.pledges_say_kept()}</LinkButton>
              <LinkButton to={`/pledges/${id}/outcome?as=dropped`} tone="quiet">
                {m.pledges_say_dropped()}
              </LinkButton>
            </>
          )}
          {may.move && (
            <LinkButton to={`/pledges/${id}/day`} tone="quiet">
              {m.pledges_say_moved()}
            </LinkButton>
          )}
        </div>
      )}
      <h2 className="mb-4 text-xl font-semibold">{m.pledges_history()}</h2>
      <PledgeHistory pledge={pledge} />
      <p className="mt-10">
        <Link to="/pledges" className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
          {m.pledges_empty_all()}
        </Link>
      </p>
    </div>
  );
}
