import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { DateField, SelectField } from "#app/ui/field.tsx";
import { useLastResult } from "#app/ui/last-result.ts";
import { remedyStates, type ShownRemedy, standingOf } from "../remedies.ts";
import { stateWords } from "../words.ts";

interface Props {
  remedy: Pick<ShownRemedy, "id" | "state" | "stateOn">;
  /** The day it is where the reader is. */
  today: string;
  result: SubmissionResult<string[]> | null | undefined;
  /** Somebody has said something else since the form was opened: what stands now has been read. */
  meanwhile: boolean;
}

/** How a promise stands, said by who may. */
export function RemedyTurn({ remedy, today, result, meanwhile }: Props) {
  const [form, fields] = useForm<{ state: string; stateOn: string }>({
    id: `turn-${remedy.id}`,
    lastResult: useLastResult(`turn-${remedy.id}`, result),
    defaultValue: { state: remedy.state, stateOn: today },
    constraint: { state: { required: true }, stateOn: { required: true } },
  });
  const typed = result?.initialValue?.opened;
  const opened = !meanwhile && typeof typed === "string" ? typed : standingOf(remedy);
  return (
    <div className="mt-3">
      <Disclosure title={m.impact_field_state()} open={Boolean(result)}>
        <Form
          method="post"
          id={form.id}
          onSubmit={form.onSubmit}
          noValidate={form.noValidate}
          className="mt-2 grid gap-4 sm:grid-cols-2 sm:items-end"
        >
          <input type="hidden" name="intent" value="turn" />
          <input type="hidden" name="remedy" value={remedy.id} />
          <input type="hidden" name="opened" value={opened} />
          <SelectField
            field={fields.state}
            label={m.impact_field_state()}
            options={remedyStates.map((state) => ({ value: state, label: stateWords[state]() }))}
          />
          <DateField field={fields.stateOn} label={m.impact_field_state_on()} />
          <div>
            <Button tone="quiet">{m.impact_turn()}</Button>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
