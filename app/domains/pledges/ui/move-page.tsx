import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ComponentProps } from "react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DateField, FormErrors, TextField } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { UntilEnded, type UntilEndedProps } from "./until-ended.tsx";

type Beside = ComponentProps<typeof FindingsBeside>;

interface Props {
  about: Beside["about"];
  /** What was promised. */
  text: string;
  dueOn: string;
  /** Missing while it is open. */
  ending?: UntilEndedProps["ending"];
  /** The first and the last day that it may have. */
  days: { readonly today: string; readonly last: string };
  longestReason: number;
  /** Where what was promised stands. */
  back: string;
  answer: { readonly result?: SubmissionResult<string[]> | undefined; readonly findings?: Beside["findings"] } | undefined;
}

/** Another day for what was promised, a pledge or a commitment, with the reason. */
export function MovePage({ about, text, dueOn, ending, days, longestReason, back, answer }: Props) {
  const [form, fields] = useForm<{ dueOn: string; reason: string }>({
    id: "move",
    lastResult: answer?.result,
    defaultValue: { dueOn },
    constraint: { dueOn: { required: true }, reason: { required: true } },
  });
  return (
    <Page narrow title={m.pledges_move_title()} lead={m.pledges_move_lead()}>
      <p className="mb-8 border-s-3 border-accent ps-4 font-serif text-xl" dir="auto">
        {text}
      </p>
      <UntilEnded key={back} ending={ending} posted={answer !== undefined} to={back}>
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
          <FormErrors form={form} />
          <DateField field={fields.dueOn} label={m.pledges_field_new_day()} min={days.today} max={days.last} />
          <TextField field={fields.reason} label={m.pledges_field_reason()} multiline rows={3} maxLength={longestReason} />
          <FindingsBeside field={fields.reason} about={about} findings={answer?.findings} />
          <div className="flex flex-wrap gap-3">
            {!ending && <Button>{m.pledges_move_button()}</Button>}
            <LinkButton to={back} tone="quiet">
              {m.pledges_cancel()}
            </LinkButton>
          </div>
        </Form>
      </UntilEnded>
    </Page>
  );
}
