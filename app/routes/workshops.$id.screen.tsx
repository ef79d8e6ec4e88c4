import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { type OnScreen, screenOf } from "#app/domains/workshops/showing.server.ts";
import { Countdown } from "#app/domains/workshops/ui/countdown.tsx";
import { ScreenResults } from "#app/domains/workshops/ui/screen-results.tsx";
import { useWorkshop } from "#app/domains/workshops/ui/use-workshop.ts";
import { phaseWords } from "#app/domains/workshops/words.ts";
import { mayLead } from "#app/domains/workshops/workshops.policy.ts";
import { workshopWithin } from "#app/domains/workshops/workshops.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

/** Nothing around it: the room reads it on a wall, and nobody presses anything. */
export const handle = { alone: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.workshops_screen_title({ title: data?.shown.title ?? "" }));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock, config } = context.world;
  const workshop = await orRefuse(workshopWithin(db.read, person, params.id));
  if (!workshop.stake.participates && !mayLead(person, workshop.stake)) await orRefuse(Promise.reject(notAllowed()));
  return { shown: await screenOf(db.read, workshop, clock.now()), address: `${config.publicUrl.replace(/^https?:\/\//, "")}/workshops` };
}

export default function ScreenPage() {
  const { shown, address } = useLoaderData<typeof loader>();
  const { id, title, state, phase } = shown;
  const here = `${m.workshops_desk_here()}: ${m.workshops_people({ count: shown.participants })}`;
  useWorkshop(id);
  return (
    <main id="main" className="min-h-dvh xl:min-h-0 xl:[zoom:1.5]">
      <noscript>
        {/* Without scripts it goes along by being read anew: nobody stands at a wall to do so. */}
        <meta httpEquiv="refresh" content="10" />
      </noscript>
      <div className="mx-auto grid min-h-full w-full max-w-7xl content-start gap-6 px-6 py-6 sm:px-10">
        <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b border-line pb-4">
          <div className="min-w-0">
            <p className="text-lg text-quiet" dir="auto">
              {phase ? `${title} · ${m.workshops_part({ part: phase.position + 1, of: phase.of })} · ${here}` : shown.map.title}
            </p>
            <h1 className="font-serif text-5xl font-semibold leading-tight" dir="auto">
              {phase ? phaseWords[phase.kind]() : title}
            </h1>
          </div>
          {phase && <Countdown dueAt={phase.dueAt} now={shown.now} large />}
        </header>
        {phase && <During shown={shown} phase={phase} />}
        {state === "prepared" && <Before shown={shown} address={address} here={here} />}
        {state === "ended" && <p className="text-3xl">{m.workshops_screen_over({ address })}</p>}
        {state === "called-off" && <p className="text-3xl">{m.workshops_called_off()}</p>}
      </div>
    </main>
  );
}

function During({ shown, phase }: { shown: OnScreen; phase: NonNullable<OnScreen["phase"]> }) {
  const { answered, participants, brought } = shown;
  return (
    <>
      {/* While something is asked, the question is what the room reads; afterwards, what came of it. */}
      <p className={`max-w-5xl whitespace-pre-line leading-snug ${answered === undefined ? "text-xl" : "text-3xl"}`}>{phase.words}</p>
      <div role="status" className="flex flex-wrap items-center gap-x-8 gap-y-2 text-2xl font-semibold empty:hidden">
        {answered !== undefined && <p>{m.workshops_screen_answered({ answered, count: participants })}</p>}
        {brought && (
          <p className="rounded-xl bg-accent-soft px-4 py-1" dir="auto">
            {m.workshops_brought()} {brought}
          </p>
        )}
      </div>
      <div>
        <ScreenResults shown={shown} />
      </div>
    </>
  );
}

function Before({ shown, address, here }: { shown: OnScreen; address: string; here: string }) {
  const { leaders, plannedFor, minutes, title } = shown;
  return (
    <>
      <p className="text-2xl text-quiet">
        <Time at={plannedFor} style="moment" />, {m.workshops_minutes_long({ count: minutes })} ·{" "}
        {m.workshops_led_by({ names: leaders.join(", ") })}
      </p>
      <div className="mt-6 grid gap-4 rounded-2xl bg-accent-soft p-8 text-3xl leading-snug">
        <p>{m.workshops_screen_come_in()}</p>
        <p className="font-semibold [overflow-wrap:anywhere]">{address}</p>
        <p dir="auto">{m.workshops_screen_choose({ title })}</p>
      </div>
      <p role="status" className="text-3xl font-semibold">
        {here}
      </p>
    </>
  );
}
