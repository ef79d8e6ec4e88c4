import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { checkInByCode } from "#app/domains/face-time/hosting/arriving.server.ts";
import { codeInput } from "#app/domains/face-time/hosting/hosting.input.ts";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.host_check_in_title());

/** A poster may lead here with its code: it is filled in, and one tap says it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(context, request);
  return { code: new URL(request.url).searchParams.get("code")?.slice(0, 20) ?? "" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { value, answer, submission } = parseForm(await request.formData(), codeInput);
  if (answer) return answer;
  try {
    const shiftId = await checkInByCode(context.world, person, value.code);
    return redirect(`/face-time/shifts/${shiftId}`, { headers: { "Set-Cookie": flash(m.host_checked_in_flash()) } });
  } catch (error) {
    if (!isKnownFailure(error)) throw error;
    return data({ result: submission.reply({ fieldErrors: { code: [error.message] } }) }, { status: error.status });
  }
}

export default function CheckIn() {
  const { code } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ code: string }>({
    id: "check-in",
    lastResult: answer?.result,
    defaultValue: { code },
    constraint: { code: { required: true } },
  });
  return (
    <Page narrow title={m.host_check_in_title()} lead={m.host_check_in_lead()}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
        <FormErrors form={form} />
        <TextField field={fields.code} label={m.host_code_label()} autoComplete="off" />
        <div>
          <Button>{m.host_check_in_button()}</Button>
        </div>
      </Form>
    </Page>
  );
}
