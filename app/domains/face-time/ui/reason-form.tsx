import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { longestText } from "../face-time.ts";
import { ScopeFields } from "./scope-fields.tsx";

interface Props {
  shiftId: string;
  answer?: { result?: SubmissionResult | undefined; findings?: readonly ShownFinding[] | undefined };
  label: string;
  hint?: string;
  button: string;
  back: string;
  backTo: string;
  /** A shift of a series: what ends is asked. */
  scoped?: boolean;
}

/** Why something ends: always said to whom it concerns. */
export function ReasonForm({ shiftId, answer, label, hint, button, back, backTo, scoped }: Props) {
  const [form, fields] = useForm<{ reason: string; scope: string; alone: string }>({
    id: "reason",
    lastResult: answer?.result,
    defaultValue: { scope: "one" },
    constraint: { reason: { required: true } },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
      <FormErrors form={form} />
      {scoped && (
        <ScopeFields scope={fields.scope} alone={fields.alone} label={m.face_time_field_scope_off()} hint={m.face_time_scope_off_hint()} />
      )}
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
