import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, SelectField, TextField } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";
import { Badge } from "#app/ui/page.tsx";
import { useUnusedId } from "#app/ui/unused-id.ts";
import type { Inside } from "../showing.server.ts";
import { longestPain } from "../workshops.ts";
import { type Answer, answerTo } from "./answers.ts";
import type { Unsent } from "./use-unsent.ts";

interface Props {
  workshopId: string;
  formId: string;
  inside: Inside;
  /** The step to begin with. */
  stepId: string | undefined;
  answer: Answer | undefined;
  /** What was begun before everybody went on, or before this page was loaded anew. */
  begun: Unsent["pain"];
}

export function PainPart({ workshopId, formId: offered, inside, stepId, answer, begun }: Props) {
  const formId = useUnusedId(begun?.id ?? offered, inside.own.pains, offered);
  const own = begun?.id === formId ? begun : undefined;
  const titles = new Map(inside.steps.map(({ id, title }) => [id, title]));
  const mistaken = answerTo(answer, "pain");
  const [form, fields] = useForm<{ step: string; text: string }>({
    id: `pain-${formId}`,
    lastResult: useLastResult(`pain-${formId}`, mistaken?.result),
    defaultValue: { step: own?.step ?? stepId ?? inside.steps[0]?.id, text: own?.text },
    constraint: { text: { required: true } },
  });
  return (
    <>
      <Form
        key={formId}
        method="post"
        id={form.id}
        onSubmit={form.onSubmit}
        noValidate={form.noValidate}
        className="grid gap-6"
        preventScrollReset
      >
        <FormErrors form={form} />
        <input type="hidden" name="does" value="pain" />
        <input type="hidden" name="id" value={formId} />
        <SelectField
          field={fields.step}
          label={m.workshops_pain_step()}
          options={inside.steps.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextField
          field={fields.text}
          label={m.workshops_pain_field()}
          hint={m.workshops_pain_hint()}
          multiline
          rows={2}
          maxLength={longestPain}
        />
        <FindingsBeside field={fields.text} about={{ kind: "workshop", id: workshopId }} findings={mistaken?.findings} />
        <Button className="max-sm:w-full">{m.workshops_pain_button()}</Button>
      </Form>
      <section className="mt-8" aria-labelledby="own-pains">
        <h2 id="own-pains" className="mb-2 flex flex-wrap items-center gap-3 text-lg font-semibold">
          {m.workshops_pain_yours()} <Badge>{m.workshops_private()}</Badge>
        </h2>
        {inside.own.pains.length === 0 && <p className="text-quiet">{m.workshops_pain_none()}</p>}
        <ul className="divide-y divide-line">
          {inside.own.pains.map((pain) => (
            <li key={pain.id} className="flex items-start justify-between gap-4 py-3">
              <span className="min-w-0">
                <span className="block font-serif text-lg [overflow-wrap:anywhere]" dir="auto">
                  {pain.text}
                </span>
                <span className="block text-sm text-quiet" dir="auto">
                  {titles.get(pain.stepId) ?? m.workshops_step_gone()}
                </span>
              </span>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="does" value="pain-back" />
                <input type="hidden" name="id" value={pain.id} />
                <Button tone="quiet" small aria-label={`${m.workshops_pain_back()}: ${pain.text}`}>
                  {m.workshops_pain_back()}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
