import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { takedownInput } from "#app/domains/stories/collections/collections.input.ts";
import { collectionToTakeDown } from "#app/domains/stories/collections/collections.queries.server.ts";
import { collectionAddress, collectionLimits } from "#app/domains/stories/collections/collections.ts";
import { puttingBack, takingDown } from "#app/domains/stories/collections/taking-down.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.collections_take_down_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id, title, takedown } = await orRefuse(collectionToTakeDown(context.world.db.read, person, params.id));
  if (takedown) throw redirect(collectionAddress(id));
  return { id, title };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(collectionToTakeDown(context.world.db.read, person, params.id));
  const form = await request.formData();
  if (form.get("intent") === "put-back") {
    await orRefuse(puttingBack(context.world, person, id));
    return redirect(collectionAddress(id), { headers: { "Set-Cookie": flash(m.collections_put_back_flash()) } });
  }
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, takedownInput);
  if (answer) return answer;
  const said = { submission, about: { kind: "collection", id }, texts: { reason: value.reason }, answers };
  const asked = await takenOrAsked(context.world, said, () => takingDown(context.world, person, id, value.reason, answers));
  if (asked) return asked;
  return redirect(collectionAddress(id), { headers: { "Set-Cookie": flash(m.collections_taken_down_flash()) } });
}

export default function TakeDownCollection() {
  const { id, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string }>({
    id: "takedown",
    lastResult: answer?.result,
    constraint: { reason: { required: true } },
  });
  return (
    <Page narrow title={m.collections_take_down_title()} lead={m.collections_take_down_lead()}>
      <p className="mb-8 border-s-3 border-line ps-4 font-serif text-xl" dir="auto">
        {title}
      </p>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
        <FormErrors form={form} />
        <TextField field={fields.reason} label={m.collections_take_down_reason()} multiline rows={3} maxLength={collectionLimits.reason} />
        <FindingsBeside
          field={fields.reason}
          about={{ kind: "collection", id }}
          findings={answer && "findings" in answer ? answer.findings : undefined}
        />
        <div className="flex flex-wrap gap-3">
          <Button tone="danger">{m.collections_take_down_button()}</Button>
          <LinkButton to={collectionAddress(id)} tone="quiet">
            {m.collections_cancel()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
