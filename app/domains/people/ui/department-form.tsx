import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, RadioGroup, TextField } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";
import type { DepartmentInput } from "../people.input.ts";
import { functionOptions } from "../words.ts";

interface DepartmentFormProps {
  start: Partial<DepartmentInput>;
  result: SubmissionResult<string[]> | null | undefined;
  button: string;
}

export function DepartmentForm({ start, result, button }: DepartmentFormProps) {
  const [form, fields] = useForm<DepartmentInput>({
    id: "department",
    lastResult: useLastResult("department", result),
    defaultValue: start,
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
      <FormErrors form={form} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <TextField field={fields.name} label={m.people_department_name()} autoComplete="off" />
      <RadioGroup field={fields.function} label={m.people_function()} options={functionOptions()} />
      <div>
        <Button>{button}</Button>
      </div>
    </Form>
  );
}
