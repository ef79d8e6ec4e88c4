import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { declarationFor, signing } from "#app/domains/face-time/preparing.server.ts";
import { foundShift } from "#app/domains/face-time/shift-page.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_declaration_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { shift } = await orRefuse(foundShift(context.world.db.read, person, params.id));
  return { id: shift.id, declaration: await orRefuse(declarationFor(context.world.db.read, shift.declarationId)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { shift } = await orRefuse(foundShift(context.world.db.read, person, params.id));
  const words = String((await request.formData()).get("words") ?? "");
  try {
    await signing(context.world, person, shift.declarationId, words);
  } catch (error) {
    if (!isKnownFailure(error) || error.code !== "face-time.words-changed") return orRefuse(Promise.reject(error));
    return data({ changed: error.message }, { status: error.status });
  }
  return redirect(`/face-time/shifts/${shift.id}`, { headers: { "Set-Cookie": flash(m.face_time_signed_flash()) } });
}

export default function ShiftDeclaration() {
  const { id, declaration } = useLoaderData<typeof loader>();
  const changed = useActionData<typeof action>()?.changed;
  return (
    <Page narrow title={declaration.title} lead={m.face_time_declaration_lead({ count: declaration.validDays })}>
      <Prose html={declaration.html} />
      <Form method="post" className="mt-10 flex flex-wrap gap-3">
        <input type="hidden" name="words" value={declaration.words} />
        {changed && (
          <div className="basis-full" role="alert">
            <Notice tone="warning">{changed}</Notice>
          </div>
        )}
        <Button>{m.face_time_sign()}</Button>
        <LinkButton to={`/face-time/shifts/${id}`} tone="quiet">
          {m.face_time_back()}
        </LinkButton>
      </Form>
    </Page>
  );
}
