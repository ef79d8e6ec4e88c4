import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type RefObject, useRef } from "react";
import * as m from "#app/paraglide/messages.js";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, SelectField, TextField } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/hydrated.tsx";
import { answerValue, redactionLimits } from "../answers.ts";
import type { FindingKind } from "../findings.ts";
import type { ShownFinding } from "../showing.server.ts";
import { redactionWords } from "../words.ts";
import { Excerpt } from "./excerpt.tsx";

interface Props {
  /** What stands there, part by part. */
  passages: readonly { readonly label: string | null; readonly text: string }[];
  findings: readonly ShownFinding[];
  lastResult?: SubmissionResult<string[]> | undefined;
  back: string;
}

/** Says which words are taken out of something published, and why. */
export function RedactionForm({ passages, findings, lastResult, back }: Props) {
  const [form, fields] = useForm<{ words: string; kind: FindingKind; reason: string; found: string[] }>({
    id: "redaction",
    lastResult,
    defaultValue: { kind: "name" },
    constraint: { reason: { required: true } },
  });
  const text = useRef<HTMLDivElement>(null);
  const chosen = [lastResult?.initialValue?.found].flat();
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-8">
      <FormErrors form={form} />
      <div ref={text} className="grid gap-5 rounded-xl border border-line bg-surface px-5 py-4">
        {passages.map((passage) => (
          <section key={passage.label ?? ""}>
            {passage.label ? <h2 className="text-sm font-semibold text-quiet">{passage.label}</h2> : null}
            <p dir="auto" className="whitespace-pre-line font-serif text-lg leading-relaxed">
              {passage.text}
            </p>
          </section>
        ))}
      </div>
      {findings.length > 0 ? (
        <fieldset className="grid min-w-0 gap-3">
          <legend className="mb-2 font-semibold">{m.privacy_redaction_found()}</legend>
          {findings.map((finding) => {
            const value = answerValue({ ...finding, answer: "replace" });
            return (
              <label key={`${finding.field} ${value}`} className="flex gap-3">
                <input
                  type="checkbox"
                  name="found"
                  value={value}
                  defaultChecked={chosen.includes(value)}
                  className="mt-0.5 size-5 shrink-0 accent-accent"
                />
                <Excerpt finding={finding} />
              </label>
            );
          })}
        </fieldset>
      ) : null}
      <div className="grid gap-3">
        <TextField
          field={fields.words}
          label={m.privacy_redaction_words()}
          hint={m.privacy_redaction_words_hint()}
          multiline
          rows={2}
          maxLength={redactionLimits.words}
          optional
        />
        <SelectionButton within={text} fieldId={fields.words.id} />
      </div>
      <SelectField
        field={fields.kind}
        label={m.privacy_redaction_kind()}
        options={redactionWords().map(([value, label]) => ({ value, label }))}
      />
      <TextField
        field={fields.reason}
        label={m.privacy_redaction_reason()}
        hint={m.privacy_redaction_reason_hint()}
        multiline
        rows={2}
        maxLength={redactionLimits.reason}
      />
      <div className="flex flex-wrap gap-3">
        <Button tone="danger">{m.privacy_redaction_button()}</Button>
        <LinkButton to={back} tone="quiet">
          {m.privacy_redaction_leave()}
        </LinkButton>
      </div>
    </Form>
  );
}

/** Takes what is selected in the text above as a line of the field. */
function SelectionButton({ within, fieldId }: { within: RefObject<HTMLElement>; fieldId: string }) {
  const hydrated = useHydrated();
  if (!hydrated) return null;
  function take(): void {
    const selection = document.getSelection();
    const field = document.getElementById(fieldId);
    const words = selection?.toString().trim().replaceAll(/\s+/g, " ");
    if (!words || !(field instanceof HTMLTextAreaElement) || !within.current?.contains(selection?.anchorNode ?? null)) return;
    const start = field.value.length;
    field.setRangeText(`${field.value && !field.value.endsWith("\n") ? "\n" : ""}${words}`, start, start, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return (
    <Button
      type="button"
      tone="quiet"
      small
      className="justify-self-start"
      onPointerDown={(event) => event.preventDefault()}
      onClick={take}
    >
      {m.privacy_redaction_take()}
    </Button>
  );
}
