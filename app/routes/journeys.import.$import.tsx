import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { sizeOf } from "#app/domains/journeys/board/map.ts";
import { journeyFileIn, mermaidIn, openedImport } from "#app/domains/journeys/formats/importing.server.ts";
import { type ActorMeaning, actorsOf, guessedMeaning, mapFromMermaid } from "#app/domains/journeys/formats/mermaid-map.ts";
import { isRefusal, remarkWords } from "#app/domains/journeys/formats/remarks.ts";
import { fromJourneyFile, fromMermaid, type TakenIn, takingIn, teamsToSpeakFor } from "#app/domains/journeys/formats/taking-in.server.ts";
import { ActorFields } from "#app/domains/journeys/formats/ui/actor-fields.tsx";
import { LineTable } from "#app/domains/journeys/formats/ui/line-table.tsx";
import { TakenSummary } from "#app/domains/journeys/formats/ui/taken-summary.tsx";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.formats_preview_title());

/** What the file says, by what the form says its actors are. */
async function readImport(context: Context, request: Request, id: string | undefined, form?: FormData) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const opened = await orRefuse(openedImport(world, person, id));
  if (opened.takenAt) throw redirect(`/journeys/${opened.id}`);
  if (opened.format === "json") {
    const reading = journeyFileIn(opened);
    if ("refused" in reading) {
      const refused = reading.refused === "no-json" ? m.formats_refused_no_json() : m.formats_refused_json();
      return { person, opened, refused, mistakes: reading.mistakes, remarks: [] };
    }
    return { person, opened, taken: await fromJourneyFile(world, person, reading.file), remarks: [], actors: [], teams: [] };
  }
  const reading = mermaidIn(opened);
  if ("refused" in reading) {
    const refused = reading.refused === "no-journey" ? m.formats_refused_no_journey() : m.formats_refused_no_task();
    return { person, opened, refused, mistakes: [], remarks: reading.remarks };
  }
  const teams = await teamsToSpeakFor(world.db.read, person);
  const actors = actorsOf(reading.journey).map((name, at) => ({
    name,
    meaning: meaningIn(form?.get(`actor-${at}`), teams) ?? guessedMeaning(name, teams),
  }));
  const meanings = new Map(actors.map(({ name, meaning }) => [name, meaning]));
  const words = {
    untitled: m.formats_untitled(),
    unnamedStage: m.formats_unnamed_stage(),
    curve: m.formats_lane_curve(),
    curveFor: (customer: string) => m.formats_lane_curve_for({ customer }),
    backstage: m.formats_lane_backstage(),
  };
  const taken = fromMermaid(mapFromMermaid(reading.journey, (actor) => meanings.get(actor) ?? "nobody", { words, newId }));
  return { person, opened, taken, remarks: reading.remarks, actors, teams };
}

/** What somebody chose; undefined for what cannot be chosen. */
function meaningIn(value: FormDataEntryValue | null | undefined, teams: readonly { id: string }[]): ActorMeaning | undefined {
  if (value === "customer" || value === "backstage" || value === "nobody") return value;
  const team = typeof value === "string" ? teams.find(({ id }) => value === `team:${id}`) : undefined;
  return team && { teamId: team.id };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const read = await readImport(context, request, params.import);
  const lines = read.remarks.map(({ line, kind, words }) => ({ line, refused: isRefusal(kind), words, why: remarkWords[kind]() }));
  if (read.refused !== undefined) return { refused: read.refused, mistakes: read.mistakes, lines };
  return { refused: undefined, lines, shown: shown(read.taken), actors: read.actors, teams: read.teams };
}

const shown = ({ map, assumptions, claims, stories, findings, left }: TakenIn) => ({
  title: map.title,
  size: sizeOf(map),
  stages: map.stages.map(({ id, title, steps }) => ({ id, title, steps: steps.map((step) => step.title) })),
  assumptions: assumptions.length,
  claims: claims.length,
  stories: stories.length,
  findings: findings.length,
  left,
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  await requirePerson(context, request);
  const { person, opened, taken } = await readImport(context, request, params.import, await request.formData());
  if (!taken) return redirect(`/journeys/import/${opened.id}`);
  await orRefuse(takingIn(context.world, person, opened.id, taken));
  return redirect(`/journeys/${opened.id}`, { headers: { "Set-Cookie": flash(m.formats_preview_taken_flash()) } });
}

export default function PreviewMap() {
  const preview = useLoaderData<typeof loader>();
  const [refused, changed] = [preview.lines.filter((line) => line.refused), preview.lines.filter((line) => !line.refused)];
  const other = (
    <LinkButton to="/journeys/import" tone="quiet">
      {m.formats_preview_other()}
    </LinkButton>
  );
  return (
    <Page narrow title={m.formats_preview_title()}>
      {preview.refused !== undefined ? (
        <>
          <Notice tone="danger" title={m.formats_preview_refused()}>
            <p>{preview.refused}</p>
          </Notice>
          {preview.mistakes.length > 0 && (
            <div className="mt-6">
              <LineTable
                head={m.formats_where()}
                lines={preview.mistakes.map(({ where, what }) => ({ where: where || "–", why: what, words: "" }))}
              />
            </div>
          )}
          <p className="mt-6">{other}</p>
        </>
      ) : (
        <Form method="post" className="grid gap-2">
          <TakenSummary {...preview.shown} />
          {preview.actors.length > 0 && (
            <Section title={m.formats_actors()}>
              <ActorFields actors={preview.actors} teams={preview.teams} />
            </Section>
          )}
          <div className="mt-8 flex flex-wrap gap-3">
            <Button>{m.formats_preview_take()}</Button>
            {other}
          </div>
        </Form>
      )}
      {refused.length > 0 && (
        <Section title={m.formats_not_taken()}>
          <LineTable head={m.formats_line()} lines={refused.map(({ line, ...one }) => ({ where: String(line), ...one }))} />
        </Section>
      )}
      {changed.length > 0 && (
        <Section title={m.formats_taken_otherwise()}>
          <LineTable head={m.formats_line()} lines={changed.map(({ line, ...one }) => ({ where: String(line), ...one }))} />
        </Section>
      )}
    </Page>
  );
}
