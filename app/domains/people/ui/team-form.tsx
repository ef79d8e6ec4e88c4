import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import type { TeamInput } from "../people.input.ts";

interface TeamFormProps {
  start: Partial<TeamInput>;
  result: SubmissionResult<string[]> | null | undefined;
  button: string;
}

export function TeamForm({ start, result, button }: TeamFormProps) {
  const [form, fields] = useForm<TeamInput>({ id: "team", lastResult: result, defaultValue: start });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
      <FormErrors form={form} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <TextField field={fields.name} label={m.people_team_name()} autoComplete="off" />
      <div>
        <Button>{button}</Button>
      </div>
    </Form>
  );
}
