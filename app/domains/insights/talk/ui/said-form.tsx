import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";

interface Props {
  name: string;
  /** Of the study. */
  studyId: string;
  /** The id that what is written gets. */
  fresh: string;
  /** What it says so far. */
  given?: string;
  label: string;
  hint: string;
  button: string;
  most: number;
  rows: number;
  answer: { result?: SubmissionResult<string[]> | undefined; findings?: readonly ShownFinding[] } | undefined;
}

/** What is asked, and what is answered: one field. */
export function SaidForm({ name, studyId, fresh, given = "", label, hint, button, most, rows, answer }: Props) {
  const [form, fields] = useForm<{ id: string; text: string }>({
    id: name,
    lastResult: useLastResult(name, answer?.result),
    defaultValue: { id: fresh, text: given },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
      <FormErrors form={form} />
      <input type="hidden" name="id" value={fields.id.value ?? fresh} />
      <div className="grid gap-2">
        <TextField field={fields.text} label={label} hint={hint} multiline rows={rows} maxLength={most} />
        <FindingsBeside field={fields.text} about={{ kind: "study", id: studyId }} findings={answer?.findings} />
      </div>
      <p>
        <Button>{button}</Button>
      </p>
    </Form>
  );
}
