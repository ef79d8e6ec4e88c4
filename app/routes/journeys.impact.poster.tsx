import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { roleWords } from "#app/domains/journeys/claims/words.ts";
import { effectPage, subjectOf } from "#app/domains/journeys/impact/effect-page.queries.server.ts";
import { effectInput } from "#app/domains/journeys/impact/impact.input.ts";
import { stepsForSheet } from "#app/domains/journeys/impact/poster.ts";
import { isOpen } from "#app/domains/journeys/impact/remedies.ts";
import { Feeling } from "#app/domains/journeys/impact/ui/touched-steps.tsx";
import { Way } from "#app/domains/journeys/impact/ui/way.tsx";
import { departmentsWithTeams, organisation } from "#app/domains/people/organisation.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { Day } from "#app/ui/day.tsx";
import { dateFormat } from "#app/ui/formats.ts";
import { useNonce } from "#app/ui/nonce.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data ? m.impact_poster_title({ team: data.subject.name }) : m.impact_poster());

const mostPartners = 6;
const mostPromises = 4;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const asked = effectInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { choices, subject } = await orRefuse(subjectOf(db.read, person, asked, await departmentsWithTeams(db.read)));
  if (!subject) return orRefuse(Promise.reject(notFound()));
  // What hangs on a wall is read by everybody.
  const shown = await effectPage(db.read, person, subject, { ...asked, page: 1, sharedOnly: true });
  const names = Object.fromEntries(choices.map(({ id, name }) => [id, name]));
  const { maps, left } = stepsForSheet(shown.maps);
  const [own] = shown.chains;
  const before = shown.excerpts.find((one) => one.before && maps.some(({ id }) => id === one.journeyId));
  const after = shown.excerpts.find((one) => one.after && maps.some(({ id }) => id === one.journeyId));
  const said = (one: { teamId: string; count: number }) => ({ name: names[one.teamId] ?? "", count: one.count });
  const shared = new Set(shown.maps.map(({ id }) => id));
  return {
    subject: { kind: subject.kind, id: subject.id, name: subject.name },
    paper: asked.paper,
    maps,
    left: left + shown.maps.reduce((sum, { more }) => sum + more, 0),
    totals: shown.totals,
    way: subject.kind === "team" && own && !own.near && own.chain ? own.chain.map((id) => names[id] ?? "") : null,
    before: before?.before ?? null,
    after: after?.after ?? null,
    getsFrom: shown.partners.getsFrom.slice(0, mostPartners).map(said),
    handsTo: shown.partners.handsTo.slice(0, mostPartners).map(said),
    promises: [
      ...shown.remedies.filter((one) => isOpen(one) && shared.has(one.journeyId)),
      ...shown.promises.filter(({ outcome }) => outcome === null),
    ]
      .slice(0, mostPromises)
      .map(({ id, text, dueOn }) => ({ id, text, dueOn })),
    organisation: (await organisation(db.read))?.name ?? "",
    at: clock.now(),
  };
}

export default function Poster() {
  const sheet = useLoaderData<typeof loader>();
  const { subject, paper, maps, left, totals, way } = sheet;
  const nonce = useNonce();
  const { locale, zone } = useReader();
  const about = `${subject.kind}=${subject.id}`;
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-6 print:max-w-none print:p-0">
      {/* React leaves the nonce out in the browser: what the server wrote stands. */}
      <style
        nonce={nonce}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: one of two words of ours
        dangerouslySetInnerHTML={{
          __html: `@page{size:${paper === "a3" ? "A3" : "A4"} portrait;margin:12mm}@media print{.sheet{zoom:${paper === "a3" ? Math.SQRT2 : 1}}}`,
        }}
      />
      <div className="mb-6 grid gap-3 print:hidden">
        <p className="text-quiet">{m.impact_poster_print()}</p>
        <nav aria-label={m.impact_poster_paper()} className="flex flex-wrap gap-x-5 gap-y-2">
          {(["a4", "a3"] as const).map((one) => (
            <Link
              key={one}
              to={`/journeys/impact/poster?${about}&paper=${one}`}
              aria-current={one === paper ? "page" : undefined}
              className="inline-flex min-h-8 items-center font-medium text-quiet underline-offset-8 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline"
            >
              {one === "a3" ? m.impact_poster_a3() : m.impact_poster_a4()}
            </Link>
          ))}
          <Link to={`/journeys/impact?${about}`} className="inline-flex min-h-8 items-center font-medium text-accent">
            {m.impact_poster_back()}
          </Link>
        </nav>
      </div>
      <article className="sheet rounded-xl border border-line bg-surface p-6 sm:p-10 print:rounded-none print:border-0 print:p-0">
        <h1 className="font-serif text-3xl font-semibold leading-tight tracking-tight" dir="auto">
          {m.impact_poster_title({ team: subject.name })}
        </h1>
        {totals.steps === 0 ? (
          <p className="mt-6 text-lg">{m.impact_poster_nothing()}</p>
        ) : (
          <p className="mt-2 text-lg text-quiet">
            {m.impact_steps_touched()}: {m.impact_steps_on_maps(totals)}. {m.impact_below()}:{" "}
            {m.impact_of_steps({ count: totals.below, steps: totals.steps })}.
          </p>
        )}
        {way && (
          <div className="mt-4">
            <Way names={way} />
          </div>
        )}
        {maps.map((map) => (
          <section key={map.id} className="mt-5 break-inside-avoid">
            <h2 className="text-lg font-semibold" dir="auto">
              {map.title}
            </h2>
            <ol className="mt-1">
              {map.steps.map((step) => (
                <li
                  key={step.id}
                  className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-b border-line py-1 sm:grid-cols-[1fr_auto_10rem_3rem] print:grid-cols-[1fr_auto_10rem_3rem]"
                >
                  <span dir="auto">{step.title}</span>
                  <span className="text-sm text-quiet">{step.roles.map((role) => roleWords[role]()).join(", ")}</span>
                  <Bar pleasure={step.drawn?.pleasure ?? null} />
                  <span className="text-end tabular-nums">{step.drawn ? <Feeling pleasure={step.drawn.pleasure} /> : "–"}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
        {left > 0 && <p className="mt-2 text-sm text-quiet">{m.impact_poster_more({ count: left })}</p>}
        <div className="mt-5 grid gap-x-8 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
          {sheet.before && <Words title={m.impact_middle_before()} text={sheet.before} />}
          {sheet.after && <Words title={m.impact_middle_after()} text={sheet.after} />}
          {sheet.getsFrom.length > 0 && <Names title={m.impact_gets_from({ team: subject.name })} partners={sheet.getsFrom} />}
          {sheet.handsTo.length > 0 && <Names title={m.impact_hands_to({ team: subject.name })} partners={sheet.handsTo} />}
        </div>
        {sheet.promises.length > 0 && (
          <section className="mt-5 break-inside-avoid">
            <h2 className="font-semibold">{m.impact_promises_title()}</h2>
            <ul className="mt-1 grid gap-1">
              {sheet.promises.map(({ id, text, dueOn }) => (
                <li key={id}>
                  <span className="font-serif" dir="auto">
                    {text}
                  </span>{" "}
                  <span className="text-sm text-quiet">
                    {m.impact_due()} <Day day={dueOn} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="mt-6 border-t border-line pt-2 text-xs text-quiet" suppressHydrationWarning>
          {m.impact_poster_foot({ organisation: sheet.organisation, day: dateFormat(locale, zone, "date").format(new Date(sheet.at)) })}
        </p>
      </article>
    </div>
  );
}

/** From the middle to the left where it is unpleasant, to the right where it is pleasant; the figure beside it says the same. */
function Bar({ pleasure }: { pleasure: number | null }) {
  const [from, to] = [Math.min(0, pleasure ?? 0), Math.max(0, pleasure ?? 0)];
  return (
    <svg
      viewBox="-100 0 200 12"
      aria-hidden="true"
      focusable="false"
      className="h-3 w-40 max-sm:hidden print:block"
      preserveAspectRatio="none"
    >
      <path d="M0 0V12" className="stroke-line" strokeWidth="2" />
      <rect x={from} y="2" width={to - from} height="8" className={(pleasure ?? 0) < 0 ? "fill-struggle" : "fill-delight"} />
    </svg>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <section className="break-inside-avoid">
      <h2 className="text-sm font-semibold text-quiet">{title}</h2>
      <p className="font-serif leading-snug" dir="auto">
        {text}
      </p>
    </section>
  );
}

function Names({ title, partners }: { title: string; partners: readonly { name: string; count: number }[] }) {
  return (
    <section className="break-inside-avoid">
      <h2 className="text-sm font-semibold text-quiet">{title}</h2>
      <p dir="auto">{partners.map(({ name }) => name).join(", ")}</p>
    </section>
  );
}
