import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { latestImports } from "#app/domains/insights/importing/imports.queries.server.ts";
import { receiveWriteUps } from "#app/domains/insights/importing/receiving.server.ts";
import { takeInWriteUps } from "#app/domains/insights/importing/taking-in.server.ts";
import { mayCurate } from "#app/domains/insights/insights.policy.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_import());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return { imports: await orRefuse(latestImports(context.world.db.read, person)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  if (!mayCurate(person)) await orRefuse(Promise.reject(notAllowed()));
  const chosen = await orRefuse(receiveWriteUps(request));
  return redirect(`/insights/import/${await orRefuse(takeInWriteUps(context.world, person, chosen))}`);
}

export default function TakeIn() {
  const { imports } = useLoaderData<typeof loader>();
  const field = {
    id: "import-files",
    errorId: "import-error",
    descriptionId: "import-hint",
    name: "files",
    formId: "import",
    required: true,
  };
  return (
    <Page narrow title={m.insights_import()} lead={m.insights_import_lead()}>
      <Form method="post" encType="multipart/form-data" id="import" className="grid gap-6">
        <FileField
          field={field}
          label={m.insights_import_files()}
          hint={m.insights_import_hint()}
          accept=".md,.markdown,.zip,image/jpeg,image/png,image/webp"
          multiple
        />
        <p>
          <Button>{m.insights_import_button()}</Button>
        </p>
      </Form>
      {imports.length > 0 && (
        <Section title={m.insights_import_earlier()}>
          <ul className="divide-y divide-line border-y border-line">
            {imports.map(({ id, name, at, by }) => (
              <li key={id} className="py-4">
                <Link to={`/insights/import/${id}`} className="font-medium text-accent underline underline-offset-2" dir="auto">
                  {name || m.insights_import_thrown_away()}
                </Link>
                <p className="text-sm text-quiet">
                  {by} · <Time at={at} />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
