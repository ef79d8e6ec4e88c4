import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { receiveFile } from "#app/domains/journeys/formats/arriving.server.ts";
import { openingImport } from "#app/domains/journeys/formats/importing.server.ts";
import { UploadForm } from "#app/domains/journeys/formats/ui/upload-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { isKnownFailure } from "#app/shared/errors.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.formats_import_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  try {
    const importId = await openingImport(context.world, person, await receiveFile(request));
    return redirect(`/journeys/import/${importId}`);
  } catch (error) {
    if (!isKnownFailure(error)) throw error;
    return data({ mistake: error.message }, { status: error.status });
  }
}

export default function ImportMap() {
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={m.formats_import_title()} lead={m.formats_import_lead()}>
      <UploadForm
        mistake={answer?.mistake}
        hint={m.formats_import_hint()}
        accept=".json,.mmd,.mermaid,.txt,application/json,text/plain"
        cancel="/journeys"
        text
      />
    </Page>
  );
}
