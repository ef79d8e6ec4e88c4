import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Day } from "#app/ui/day.tsx";
import { DateField, FormErrors, SelectField, TextField } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";
import { useUnusedId } from "#app/ui/unused-id.ts";
import type { Inside } from "../showing.server.ts";
import { longestAction } from "../workshops.ts";
import { type Answer, answerTo } from "./answers.ts";
import type { Unsent } from "./use-unsent.ts";

interface Props {
  workshopId: string;
  formId: string;
  inside: Inside;
  days: { today: string; last: string };
  stepId: string | undefined;
  answer: Answer | undefined;
  /** What was begun before everybody went on, or before this page was loaded anew. */
  begun: Unsent["commit"];
}

export function CommitPart({ workshopId, formId: offered, inside, days, stepId, answer, begun }: Props) {
  const formId = useUnusedId(begun?.id ?? offered, inside.commitments, offered);
  const own = begun?.id === formId ? begun : undefined;
  const mistaken = answerTo(answer, "commit");
  const [form, fields] = useForm<{ text: string; step: string; owner: string; dueOn: string }>({
    id: `commit-${formId}`,
    lastResult: useLastResult(`commit-${formId}`, mistaken?.result),
    defaultValue: { step: own?.step ?? stepId ?? "", text: own?.text, owner: own?.owner, dueOn: own?.dueOn },
    constraint: { text: { required: true }, dueOn: { required: true } },
  });
  return (
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
      <input type="hidden" name="does" value="commit" />
      <input type="hidden" name="id" value={formId} />
      <TextField field={fields.text} label={m.workshops_action_field()} multiline rows={2} maxLength={longestAction} />
      <FindingsBeside field={fields.text} about={{ kind: "workshop", id: workshopId }} findings={mistaken?.findings} />
      <SelectField
        field={fields.step}
        label={m.workshops_action_step()}
        emptyLabel={m.workshops_action_step_none()}
        options={inside.steps.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          field={fields.owner}
          label={m.workshops_action_owner()}
          hint={m.workshops_action_owner_hint()}
          type="email"
          optional
          autoComplete="off"
        />
        <DateField field={fields.dueOn} label={m.workshops_action_due()} min={days.today} max={days.last} />
      </div>
      <Button className="max-sm:w-full">{m.workshops_action_button()}</Button>
    </Form>
  );
}

/** What is promised so far. `me`: whose own can be taken back. */
export function Commitments({
  commitments,
  steps,
  me,
  lead,
}: {
  commitments: Inside["commitments"];
  steps: Inside["steps"];
  me?: string;
  lead?: boolean;
}) {
  const titles = new Map(steps.map(({ id, title }) => [id, title]));
  if (commitments.length === 0) return <p className="text-quiet">{m.workshops_commitments_none()}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {commitments.map(({ id, text, owner, ownerId, by, dueOn, stepId }) => (
        <li key={id} className="flex items-start justify-between gap-4 py-3">
          <div className="min-w-0">
            <p className="font-serif text-lg leading-snug [overflow-wrap:anywhere]" dir="auto">
              {text}
            </p>
            <p className="mt-1 text-sm text-quiet">
              <span className="font-medium text-ink" dir="auto">
                {owner}
              </span>
              , {m.workshops_by_day()} <Day day={dueOn} />
              {stepId && <span dir="auto"> · {titles.get(stepId) ?? m.workshops_step_gone()}</span>}
            </p>
          </div>
          {me && (me === ownerId || me === by || lead) && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="does" value="commit-back" />
              <input type="hidden" name="id" value={id} />
              <Button tone="quiet" small aria-label={`${m.workshops_action_back()}: ${text}`}>
                {m.workshops_action_back()}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
