import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { journeyWithin } from "#app/domains/journeys/claims/standing.server.ts";
import { receiveFile } from "#app/domains/journeys/formats/arriving.server.ts";
import { openingImport } from "#app/domains/journeys/formats/importing.server.ts";
import { UploadForm } from "#app/domains/journeys/formats/ui/upload-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.formats_changes_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id, editsMap } = await orRefuse(journeyWithin(context.world.db.read, person, params.id));
  return { id, reading: !editsMap };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(journeyWithin(context.world.db.read, person, params.id));
  try {
    const importId = await openingImport(context.world, person, { ...(await receiveFile(request)), journeyId: id });
    return redirect(`/journeys/${id}/import/${importId}`);
  } catch (error) {
    if (!isKnownFailure(error)) throw error;
    return data({ mistake: error.message }, { status: error.status });
  }
}

export default function TakeTableIn() {
  const { id, reading } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={m.formats_changes_title()} lead={m.formats_changes_lead()}>
      {reading && (
        <div className="mb-7">
          <Notice tone="info">{m.formats_changes_reading()}</Notice>
        </div>
      )}
      <UploadForm
        mistake={answer?.mistake}
        hint={m.formats_changes_hint()}
        accept=".csv,.xlsx,text/csv"
        cancel={`/journeys/${id}/export`}
      />
    </Page>
  );
}
