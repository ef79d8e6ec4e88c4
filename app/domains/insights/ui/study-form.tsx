import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { DraftNote } from "#app/domains/drafts/ui/draft-note.tsx";
import { useDraft } from "#app/domains/drafts/ui/use-draft.ts";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { CheckContext, FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, DateField, FormErrors, type FormField, type Option, SelectField, TextField } from "#app/ui/field.tsx";
import { focusMistaken } from "#app/ui/mistaken.ts";
import { confidences, studyMethods } from "#db/words/insights.ts";
import { studyLimits } from "../insights.ts";
import type { Rendered } from "../rendering/markdown.server.ts";
import { findingCount, type StudyValues } from "../study-form.ts";
import { BodyField } from "./body-field.tsx";
import { confidenceWords, methodWords } from "./words.ts";

interface Props {
  id: string;
  revision: number;
  values: StudyValues;
  mistakes?: Record<string, string[]> | undefined;
  findings?: readonly ShownFinding[] | undefined;
  preview?: Rendered | undefined;
  departments: readonly { id: string; name: string }[];
  owners: readonly { id: string; name: string }[];
  draft: string;
  /** Where its images and attachments are kept; missing while it was never saved. */
  files?: string | undefined;
  published: boolean;
}

const none: Record<string, string[]> = {};
const errorsId = "study-errors";

/** All that is written of a study. Every button posts: it works the same without scripts. */
export function StudyForm(props: Props) {
  const { id, revision, values, mistakes = none, findings, preview, departments, owners, draft, files, published } = props;
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const form = element.current;
    if (!form || mistakes === none) return;
    if (!focusMistaken(form.elements as Iterable<Element> as Iterable<HTMLInputElement>, mistakes))
      document.getElementById(errorsId)?.focus();
  }, [mistakes]);
  const state = useDraft(draft, element);
  const field = (name: string, required = false): FormField => ({
    id: `study-${name}`,
    errorId: `study-${name}-error`,
    descriptionId: `study-${name}-hint`,
    name,
    formId: "study",
    defaultValue: values[name]?.[0] ?? "",
    defaultOptions: values[name] ?? [],
    ...(mistakes[name] ? { errors: mistakes[name] } : {}),
    required,
  });
  const checked = (name: string, required = false) => {
    const one = field(name, required);
    return { field: one, beside: <FindingsBeside field={one} /> };
  };
  const text = (name: string, label: string, more: { hint?: string; most?: number; rows?: number; required?: boolean } = {}) => {
    const { field: one, beside } = checked(name, more.required);
    return (
      <div className="grid gap-2">
        <TextField
          field={one}
          label={label}
          hint={more.hint}
          optional={!more.required}
          multiline={more.rows !== undefined}
          rows={more.rows ?? 2}
          maxLength={more.most ?? studyLimits.line}
        />
        {beside}
      </div>
    );
  };
  return (
    <CheckContext.Provider value={{ about: { kind: "study", id }, findings }}>
      <Form ref={element} method="post" id="study" noValidate className="grid gap-8">
        {/* The first button of a form is what Enter presses. */}
        <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          {m.insights_save()}
        </button>
        <FormErrors form={{ id: "study", errorId: errorsId, allErrors: mistakes }} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="revision" value={revision} />
        {text("title", m.insights_field_title(), { most: studyLimits.title, required: true })}
        {text("answer", m.insights_field_answer(), {
          most: studyLimits.answer,
          rows: 2,
          required: true,
          hint: m.insights_field_answer_hint(),
        })}
        {text("question", m.insights_question(), { most: studyLimits.words, rows: 2 })}
        <BodyField field={field("body")} studyId={id} preview={preview} files={files} />
        <Findings values={values} field={field} />
        <fieldset className="grid gap-6 rounded-xl border border-line bg-surface p-5 sm:grid-cols-2">
          <legend className="px-1 text-lg font-semibold">{m.insights_how()}</legend>
          <SelectField
            field={field("method")}
            label={m.insights_method()}
            optional
            options={studyMethods.map((value) => ({ value, label: methodWords[value]() }))}
            emptyLabel={m.insights_not_said()}
          />
          <SelectField
            field={field("confidence")}
            label={m.insights_confidence()}
            optional
            options={confidences.map((value) => ({ value, label: confidenceWords[value]() }))}
            emptyLabel={m.insights_not_said()}
          />
          <TextField field={field("sampleSize")} label={m.insights_field_sample_size()} type="number" optional />
          {text("sampleWho", m.insights_sample())}
          <DateField field={field("fieldworkFrom")} label={m.insights_field_from()} optional />
          <DateField field={field("fieldworkTo")} label={m.insights_field_to()} optional />
          {text("market", m.insights_market())}
          {text("product", m.insights_product())}
          {text("source", m.insights_source(), { most: studyLimits.words, rows: 2 })}
          {text("confidenceWhy", m.insights_field_confidence_why(), { most: studyLimits.words, rows: 2 })}
        </fieldset>
        <TextField field={field("topics")} label={m.insights_field_topics()} hint={m.insights_field_topics_hint()} optional />
        <div className="grid gap-6 sm:grid-cols-2">
          <SelectField
            field={{ ...field("ownerId"), ...(values.ownerId?.[0] ? {} : { defaultValue: owners[0]?.id ?? "" }) }}
            label={m.insights_field_owner()}
            hint={m.insights_field_owner_hint()}
            options={owners.map(({ id: value, name }): Option => ({ value, label: name }))}
          />
          <DateField field={field("reviewOn")} label={m.insights_review_on()} hint={m.insights_field_review_hint()} optional />
        </div>
        <details
          className="rounded-xl border border-line bg-surface p-5"
          open={(values.narrowedTo?.length ?? 0) > 0 || Boolean(mistakes.narrowedBecause)}
        >
          <summary className="min-h-9 font-semibold">{m.insights_field_audience()}</summary>
          <div className="mt-4 grid gap-6">
            <CheckboxGroup
              field={field("narrowedTo")}
              label={m.insights_field_narrowed()}
              hint={m.insights_field_narrowed_hint()}
              options={departments.map(({ id: value, name }) => ({ value, label: name }))}
              optional
            />
            {text("narrowedBecause", m.insights_field_because(), { most: studyLimits.words, rows: 2 })}
          </div>
        </details>
        {published && text("note", m.insights_field_note(), { most: studyLimits.words, rows: 2, hint: m.insights_field_note_hint() })}
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
          <Button name="intent" value="publish">
            {published ? m.insights_publish_version() : m.insights_publish()}
          </Button>
          <Button name="intent" value="save" tone="quiet">
            {m.insights_save()}
          </Button>
          <Link to="/insights" className="text-sm font-medium text-accent underline underline-offset-2">
            {m.insights_cancel()}
          </Link>
          <DraftNote state={state} />
        </div>
      </Form>
    </CheckContext.Provider>
  );
}

/** What the study found, in order: a sentence each, and a line for each thing that it rests on. */
function Findings({ values, field }: { values: StudyValues; field: (name: string) => FormField }) {
  const count = findingCount(values);
  return (
    <fieldset className="grid gap-6">
      <legend className="mb-2 text-lg font-semibold">{m.insights_findings()}</legend>
      <p className="text-sm text-quiet">{m.insights_field_evidence_hint()}</p>
      {Array.from({ length: count }, (_, place) => {
        const name = `findings[${place}]`;
        const id = values[`${name}.id`]?.[0] ?? "";
        const number = place + 1;
        return (
          <div key={id} className="grid gap-4 rounded-xl border border-line bg-surface p-5">
            <input type="hidden" name={`${name}.id`} value={id} />
            <TextField
              field={field(`${name}.sentence`)}
              label={m.insights_field_sentence({ number })}
              multiline
              rows={2}
              maxLength={studyLimits.sentence}
            />
            <FindingsBeside field={field(`${name}.sentence`)} />
            <TextField field={field(`${name}.evidence`)} label={m.insights_field_evidence({ number })} multiline rows={3} optional />
            <FindingsBeside field={field(`${name}.evidence`)} />
            <div className="flex flex-wrap gap-2">
              {place > 0 && (
                <Button name="intent" value={`up-${place}`} tone="quiet" small aria-label={m.insights_finding_up_of({ number })}>
                  {m.insights_finding_up()}
                </Button>
              )}
              {place < count - 1 && (
                <Button name="intent" value={`down-${place}`} tone="quiet" small aria-label={m.insights_finding_down_of({ number })}>
                  {m.insights_finding_down()}
                </Button>
              )}
              <Button name="intent" value={`remove-${place}`} tone="quiet" small aria-label={m.insights_finding_remove_of({ number })}>
                {m.insights_finding_remove()}
              </Button>
            </div>
          </div>
        );
      })}
      <p>
        <Button name="intent" value="add" tone="quiet">
          {m.insights_finding_add()}
        </Button>
      </p>
    </fieldset>
  );
}
