import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { foundFinding } from "#app/domains/insights/findings.queries.server.ts";
import { foundStudy } from "#app/domains/insights/insights.queries.server.ts";
import { findingAddress } from "#app/domains/insights/insights.ts";
import { ChartFigure } from "#app/domains/insights/ui/blocks.tsx";

import { Evidence } from "#app/domains/insights/ui/findings.tsx";
import { placesOfFinding } from "#app/domains/journeys/curve/findings.queries.server.ts";
import { Places } from "#app/domains/journeys/curve/ui/onto-map.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? titled(data.finding.sentence) : []);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const finding = await orRefuse(foundFinding(read, params.slug, params.id));
  const [{ rendered }, places] = await Promise.all([
    orRefuse(foundStudy(read, person, params.slug)),
    placesOfFinding(read, person, finding.id),
  ]);
  const named = new Set(finding.evidence.flatMap((one) => (one.kind === "chart" ? [one.chart] : [])));
  const charts = rendered.blocks.flatMap((block) =>
    block.kind === "chart" && block.chart.id && named.has(block.chart.id) ? [block.chart] : [],
  );
  return { finding, charts, places };
}

export default function FindingPage() {
  const { finding, charts, places } = useLoaderData<typeof loader>();
  const { id, position, sentence, withdrawnAt, evidence, study, quotedIn } = finding;
  const line = `[${sentence.replaceAll(/[[\]]/g, "")}](${findingAddress(study.slug, id)})`;
  return (
    <article className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6 sm:py-14">
      <p className="mb-4 text-quiet">
        {m.insights_finding_of({ number: position + 1 })}{" "}
        <Link to={`/insights/${study.slug}`} className="font-medium text-accent underline underline-offset-2" dir="auto">
          {study.title}
        </Link>
      </p>
      {withdrawnAt && (
        <div className="mb-8">
          <Notice tone="warning" title={m.insights_finding_withdrawn_title()}>
            <p>
              {m.insights_finding_withdrawn_text()} <Time at={withdrawnAt} />
            </p>
          </Notice>
        </div>
      )}
      <h1 className="font-serif text-3xl font-semibold leading-tight sm:text-4xl" dir="auto">
        {sentence}
      </h1>
      <section aria-labelledby="evidence" className="mt-10">
        <h2 id="evidence" className="text-xl font-semibold">
          {m.insights_evidence()}
        </h2>
        <Evidence slug={study.slug} evidence={evidence} charts={charts.map((chart) => ({ id: chart.id ?? "", title: chart.title }))} />
        {charts.map((chart) => (
          <ChartFigure key={chart.id} chart={chart} curating={false} />
        ))}
      </section>
      <section aria-labelledby="quote" className="mt-12 rounded-xl border border-line bg-surface p-5 print:hidden">
        <h2 id="quote" className="font-semibold">
          {m.insights_finding_quote()}
        </h2>
        <p className="mt-1 text-sm text-quiet">{m.insights_finding_quote_hint()}</p>
        <pre className="mt-3 overflow-x-auto rounded-lg bg-sunken p-3 text-sm whitespace-pre-wrap" dir="auto">
          <code>{line}</code>
        </pre>
      </section>
      <section aria-labelledby="on-maps" className="mt-10">
        <h2 id="on-maps" className="text-xl font-semibold">
          {m.curve_on_maps()}
        </h2>
        {places.length > 0 && <Places places={places} />}
        {!withdrawnAt && (
          <p className="mt-3 print:hidden">
            <LinkButton to={`${findingAddress(study.slug, id)}/journeys`} tone="quiet" small>
              {m.curve_from_finding_title()}
            </LinkButton>
          </p>
        )}
      </section>
      {quotedIn.length > 0 && (
        <section aria-labelledby="quoted-in" className="mt-10">
          <h2 id="quoted-in" className="text-xl font-semibold">
            {m.insights_finding_quoted_in()}
          </h2>
          <ul className="mt-2 grid gap-1">
            {quotedIn.map(({ to, title }) => (
              <li key={to}>
                <Link to={to} className="text-accent underline underline-offset-2" dir="auto">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
