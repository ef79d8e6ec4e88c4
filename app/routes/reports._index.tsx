import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { aboutInput, reportInput } from "#app/domains/comments/comments.input.ts";
import { longestReason } from "#app/domains/comments/comments.ts";
import { report } from "#app/domains/comments/reporting.server.ts";
import { addressOf } from "#app/domains/notifications/wording.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { withinReach } from "#app/reach.server.ts";
import { parseForm } from "#app/shared/door.server.ts";
import { notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.comments_report());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const asked = aboutInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const about = asked.success ? { kind: asked.data.kind, id: asked.data.about } : undefined;
  if (!about || !(await withinReach(context.world, person, about))) throw new Response(notFound().message, { status: 404 });
  return { id: newId(), about, back: addressOf(about) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, reportInput);
  if (answer) return answer;
  const { id, kind, about: aboutId, reason } = value;
  const about = { kind, id: aboutId };
  if (!(await withinReach(context.world, person, about))) throw new Response(notFound().message, { status: 404 });
  const asked = await takenOrAsked(context.world, { submission, about: { kind: "report", id }, texts: { reason }, answers }, () =>
    report(context.world, person, { id, about, reason, answers }),
  );
  if (asked) return asked;
  return redirect(addressOf(about), { headers: { "Set-Cookie": flash(m.comments_reported()) } });
}

const titles: Record<string, () => string> = {
  story: m.comments_report_story_title,
  comment: m.comments_report_comment_title,
};

export default function ReportPage() {
  const { id, about, back } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string }>({ lastResult: answer?.result });
  return (
    <Page title={(titles[about.kind] ?? m.comments_report_other_title)()} lead={m.comments_report_lead()} narrow>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-5">
        <FormErrors form={form} />
        <input type="hidden" name="id" defaultValue={id} />
        <input type="hidden" name="kind" value={about.kind} />
        <input type="hidden" name="about" value={about.id} />
        <TextField
          field={fields.reason}
          label={m.comments_report_reason()}
          hint={m.comments_report_reason_hint()}
          multiline
          rows={5}
          maxLength={longestReason}
        />
        <FindingsBeside
          field={fields.reason}
          about={{ kind: "report", id }}
          findings={answer && "findings" in answer ? answer.findings : undefined}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button>{m.comments_report_post()}</Button>
          <Link to={back} className="text-accent underline underline-offset-2">
            {m.comments_back()}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
