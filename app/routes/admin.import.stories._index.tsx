import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { receiveUpload } from "#app/domains/files/receiving.server.ts";
import { beginImport } from "#app/domains/stories/importing/beginning.server.ts";
import { importsPage } from "#app/domains/stories/importing/imports.queries.server.ts";
import { ImportList } from "#app/domains/stories/ui/import-list.tsx";
import { ImportUpload } from "#app/domains/stories/ui/import-upload.tsx";
import * as m from "#app/paraglide/messages.js";
import { isKnownFailure } from "#app/shared/errors.ts";
import { readCursor } from "#app/shared/keyset.ts";
import { EmptyState, Page, Pagination, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.import_title());

const megabytes = 200;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const { searchParams } = new URL(request.url);
  const place = { after: readCursor(searchParams.get("after")), before: readCursor(searchParams.get("before")) };
  const { rows, next, previous } = await importsPage(context.world.db.read, place);
  return { imports: rows, next, previous, megabytes };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireRole(context, request, "administrator");
  try {
    const { file } = await receiveUpload(context.world, request, { field: "file", bytes: megabytes * 1024 * 1024, kinds: ["table"] });
    return redirect(`/admin/import/stories/${await beginImport(context.world, person, file)}`);
  } catch (error) {
    const mistake = isKnownFailure(error) ? mistakes[error.code]?.() : undefined;
    if (!mistake || !isKnownFailure(error)) throw error;
    return data({ mistake }, { status: error.status });
  }
}

const mistakes: Record<string, () => string> = {
  "files.missing": m.files_missing,
  "files.empty": m.import_upload_empty,
  "files.malformed": m.files_malformed,
  "files.not-of-this-kind": m.files_not_of_this_kind,
  "files.too-large": () => m.files_too_large({ most: m.import_size() }),
  "stories.import-empty": m.import_upload_empty,
  "stories.import-columns": m.import_upload_columns,
};

export default function ImportStories() {
  const { imports, next, previous, megabytes } = useLoaderData<typeof loader>();
  const mistake = useActionData<typeof action>()?.mistake;
  return (
    <Page title={m.import_title()} lead={m.import_lead()}>
      <AdminTabs />
      <Section title={m.import_upload_title()}>
        <ImportUpload mistake={mistake} megabytes={megabytes} />
      </Section>
      <Section title={m.import_past_title()}>
        {imports.length === 0 ? <EmptyState title={m.import_none_title()} text={m.import_none_text()} /> : <ImportList imports={imports} />}
        <Pagination {...(previous ? { newer: `?before=${previous}` } : {})} {...(next ? { older: `?after=${next}` } : {})} />
      </Section>
    </Page>
  );
}
