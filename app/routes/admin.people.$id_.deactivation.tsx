import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { endSessions } from "#app/domains/auth/sessions.server.ts";
import { whatTheyLeave } from "#app/domains/face-time/leaving.server.ts";
import { LeftShifts } from "#app/domains/face-time/ui/left-shifts.tsx";
import { keptCountOf } from "#app/domains/insights/insights.queries.server.ts";
import { ownedCountOf } from "#app/domains/journeys/journeys.queries.server.ts";
import { deactivating } from "#app/domains/people/deactivating.server.ts";
import { deactivationInput, longest } from "#app/domains/people/people.input.ts";
import { personRecord } from "#app/domains/people/people.queries.server.ts";
import { formRefusal } from "#app/domains/people/refusals.server.ts";
import { openPledgesOf } from "#app/domains/pledges/pledges.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(m.people_deactivate_title({ name: data?.name ?? "" }));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireRole(context, request, "administrator");
  const { db, clock } = context.world;
  const person = await personRecord(db.read, params.id ?? "");
  if (!person) throw new Response(notFound().message, { status: 404 });
  if (person.deactivation) throw redirect(`/admin/people/${person.id}`);
  const { id, name, reports } = person;
  const [pledges, studies, maps, faceTime] = await Promise.all([
    openPledgesOf(db.read, id),
    keptCountOf(db.read, id),
    ownedCountOf(db.read, id),
    whatTheyLeave(db.read, id, clock.now()),
  ]);
  return { id, name, reports, pledges, studies, maps, faceTime };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const by = await requireRole(context, request, "administrator");
  const person = await personRecord(context.world.db.read, params.id ?? "");
  if (!person) throw new Response(notFound().message, { status: 404 });
  const { value, answer, submission } = parseForm(await request.formData(), deactivationInput);
  if (answer) return answer;
  try {
    await deactivating(context.world, by, { personId: person.id, reason: value.reason }, { endSessions });
  } catch (error) {
    return formRefusal(submission, error, { "people.last-administrator": { text: m.people_last_administrator } });
  }
  return redirect(`/admin/people/${person.id}`, { headers: { "Set-Cookie": flash(m.people_deactivated({ name: person.name })) } });
}

export default function Deactivation() {
  const { id, name, reports, pledges, studies, maps, faceTime } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason?: string }>({ id: "deactivation", lastResult: answer?.result });
  return (
    <Page narrow title={m.people_deactivate_title({ name })} lead={m.people_deactivate_lead()}>
      <div className="mb-6 grid gap-3 empty:hidden">
        {reports > 0 && <p>{m.people_deactivate_reports({ count: reports })}</p>}
        {pledges.open > 0 && (
          <p>
            {pledges.managed
              ? m.people_deactivate_pledges({ count: pledges.open })
              : m.people_deactivate_pledges_left({ count: pledges.open })}
          </p>
        )}
        {studies > 0 && <p>{m.people_deactivate_studies({ count: studies })}</p>}
        {maps > 0 && <p>{m.people_deactivate_maps({ count: maps })}</p>}
      </div>
      <LeftShifts {...faceTime} name={name} />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
        <FormErrors form={form} />
        <TextField
          field={fields.reason}
          label={m.people_deactivate_reason()}
          hint={m.people_deactivate_reason_hint()}
          multiline
          rows={2}
          maxLength={longest.reason}
          optional
        />
        <div className="flex flex-wrap gap-3">
          <Button tone="danger">{m.people_deactivate_confirm()}</Button>
          <LinkButton tone="quiet" to={`/admin/people/${id}`}>
            {m.people_deactivate_cancel()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
