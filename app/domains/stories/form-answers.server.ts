/** What the story form is answered, whether it tells a new story or edits one. */
import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import { valuesOf } from "#app/domains/drafts/drafts.ts";
import { discarding, keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { type FindingAnswer, takeAnswers } from "#app/domains/privacy/answers.ts";
import { findingsToShow, foreseen, type ShownFinding, unansweredIn } from "#app/domains/privacy/showing.server.ts";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { askTopics } from "./care/asking-topics.ts";
import { topicsInWords } from "./care/topics.ts";
import { mediaIn } from "./form-values.ts";
import type { Meanwhile } from "./meanwhile.server.ts";
import { arrangeMedia } from "./media/arranging.ts";
import { mediaNamed } from "./media/media.queries.server.ts";
import type { ShownMedia } from "./media/media.ts";
import { isOnlyLookedAt, type ReceivedForm } from "./media/receiving-form.server.ts";
import { previewing } from "./previewing.server.ts";
import { checkEditDraft } from "./revisions.server.ts";
import type { ShownStory } from "./showing.server.ts";
import { alreadyTold, type SimilarStory } from "./similar.queries.server.ts";
import { contentOf, storyInput, tellingOf } from "./stories.input.ts";
import { type StoryContent, type Telling, textFields, textsOf, withTexts } from "./stories.ts";

interface Form extends ReceivedForm {
  /** The draft's name. */
  readonly draft: string;
  /** Told for the first time. */
  readonly fresh?: boolean;
  take(id: string, content: StoryContent, telling: Telling): Promise<void>;
  /** What became of the story since the form was opened, beside what was typed. */
  meanwhile?(content: StoryContent, telling: Telling): Promise<Meanwhile>;
}

interface Answer {
  readonly result: SubmissionResult<string[]>;
  /** What may identify the customer, answered or not. */
  readonly findings?: readonly ShownFinding[];
  readonly preview?: ShownStory;
  readonly media?: ShownMedia;
  /** Stories that say nearly the same. */
  readonly alike?: readonly SimilarStory[];
  /** It was changed after the form was opened. */
  readonly meanwhile?: Meanwhile;
  /** Words were taken out of it after the form was opened: this form can not be saved any more. */
  readonly redacted?: boolean;
}

/**
 * Does what the pressed button asks for: "keep" keeps a draft, "afresh" throws it away, "preview" shows, anything else takes the
 * story; one that is very like another only when "anyway" was pressed. Either `done`, or an `answer` that keeps everything typed.
 */
export async function answerStoryForm(world: World, person: Person, { form, mistakes, draft, fresh, take, meanwhile }: Form) {
  const intent = form.get("intent");
  if (intent === "afresh") {
    await world.db.write((tx) => discarding(tx, person.id, draft, world.clock.now()));
    return { done: "afresh" } as const;
  }
  if (isOnlyLookedAt(form)) {
    const { answer, submission } = parseForm(form, storyInput(dayIn(person.zone, world.clock.now()), { fresh }));
    return { answer: data<Answer>({ result: answer ? answer.data.result : submission.reply() }) } as const;
  }
  const values = typed(form);
  const answers = takeAnswers(form);
  const isArranged = arrangeMedia(form);
  const unconfirmed = intent === "keep" || isArranged ? [] : askTopics(form);
  const question: Record<string, string[]> =
    unconfirmed.length > 0 ? { topics: [m.care_asked({ topics: topicsInWords(unconfirmed) })] } : {};
  const named = mediaIn((name) => form.get(name)?.toString());
  const media = await mediaNamed(world.db.read, person, named);
  const parsed = parseForm(form, storyInput(dayIn(person.zone, world.clock.now()), { fresh: fresh && intent !== "preview" }));
  const isRefused = Object.keys(mistakes).length > 0;
  if (isArranged) {
    const { error: _, ...result } = parsed.answer ? parsed.answer.data.result : parsed.submission.reply();
    const answer = isRefused ? { ...result, status: "error" as const, error: mistakes } : { ...result, status: undefined };
    return { answer: data<Answer>({ result: answer, media }, { status: isRefused ? 400 : 200 }) } as const;
  }
  if (intent === "keep" && !isRefused) {
    const saving = { form: draft, values, writing: newId(), sequence: 1, age: 0 };
    const refusal = await refusalOf(keepDraft(world, person.id, saving, checkEditDraft));
    if (!refusal) return { done: "kept" } as const;
    const result = parsed.answer ? parsed.answer.data.result : parsed.submission.reply();
    const said = { ...result, status: "error" as const, error: { "": [refusal.text] } };
    return { answer: data<Answer>({ result: said, media, redacted: isRedaction(refusal) }, { status: refusal.status }) } as const;
  }
  if (parsed.answer || isRefused) {
    // With everything else that there is to say: what is ticked for the teller is never ticked in silence.
    const findings = await findingsTyped(world, form, answers);
    const { error, ...result } = parsed.answer ? parsed.answer.data.result : parsed.submission.reply();
    const unanswered = intent === "keep" || intent === "preview" ? {} : unansweredIn(findings);
    const errors = together(error ?? {}, unanswered, question, mistakes);
    return { answer: data<Answer>({ result: { ...result, status: "error", error: errors }, findings, media }, { status: 400 }) } as const;
  }
  const { value, submission } = parsed;
  const content = contentOf(value);
  if (intent === "preview") {
    const [choices, { texts, findings }, alike] = await Promise.all([
      placesToChoose(world.db.read),
      foreseen(world, { about: { kind: "story", id: value.id }, texts: textsOf(content), answers }),
      fresh ? alreadyTold(world.db.read, person, value.id, content) : [],
    ]);
    const said = withTexts(content, texts);
    const shownMedia = await mediaNamed(world.db.read, person, said);
    const preview = previewing(said, choices, shownMedia);
    return { answer: data<Answer>({ result: submission.reply(), preview, findings, media, alike }) } as const;
  }
  // Asked once and never refused: the same story may have happened twice.
  const alike = fresh && intent !== "anyway" ? await alreadyTold(world.db.read, person, value.id, content) : [];
  if (unconfirmed.length > 0 || alike.length > 0) {
    const findings = await findingsTyped(world, form, answers);
    const errors = together(unansweredIn(findings), question);
    const isAsked = Object.keys(errors).length > 0;
    const result = submission.reply(isAsked ? { fieldErrors: errors } : {});
    return { answer: data<Answer>({ result, alike, findings, media }, { status: isAsked ? 400 : 409 }) } as const;
  }
  const telling = { ...tellingOf(value), answers };
  const refusal = await refusalOf(take(value.id, content, telling));
  if (!refusal) return { done: "taken", id: value.id } as const;
  const findings = await findingsTyped(world, form, answers);
  const result = submission.reply(
    refusal.code === "privacy.unanswered" ? { fieldErrors: unansweredIn(findings) } : { formErrors: [refusal.text] },
  );
  const since = refusal.code === "stories.changed-meanwhile" ? await meanwhile?.(content, telling) : undefined;
  return {
    answer: data<Answer>(
      { result, findings, media, redacted: isRedaction(refusal), ...(since ? { meanwhile: since } : {}) },
      { status: refusal.status },
    ),
  } as const;
}

const isRedaction = ({ code }: { code: string }) => code === "stories.redacted-meanwhile";

/** By field, what several have to say of it. */
function together(...all: Readonly<Record<string, string[] | null>>[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const [name, said] of all.flatMap((one) => Object.entries(one))) {
    if (said?.length) errors[name] = [...(errors[name] ?? []), ...said];
  }
  return errors;
}

/** What is found in the texts as they were typed. */
async function findingsTyped(world: World, form: FormData, answers: readonly FindingAnswer[]): Promise<ShownFinding[]> {
  const said = (name: string) => String(form.get(name) ?? "").replaceAll("\r\n", "\n");
  const photos = (mediaIn(said).photos ?? []).map((_, at) => `photos[${at}].alt`);
  const reason = said("consent") === "not-needed" ? ["consentReason"] : [];
  const texts = Object.fromEntries([...textFields, ...photos, "voice.transcript", ...reason].map((name) => [name, said(name)]));
  return findingsToShow(world, { about: { kind: "story", id: String(form.get("id") ?? "") }, texts, answers });
}

/** What the form can say to its teller; other refusals are the door's to answer. */
async function refusalOf(work: Promise<void>): Promise<{ code: string; text: string; status: number } | undefined> {
  try {
    await work;
  } catch (error) {
    const text = isKnownFailure(error) ? refusals[error.code]?.() : undefined;
    if (isKnownFailure(error) && text) return { code: error.code, text, status: error.status };
    await orRefuse(Promise.reject(error));
  }
  return undefined;
}

const refusals: Record<string, () => string> = {
  "privacy.unanswered": m.privacy_unanswered,
  "stories.id-taken": m.stories_mistake_id_taken,
  "stories.place-unknown": m.stories_mistake_place_unknown,
  "stories.declined": m.review_mistake_declined,
  "stories.consent-gone": m.consent_mistake_gone,
  "stories.withdrawn": m.stories_mistake_withdrawn,
  "stories.medium-gone": m.stories_mistake_medium_gone,
  "stories.changed-meanwhile": m.stories_mistake_changed,
  "stories.redacted-meanwhile": m.stories_mistake_redacted,
};

/** Not the number of the story: a draft taken up again is a story of its own. */
function typed(form: FormData) {
  const { id: _, intent: __, ...values } = valuesOf(form);
  return values;
}
