import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, RadioGroup, TextField } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";
import type { Inside } from "../showing.server.ts";
import { longestHeard } from "../workshops.ts";
import { type Answer, answerTo } from "./answers.ts";
import type { Unsent } from "./use-unsent.ts";

interface Props {
  workshopId: string;
  inside: Inside;
  answer: Answer | undefined;
  /** What was begun before this page was loaded anew. */
  begun: Unsent["close"];
}

export function ClosePart({ workshopId, inside, answer, begun }: Props) {
  const mistaken = answerTo(answer, "close");
  const { remark } = inside.own;
  const [form, fields] = useForm<{ heard: string; rating: string }>({
    id: "closing",
    lastResult: useLastResult("closing", mistaken?.result),
    defaultValue: { heard: begun?.heard ?? remark?.heard ?? "", rating: begun?.rating ?? (remark ? String(remark.rating) : undefined) },
    constraint: { rating: { required: true } },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6" preventScrollReset>
      <FormErrors form={form} />
      <input type="hidden" name="does" value="close" />
      <TextField field={fields.heard} label={m.workshops_heard_field()} optional multiline rows={3} maxLength={longestHeard} />
      <FindingsBeside field={fields.heard} about={{ kind: "workshop", id: workshopId }} findings={mistaken?.findings} />
      <RadioGroup
        field={fields.rating}
        label={m.workshops_rating_field()}
        options={[
          { value: "1", label: m.workshops_rating_1() },
          { value: "2", label: m.workshops_rating_2() },
          { value: "3", label: m.workshops_rating_3() },
          { value: "4", label: m.workshops_rating_4() },
          { value: "5", label: m.workshops_rating_5() },
        ]}
      />
      <Button className="max-sm:w-full">{m.workshops_closing_button()}</Button>
    </Form>
  );
}
