import type { SubmissionResult } from "@conform-to/react";
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, Link, useNavigation } from "@remix-run/react";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { DraftNote } from "#app/domains/drafts/ui/draft-note.tsx";
import { useDraft } from "#app/domains/drafts/ui/use-draft.ts";
import type { Places } from "#app/domains/people/people.queries.server.ts";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { CheckContext, FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField, CheckboxGroup, DateField, FormErrors, SelectField, TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/page.tsx";
import { type StoryFormValues, unsaidIn } from "../form-values.ts";
import type { ShownMedia } from "../media/media.ts";
import type { ReviewScope } from "../review/review.ts";
import { earliestDay, storyInput } from "../stories.input.ts";
import { channels, feltSteps, limits, suggestedKind } from "../stories.ts";
import { arousalWord, channelWord, pleasureWord } from "../words.ts";
import { ConsentFields } from "./consent-fields.tsx";
import { FeelingsField } from "./feelings-field.tsx";
import { FeltField } from "./felt-field.tsx";
import { KindField } from "./kind-field.tsx";
import { PhotosField } from "./photos-field.tsx";
import { TopicsField } from "./topics-field.tsx";
import { VoiceField } from "./voice-field.tsx";

interface Props {
  /** Of the story: made by the loader, so that posting twice is one. */
  id: string;
  /** Of a story that is edited: what the form was opened with. */
  revision?: string;
  values: StoryFormValues;
  /** What the door answered, if it did not take the story. */
  lastResult?: SubmissionResult<string[]> | null;
  media: ShownMedia;
  /** The most that a photo and a voice note may have. */
  megabytes: { photo: number; voice: number };
  /** What in it may identify the customer. */
  findings?: readonly ShownFinding[] | undefined;
  choices: Places;
  /** The day it is where the teller is. */
  today: string;
  draft: string;
  button: string;
  /** Told for the first time: then it asks what the customer agreed to. */
  fresh?: boolean;
  /** Of a story that readers see: when saving takes it from them until an editor has read it. */
  leaves?: ReviewScope;
  /** Where "Cancel" leads. */
  back: string;
}

/** Tells a story, section by section; everything in it works without scripts. */
export function StoryForm(props: Props) {
  const { id, findings } = props;
  return (
    <CheckContext.Provider value={{ about: { kind: "story", id }, findings }}>
      <Sections {...props} />
    </CheckContext.Provider>
  );
}

function Sections({
  id,
  revision,
  values,
  lastResult,
  media,
  megabytes,
  choices,
  today,
  draft,
  button,
  fresh,
  leaves = "none",
  back,
}: Props) {
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm({
    id: "story",
    lastResult,
    defaultValue: { ...values, unsure: values.unsure ?? unsaidIn(values) },
    constraint: { happened: { required: true }, kind: { required: true } },
    onValidate({ formData, submitter }) {
      const parsed = parseWithZod(formData, { schema: storyInput(today, { fresh }) });
      // What is pressed goes to the door, which says everything that there is to say at once. What is typed afterwards is looked at here.
      const isPressed = submitter instanceof HTMLButtonElement && submitter.name === "intent";
      if (isPressed) return { ...parsed, status: undefined, error: null };
      // Whether a topic was meant, only the door asks: its question stands until it is answered.
      return { ...parsed, reply: (options) => keepingQuestion(parsed.reply(options)) };
    },
    shouldRevalidate: "onInput",
  });
  const draftState = useDraft(draft, element, lastResult);
  const busy = useNavigation().state === "submitting";
  const { suggested, onInput } = useSuggestedKind(Boolean(values.kind ?? lastResult?.initialValue?.kind));
  return (
    <Form
      ref={element}
      method="post"
      encType="multipart/form-data"
      id={form.id}
      onSubmit={form.onSubmit}
      onInput={onInput}
      noValidate={form.noValidate}
      className="group/story grid gap-12"
    >
      <FormErrors form={form} />
      <input type="hidden" name="id" value={id} />
      {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
      <Part title={m.stories_form_customer()}>
        <TextField
          field={fields.sketch}
          label={m.stories_field_sketch()}
          hint={m.stories_field_sketch_hint()}
          maxLength={limits.sketch}
          optional
        />
        <FindingsBeside field={fields.sketch} />
        <div className="grid gap-6 sm:grid-cols-2">
          <SelectField
            field={fields.channel}
            label={m.stories_field_channel()}
            emptyLabel={m.stories_field_channel_none()}
            options={channels.map((value) => ({ value, label: channelWord(value) }))}
            optional
          />
          <SelectField
            field={fields.siteId}
            label={m.stories_field_site()}
            emptyLabel={m.stories_field_site_none()}
            options={choices.sites.map((site) => ({ value: site.id, label: site.name }))}
            optional
          />
        </div>
        <DateField field={fields.happenedOn} label={m.stories_field_happened_on()} min={earliestDay} max={today} optional />
      </Part>
      <Part title={m.stories_form_story()} lead={m.stories_field_markdown()}>
        <TextField
          field={fields.before}
          label={m.stories_field_before()}
          hint={m.stories_field_before_hint()}
          multiline
          rows={3}
          maxLength={limits.before}
          optional
        />
        <FindingsBeside field={fields.before} />
        <TextField
          field={fields.happened}
          label={m.stories_field_happened()}
          hint={m.stories_field_happened_hint()}
          multiline
          rows={8}
          maxLength={limits.happened}
        />
        <FindingsBeside field={fields.happened} />
        <TextField
          field={fields.after}
          label={m.stories_field_after()}
          hint={m.stories_field_after_hint()}
          multiline
          rows={3}
          maxLength={limits.after}
          optional
        />
        <FindingsBeside field={fields.after} />
        <TextField
          field={fields.title}
          label={m.stories_field_title()}
          hint={m.stories_field_title_hint()}
          maxLength={limits.title}
          optional
        />
        <FindingsBeside field={fields.title} />
      </Part>
      <Part title={m.stories_form_media()} lead={fresh ? m.stories_form_media_consent() : m.stories_form_media_consent_edit()}>
        <PhotosField form={form} start={values.photos ?? []} answer={lastResult} files={media.photos} megabytes={megabytes.photo} />
        <VoiceField form={form} start={values.voice} answer={lastResult} known={media.voice} megabytes={megabytes.voice} />
      </Part>
      <Part title={m.stories_form_feeling()}>
        <FeelingsField field={fields.feelings} />
        <FeltField
          field={fields.pleasure}
          unsure={fields.unsure}
          label={m.stories_field_pleasure()}
          hint={m.stories_field_felt_hint()}
          min={-100}
          max={100}
          low={m.stories_field_pleasure_low()}
          high={m.stories_field_pleasure_high()}
          say={pleasureWord}
        />
        <FeltField
          field={fields.arousal}
          unsure={fields.unsure}
          label={m.stories_field_arousal()}
          min={0}
          max={100}
          low={m.stories_field_arousal_low()}
          high={m.stories_field_arousal_high()}
          say={arousalWord}
        />
        <fieldset className="min-w-0">
          <legend className="font-semibold">
            {m.stories_field_moved()} <span className="font-normal text-quiet">{m.ui_optional()}</span>
          </legend>
          <p className="mt-1.5 text-sm text-quiet">{m.stories_field_moved_hint()}</p>
          <div className="mt-3 grid gap-6 sm:grid-cols-2">
            <SelectField
              field={fields.pleasureBefore}
              label={m.stories_field_pleasure_before()}
              emptyLabel={m.stories_field_moved_none()}
              options={steps()}
            />
            <SelectField
              field={fields.pleasureAfter}
              label={m.stories_field_pleasure_after()}
              emptyLabel={m.stories_field_moved_none()}
              options={steps()}
            />
          </div>
        </fieldset>
        <KindField field={fields.kind} suggested={suggested} />
      </Part>
      <Part title={m.stories_form_us()}>
        <CheckboxGroup
          field={fields.departments}
          label={m.stories_field_departments()}
          hint={m.stories_field_departments_hint()}
          options={choices.departments.map((department) => ({ value: department.id, label: department.name }))}
          optional
        />
        <TextField
          field={fields.asks}
          label={m.stories_field_asks()}
          hint={m.stories_field_asks_hint()}
          multiline
          rows={2}
          maxLength={limits.asks}
          optional
        />
        <FindingsBeside field={fields.asks} />
      </Part>
      <Part title={m.stories_form_care()}>
        <TopicsField field={fields.topics} sent={lastResult?.initialValue} />
        {fresh && <ConsentFields fields={fields} today={today} />}
        <CheckboxField field={fields.tellerHidden} label={m.stories_field_teller_hidden()} hint={m.stories_field_teller_hidden_hint()} />
      </Part>
      <div className="grid gap-3 border-t border-line pt-6">
        {leaves !== "none" && <Leaves sensitive={leaves === "sensitive"} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button name="intent" value="post" disabled={busy}>
            {button}
          </Button>
          <Button name="intent" value="preview" tone="quiet" disabled={busy}>
            {m.stories_preview_button()}
          </Button>
          <Button name="intent" value="keep" tone="quiet" formNoValidate disabled={busy}>
            {m.stories_keep_draft()}
          </Button>
          <Link
            to={back}
            className="ms-auto inline-flex min-h-11 items-center px-2 font-medium text-quiet underline underline-offset-4 hover:text-ink"
          >
            {m.stories_cancel()}
          </Link>
        </div>
        <DraftNote state={draftState} />
      </div>
    </Form>
  );
}

/** To Conform null means: what was said of it stands. */
function keepingQuestion(reply: SubmissionResult<string[]>): SubmissionResult<string[]> {
  const isAnswered = reply.intent?.type === "validate" && reply.intent.payload.name === "topics";
  return isAnswered ? reply : { ...reply, error: { topics: null, ...reply.error } };
}

/** Said before the button. The style sheet shows it with the topics that are ticked, so it is true without scripts. */
function Leaves({ sensitive }: { sensitive: boolean }) {
  return (
    <div className={sensitive ? "hidden group-has-[input[name=topics]:checked]/story:block" : ""}>
      <Notice tone="warning" title={m.review_form_leaves()}>
        <p>{m.review_form_leaves_text()}</p>
      </Notice>
    </div>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="grid gap-7">
      <div>
        <h2 className="font-serif text-2xl font-semibold">{title}</h2>
        {lead && <p className="mt-1 text-sm text-quiet">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

/** Lets the kind follow the pleasure slider until somebody chooses one. */
function useSuggestedKind(chosen: boolean) {
  const touched = useRef(chosen);
  const [suggested, setSuggested] = useState(false);
  function onInput({ currentTarget, target }: FormEvent<HTMLFormElement>): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === "kind") {
      touched.current = true;
      setSuggested(false);
    }
    const kinds = currentTarget.elements.namedItem("kind");
    if (target.name !== "pleasure" || touched.current || !(kinds instanceof RadioNodeList)) return;
    kinds.value = suggestedKind(Number(target.value));
    setSuggested(true);
  }
  return { suggested, onInput };
}

const steps = () => feltSteps.map((pleasure) => ({ value: String(pleasure), label: pleasureWord(pleasure) }));
