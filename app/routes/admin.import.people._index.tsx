import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { nameLinkClass } from "#app/domains/admin/ui/links.ts";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { receiveUpload } from "#app/domains/files/receiving.server.ts";
import { recentPeopleImports } from "#app/domains/people/importing/imports.queries.server.ts";
import { mostBytes, opening } from "#app/domains/people/importing/opening.server.ts";
import { uploadInWords } from "#app/domains/people/importing/words.ts";
import { ImportHelp } from "#app/domains/people/ui/import-help.tsx";
import * as m from "#app/paraglide/messages.js";
import { isKnownFailure } from "#app/shared/errors.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.people_import_title());

const megabytes = mostBytes / 1024 / 1024;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  return { imports: await recentPeopleImports(context.world.db.read), megabytes };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  try {
    const { file } = await receiveUpload(context.world, request, { field: "file", bytes: mostBytes, kinds: ["table"] });
    const importId = await opening(context.world, by, file);
    return redirect(`/admin/import/people/${importId}`);
  } catch (error) {
    const mistake = isKnownFailure(error) ? uploadInWords(error.code, megabytes) : undefined;
    if (!mistake || !isKnownFailure(error)) throw error;
    return data({ mistake }, { status: error.status });
  }
}

export default function ImportPeople() {
  const { imports, megabytes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formMethod === "POST";
  const field = {
    name: "file",
    id: "import-file",
    errorId: "import-file-error",
    descriptionId: "import-file-hint",
    formId: "import",
    errors: answer?.mistake ? [answer.mistake] : undefined,
  };
  return (
    <Page narrow title={m.people_import_title()} lead={m.people_import_lead()}>
      <AdminTabs />
      <Form method="post" id="import" encType="multipart/form-data" className="grid gap-5">
        <FileField
          field={field}
          label={m.people_import_file()}
          hint={m.people_import_file_hint({ megabytes })}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          megabytes={megabytes}
        />
        <div>
          <Button disabled={busy}>{m.people_import_check()}</Button>
        </div>
      </Form>
      <ImportHelp />
      {imports.length > 0 && (
        <Section title={m.people_import_past()}>
          <Table
            caption={m.people_import_past_table()}
            columns={[
              { key: "file", label: m.people_import_past_file() },
              { key: "when", label: m.people_import_past_when() },
              { key: "outcome", label: m.people_import_past_outcome() },
            ]}
            rows={imports.map((one) => ({
              id: one.id,
              cells: {
                file: (
                  <>
                    <Link to={`/admin/import/people/${one.id}`} className={`font-medium ${nameLinkClass}`} dir="auto">
                      {one.fileName}
                    </Link>
                    <span className="block text-sm font-normal text-quiet" dir="auto">
                      {one.byName}
                    </span>
                  </>
                ),
                when: (
                  <span className="whitespace-nowrap">
                    <Time at={one.takenAt ?? one.createdAt} style="ago" />
                  </span>
                ),
                outcome: one.outcome ? m.people_import_past_taken(one.outcome) : m.people_import_past_waiting(),
              },
            }))}
          />
        </Section>
      )}
    </Page>
  );
}
