import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { findingAddress } from "#app/domains/insights/insights.ts";
import { searchFindings } from "#app/domains/insights/searching.queries.server.ts";
import { journeyWithin, stepWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { askedFor, eachFound } from "#app/domains/journeys/curve/asking.ts";
import { attachingFinding, decliningFinding, detachingFinding } from "#app/domains/journeys/curve/attaching-findings.server.ts";
import { attachFindingInput } from "#app/domains/journeys/curve/curve.input.ts";
import { answeredFindings } from "#app/domains/journeys/curve/findings.queries.server.ts";
import { AttachPage, Suggestion } from "#app/domains/journeys/curve/ui/attach-page.tsx";
import { outlineOf } from "#app/domains/journeys/outline.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { flash } from "#app/ui/flash.server.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.curve_attach_finding());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, title, editsMap } = await orRefuse(journeyWithin(read, person, params.id));
  const step = await orRefuse(stepWithin(read, id, params.step));
  if (!editsMap) await orRefuse(Promise.reject(notAllowed()));
  const typed = new URL(request.url).searchParams.get("q")?.trim() ?? "";
  const [{ sketches }, ...found] = await Promise.all([
    outlineOf(read, id),
    ...askedFor(typed, step.title).map((words) => searchFindings(read, words)),
  ]);
  const each = eachFound(found, typed);
  const answered = await answeredFindings(
    read,
    id,
    step.id,
    each.map((finding) => finding.id),
  );
  return {
    journey: { id, title },
    step: { id: step.id, title: step.title },
    sketches,
    typed,
    findings: each.filter((finding) => !answered.has(finding.id)),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id } = await orRefuse(journeyWithin(world.db.read, person, params.id));
  const step = await orRefuse(stepWithin(world.db.read, id, params.step));
  const { value, answer } = parseForm(await request.formData(), attachFindingInput);
  if (answer) return answer;
  const where = { journeyId: id, stepId: step.id, findingId: value.finding };
  const { sketches } = await outlineOf(world.db.read, id);
  const sketchId = sketches.find((sketch) => sketch.id === value.sketch)?.id ?? null;
  const doing = {
    attach: () => attachingFinding(world, person, { ...where, sketchId }),
    decline: () => decliningFinding(world, person, where),
    detach: () => detachingFinding(world, person, where),
  };
  await orRefuse(doing[value.intent]());
  const said = { attach: m.curve_finding_attached_flash, decline: m.curve_declined_flash, detach: m.curve_finding_detached_flash };
  const back = `/journeys/${id}/steps/${step.id}`;
  const to = value.intent === "decline" ? `${back}/findings${new URL(request.url).search}` : `${back}#findings`;
  return redirect(to, { headers: { "Set-Cookie": flash(said[value.intent]()) } });
}

export default function AttachFindings() {
  const { journey, step, sketches, typed, findings } = useLoaderData<typeof loader>();
  return (
    <AttachPage
      title={m.curve_attach_finding()}
      lead={m.curve_attach_finding_lead()}
      back={`/journeys/${journey.id}/steps/${step.id}#findings`}
      step={step.title}
      typed={typed}
      search={m.curve_attach_finding_search()}
      suggested={m.curve_attach_finding_suggested()}
      nothing={m.curve_attach_finding_nothing()}
    >
      {findings.map((finding) => (
        <Suggestion
          key={finding.id}
          to={findingAddress(finding.slug, finding.id)}
          field={{ name: "finding", id: finding.id }}
          words={finding.sentence}
          about={m.insights_quote_from({ title: finding.study })}
          sketches={sketches}
        />
      ))}
    </AttachPage>
  );
}
