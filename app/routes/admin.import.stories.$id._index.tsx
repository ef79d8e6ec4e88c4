import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { chooseMapping, chooseReading } from "#app/domains/stories/importing/choosing.server.ts";
import { endOfTerm } from "#app/domains/stories/importing/closing.server.ts";
import { filledIn } from "#app/domains/stories/importing/guessing.ts";
import { importOf, oursOf, type StoryImport } from "#app/domains/stories/importing/imports.queries.server.ts";
import { readMapping, readReading } from "#app/domains/stories/importing/mapping.input.ts";
import { mistakesOf } from "#app/domains/stories/importing/mapping.ts";
import { mappingView } from "#app/domains/stories/importing/mapping-view.ts";
import { reasonText } from "#app/domains/stories/importing/reasons.ts";
import { runImport, stopImport } from "#app/domains/stories/importing/running.server.ts";
import { undoImport } from "#app/domains/stories/importing/undoing.server.ts";
import { ImportMapping } from "#app/domains/stories/ui/import-mapping.tsx";
import { ImportProgress } from "#app/domains/stories/ui/import-progress.tsx";
import { ImportReading } from "#app/domains/stories/ui/import-reading.tsx";
import { ImportResult } from "#app/domains/stories/ui/import-result.tsx";
import { mistakeText } from "#app/domains/stories/ui/import-words.ts";
import * as m from "#app/paraglide/messages.js";
import type { Context } from "#app/shared/context.ts";
import { hasCode, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { numberFormat } from "#app/ui/formats.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.import_title());

async function find({ world }: Context, id = ""): Promise<StoryImport> {
  const found = isId(id) ? await importOf(world.db.read, id) : undefined;
  if (!found) throw new Response(notFound().message, { status: 404 });
  return found;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const { survey, mapping, ...found } = await find(context, params.id);
  const isEstimate = !survey.whole;
  const until = found.endedAt && !found.erasedAt ? endOfTerm(found.endedAt) : null;
  if (found.state !== "mapping" || found.erasedAt) return { found, isEstimate, until };
  const ours = await oursOf(context.world.db.read);
  const { encoding, encodingGuessed, delimiter, rows, whole, estimate, unreadable } = survey;
  return {
    found,
    isEstimate,
    until,
    chosen: {
      mapping,
      ours,
      view: mappingView(survey, mapping, ours),
      encoding,
      encodingGuessed,
      delimiter,
      rows,
      whole,
      estimate,
      unreadable: unreadable && { ...unreadable, words: reasonText({ code: unreadable.problem }) },
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requireRole(context, request, "administrator");
  const found = await find(context, params.id);
  const here = `/admin/import/stories/${found.id}`;
  const form = await request.formData();
  try {
    switch (form.get("intent")) {
      case "run":
        await runImport(world, person, found.id);
        return redirect(here);
      case "stop":
        await stopImport(world, person, found.id);
        return redirect(here, { headers: { "Set-Cookie": flash(m.import_stopped_flash()) } });
      case "undo":
        await undoImport(world, person, found.id);
        return redirect(here, { headers: { "Set-Cookie": flash(m.import_undo_flash()) } });
      case "read": {
        const reading = readReading(form);
        if (reading) await chooseReading(world, person, found.id, reading);
        return redirect(here);
      }
      default: {
        const ours = await oursOf(world.db.read);
        const chosen = readMapping(form, found.survey.columns.length, ours, found.mapping);
        const mapping = filledIn(chosen, found.mapping, found.survey, ours, world.clock.now().getUTCFullYear());
        await chooseMapping(world, person, found.id, mapping);
        if (form.get("intent") === "keep") return { mistakes: [] };
        if (form.get("intent") !== "preview") return redirect(here);
        const mistakes = mistakesOf(mapping);
        return mistakes.length > 0 ? data({ mistakes }, { status: 400 }) : redirect(`${here}/preview`);
      }
    }
  } catch (error) {
    if (!hasCode(error, "stories.import-not-now") && !hasCode(error, "stories.import-mapping")) throw error;
    return redirect(here, { headers: { "Set-Cookie": flash(m.import_not_now()) } });
  }
}

export default function ImportPage() {
  const { found, isEstimate, until, chosen } = useLoaderData<typeof loader>();
  const actions = (
    <LinkButton to="/admin/import/stories" tone="quiet">
      {m.import_back()}
    </LinkButton>
  );
  if (chosen) return <Choose {...chosen} title={found.fileName} actions={actions} />;
  const isUnderWay = found.state === "waiting" || found.state === "running" || found.state === "undoing";
  return (
    <Page title={found.fileName} actions={actions}>
      {found.state === "mapping" && (
        <Notice tone="info" title={m.import_erased_title()}>
          <p>{m.import_erased_text()}</p>
        </Notice>
      )}
      {isUnderWay && <ImportProgress {...found} isEstimate={isEstimate} />}
      {!isUnderWay && found.state !== "mapping" && <ImportResult {...found} until={until} />}
    </Page>
  );
}

type Chosen = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["chosen"]>;

function Choose({ title, actions, ...chosen }: Chosen & { title: string; actions: React.ReactNode }) {
  const write = numberFormat(useReader().locale);
  const mistakes = useActionData<typeof action>()?.mistakes ?? [];
  const { encoding, encodingGuessed, delimiter, rows, whole, estimate, unreadable, view } = chosen;
  const count = { count: estimate, shown: write.format(estimate), wide: view.columns.length, columns: write.format(view.columns.length) };
  return (
    <Page title={title} lead={whole ? m.import_mapping_lead(count) : m.import_mapping_lead_about(count)} actions={actions}>
      {unreadable && (
        <Notice tone="warning" title={m.import_unreadable({ line: write.format(unreadable.line) })}>
          <p>{unreadable.words}</p>
        </Notice>
      )}
      {rows === 0 && !unreadable && <Notice tone="warning">{m.import_no_rows()}</Notice>}
      <ImportReading encoding={encoding} guessed={encodingGuessed} delimiter={delimiter} />
      {mistakes.length > 0 && (
        <div role="alert" className="mb-8">
          <Notice tone="danger" title={m.import_mistakes_title()}>
            <ul>
              {mistakes.map((mistake) => (
                <li key={mistake}>{mistakeText(mistake)}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <h2 className="mb-4 font-serif text-2xl font-semibold">{m.import_mapping_title()}</h2>
      {/* Another way of reading has other columns: native fields keep what they began with. */}
      <ImportMapping key={`${encoding}${delimiter}`} {...chosen} mistakes={mistakes} />
    </Page>
  );
}
