import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { importOf, oursOf } from "#app/domains/stories/importing/imports.queries.server.ts";
import { mistakesOf } from "#app/domains/stories/importing/mapping.ts";
import { previewImport } from "#app/domains/stories/importing/previewing.server.ts";
import { runImport } from "#app/domains/stories/importing/running.server.ts";
import { ImportPreview } from "#app/domains/stories/ui/import-preview.tsx";
import * as m from "#app/paraglide/messages.js";
import { hasCode, notFound } from "#app/shared/errors.ts";
import { isId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.import_preview_title());

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const { id = "" } = params;
  const found = isId(id) ? await importOf(context.world.db.read, id) : undefined;
  if (!found) throw new Response(notFound().message, { status: 404 });
  if (found.state !== "mapping" || found.erasedAt || mistakesOf(found.mapping).length > 0) throw redirect(`/admin/import/stories/${id}`);
  return {
    id,
    fileName: found.fileName,
    preview: await previewImport(context.world, found),
    ours: await oursOf(context.world.db.read),
  };
}

/** Starts the run. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireRole(context, request, "administrator");
  const { id = "" } = params;
  if (!isId(id)) throw new Response(notFound().message, { status: 404 });
  const there = `/admin/import/stories/${id}`;
  try {
    await runImport(context.world, person, id);
    return redirect(there, { headers: { "Set-Cookie": flash(m.import_started()) } });
  } catch (error) {
    if (hasCode(error, "hallway.not-found")) throw new Response(notFound().message, { status: 404 });
    if (!hasCode(error, "stories.import-not-now") && !hasCode(error, "stories.import-mapping")) throw error;
    return redirect(there, { headers: { "Set-Cookie": flash(m.import_not_now()) } });
  }
}

export default function PreviewImport() {
  const { id, fileName, preview, ours } = useLoaderData<typeof loader>();
  return (
    <Page title={m.import_preview_title()} lead={m.import_preview_lead({ file: fileName })}>
      <ImportPreview preview={preview} ours={ours} />
      <Form method="post" className="sticky bottom-0 mt-10 flex flex-wrap gap-3 border-t border-line bg-page py-4 max-md:static">
        <Button>{m.import_preview_start()}</Button>
        <LinkButton to={`/admin/import/stories/${id}`} tone="quiet">
          {m.import_preview_change()}
        </LinkButton>
      </Form>
    </Page>
  );
}
