import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { longestText } from "../face-time.ts";

interface Props {
  shiftId: string;
  answer?: { result?: SubmissionResult | undefined; findings?: readonly ShownFinding[] | undefined };
  label: string;
  hint?: string;
  button: string;
  back: string;
  backTo: string;
}

/** Why something ends: always said to whom it concerns. */
export function ReasonForm({ shiftId, answer, label, hint, button, back, backTo }: Props) {
  const [form, fields] = useForm<{ reason: string }>({
    id: "reason",
    lastResult: answer?.result,
    constraint: { reason: { required: true } },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
      <FormErrors form={form} />
      <TextField field={fields.reason} label={label} hint={hint} multiline rows={3} maxLength={longestText} />
      <FindingsBeside field={fields.reason} about={{ kind: "shift", id: shiftId }} findings={answer?.findings} />
      <div className="flex flex-wrap gap-3">
        <Button tone="danger">{button}</Button>
        <LinkButton to={backTo} tone="quiet">
          {back}
        </LinkButton>
      </div>
    </Form>
  );
}
