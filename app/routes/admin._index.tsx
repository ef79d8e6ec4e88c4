import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { overview } from "#app/domains/admin/admin.queries.server.ts";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { Places } from "#app/domains/admin/ui/places.tsx";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { naming } from "#app/domains/people/naming.server.ts";
import { organisationInput } from "#app/domains/people/people.input.ts";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Notice, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.admin_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const { db, clock, mailer } = context.world;
  return { ...(await overview(db.read, clock.now())), mailLeaves: mailer.delivers };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const { value, answer } = parseForm(await request.formData(), organisationInput);
  if (answer) return answer;
  await naming(context.world, by, value);
  return redirect("/admin", { headers: { "Set-Cookie": flash(m.admin_organisation_saved({ name: value.name })) } });
}

export default function Administration() {
  const { organisation, mailLeaves, ...counts } = useLoaderData<typeof loader>();
  const isDemonstration = organisation?.kind === "demonstration";
  return (
    <Page title={m.admin_title()} lead={m.admin_lead({ organisation: organisation?.name ?? "" })}>
      <AdminTabs />
      <div className="mb-8 grid gap-4 empty:hidden">
        {isDemonstration && (
          <Notice tone="info" title={m.admin_demo_title()}>
            <p>{m.admin_demo_text()}</p>
            <p className="mt-3">
              <LinkButton small tone="quiet" to="/setup/end">
                {m.admin_demo_end()}
              </LinkButton>
            </p>
          </Notice>
        )}
        {!mailLeaves && (
          <Notice tone="warning" title={m.admin_mail_title()}>
            <p>{m.admin_mail_text()}</p>
          </Notice>
        )}
        {!isDemonstration && counts.people === 1 && (
          <Notice tone="info" title={m.admin_start_title()}>
            <p>{m.admin_start_text()}</p>
          </Notice>
        )}
        {!isDemonstration && counts.shutOut > 0 && (
          <Notice tone="info" title={m.admin_uninvited_title({ count: counts.shutOut })}>
            <p>{m.admin_uninvited_text()}</p>
          </Notice>
        )}
      </div>
      <Places counts={counts} />
      <Section title={m.admin_organisation()}>
        <OrganisationName name={organisation?.name ?? ""} />
      </Section>
    </Page>
  );
}

function OrganisationName({ name }: { name: string }) {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ name: string }>({
    id: "organisation",
    lastResult: useLastResult("organisation", answer?.result),
    defaultValue: { name },
  });
  return (
    <Form
      method="post"
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate={form.noValidate}
      className="grid max-w-2xl items-end gap-4 sm:grid-cols-[1fr_auto]"
    >
      <TextField field={fields.name} label={m.people_organisation_name()} autoComplete="organization" />
      <div>
        <Button tone="quiet">{m.admin_organisation_save()}</Button>
      </div>
    </Form>
  );
}
