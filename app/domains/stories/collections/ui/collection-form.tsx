import type { SubmissionResult } from "@conform-to/react";
import { useForm } from "@conform-to/react";
import { Form, Link, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { DraftNote } from "#app/domains/drafts/ui/draft-note.tsx";
import { useDraft } from "#app/domains/drafts/ui/use-draft.ts";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { aboutCollection, type CollectionForm, collectionLimits } from "../collections.ts";
import { OrderField, type OrderPlace } from "./order-field.tsx";

interface Props {
  id: string;
  values: CollectionForm;
  /** Of a collection that is being changed; missing while it is being made. */
  places?: readonly OrderPlace[];
  lastResult?: SubmissionResult<string[]> | null;
  /** What in it may identify a customer. */
  findings?: readonly ShownFinding[];
  /** Fields that say which one is meant. */
  hidden: Readonly<Record<string, string | number | undefined>>;
  draft: string;
  button: string;
  /** Where "Cancel" leads. */
  back: string;
}

/** A collection's words and, once it has stories, their order with what is said about each. All of it is saved together. */
export function CollectionFormFields({ id, values, places, lastResult, findings, hidden, draft, button, back }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<{ title: string; introduction: string; notes: Record<string, string> }>({
    id: "collection",
    lastResult,
    defaultValue: { title: values.title, introduction: values.introduction },
    constraint: { title: { required: true } },
  });
  const draftState = useDraft(draft, element);
  const check = { about: aboutCollection(id), findings };
  const busy = useNavigation().state === "submitting";
  return (
    <Form ref={element} method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-8">
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <FormErrors form={form} />
      {Object.entries(hidden).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <TextField
        field={fields.title}
        label={m.collections_field_title()}
        hint={m.collections_field_title_hint()}
        maxLength={collectionLimits.title}
      />
      <FindingsBeside field={fields.title} {...check} />
      <TextField
        field={fields.introduction}
        label={m.collections_field_introduction()}
        hint={m.collections_field_introduction_hint()}
        multiline
        rows={4}
        maxLength={collectionLimits.introduction}
        optional
      />
      <FindingsBeside field={fields.introduction} {...check} />
      {places && places.length > 0 && (
        <OrderField
          form={form}
          check={check}
          places={places}
          values={values}
          changed={() => element.current?.dispatchEvent(new Event("input"))}
        />
      )}
      <div className="grid gap-3 border-t border-line pt-6">
        <div className="flex flex-wrap items-center gap-3">
          <Button disabled={busy}>{button}</Button>
          <Link
            to={back}
            className="ms-auto inline-flex min-h-11 items-center px-2 font-medium text-quiet underline underline-offset-4 hover:text-ink"
          >
            {m.collections_cancel()}
          </Link>
        </div>
        <DraftNote state={draftState} />
      </div>
    </Form>
  );
}
