import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useId } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { useJourneyRows } from "#app/domains/journeys/claims/ui/use-journey-rows.ts";
import { feelingsKnown } from "#app/domains/journeys/curve/curve.queries.server.ts";
import { curveOf, drawnAt, fullestOf } from "#app/domains/journeys/curve/curve.ts";
import { CurveLegend, CurvePicture } from "#app/domains/journeys/curve/ui/curve-picture.tsx";
import { CurveTable } from "#app/domains/journeys/curve/ui/curve-table.tsx";
import { useEvidence } from "#app/domains/journeys/curve/ui/use-evidence.ts";
import { outlineOf } from "#app/domains/journeys/outline.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/field.tsx";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.journey.title ?? m.curve_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { id, title } = await orRefuse(journeyWithin(db.read, person, params.id));
  const [{ steps, sketches }, known] = await Promise.all([outlineOf(db.read, id), feelingsKnown(db.read, id)]);
  const asked = new URL(request.url).searchParams.get("for");
  const titles = new Map(steps.map((step) => [step.id, step.title]));
  const ofAll = curveOf(steps, null, known, clock.now());
  const curves = [ofAll, ...sketches.map((sketch) => curveOf(steps, sketch.id, known, clock.now()))];
  const fullest = fullestOf(curves) ?? ofAll;
  // Who chose "All customers" sent an empty value.
  const { sketchId, points } = asked === null ? fullest : (curves.find((curve) => curve.sketchId === asked) ?? ofAll);
  return {
    journey: { id, title },
    sketches,
    sketchId,
    elsewhere: fullest.points.some((point) => drawnAt(point)),
    points: points.map((point) => ({ ...point, title: titles.get(point.stepId) ?? "" })),
    storyIds: known.stories.map(({ storyId }) => storyId),
  };
}

export default function CurvePage() {
  const { journey, sketches, sketchId, elsewhere, points, storyIds } = useLoaderData<typeof loader>();
  const selectId = useId();
  useJourneyRows(journey.id);
  useEvidence(storyIds);
  const to = (stepId: string) => `/journeys/${journey.id}/steps/${stepId}#stories`;
  return (
    <Page
      title={journey.title}
      lead={m.curve_lead()}
      actions={
        <LinkButton to={`/journeys/${journey.id}`} tone="quiet">
          {m.curve_to_map()}
        </LinkButton>
      }
    >
      {sketches.length > 0 && (
        <Form method="get" className="mb-6 flex flex-wrap items-end gap-2">
          <div className="grid gap-1">
            <label htmlFor={selectId} className="text-sm font-semibold">
              {m.curve_for()}
            </label>
            <NativeSelect
              key={sketchId}
              id={selectId}
              name="for"
              start={sketchId ?? ""}
              emptyLabel={m.curve_all_customers()}
              options={sketches.map((sketch) => ({ value: sketch.id, label: sketch.title }))}
            />
          </div>
          <Button tone="quiet">{m.curve_show()}</Button>
        </Form>
      )}
      {points.some((point) => drawnAt(point)) ? (
        <>
          <CurvePicture title={journey.title} points={points} to={to} />
          <CurveLegend />
        </>
      ) : (
        <EmptyState title={m.curve_title()} text={elsewhere ? m.curve_nothing_for_these() : m.curve_nothing_at_all()} />
      )}
      <div className="mt-8">
        <CurveTable title={journey.title} points={points} to={to} />
      </div>
    </Page>
  );
}
