import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { briefingFor, readingBriefing } from "#app/domains/face-time/preparing.server.ts";
import { foundShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_briefing_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { shift } = await orRefuse(foundShift(context.world.db.read, person, params.id));
  return { id: shift.id, briefing: await orRefuse(briefingFor(context.world, shift.briefing)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { shift } = await orRefuse(foundShift(context.world.db.read, person, params.id));
  await orRefuse(readingBriefing(context.world, person, shift.briefing));
  return redirect(`/face-time/shifts/${shift.id}`, { headers: { "Set-Cookie": flash(m.face_time_read_flash()) } });
}

export default function ShiftBriefing() {
  const { id, briefing } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={briefing.title}>
      <Prose html={briefing.html} />
      <Form method="post" className="mt-10 flex flex-wrap gap-3">
        <Button>{m.face_time_have_read()}</Button>
        <LinkButton to={`/face-time/shifts/${id}`} tone="quiet">
          {m.face_time_back()}
        </LinkButton>
      </Form>
    </Page>
  );
}
