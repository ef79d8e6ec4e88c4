/** What the story form is answered, whether it tells a new story or edits one. */
import type { SubmissionResult } from "@conform-to/react";
import { data } from "@remix-run/node";
import { valuesOf } from "#app/domains/drafts/drafts.ts";
import { discarding, keepDraft } from "#app/domains/drafts/keeping.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { previewing } from "./previewing.server.ts";
import type { ShownStory } from "./showing.server.ts";
import { contentOf, storyInput, tellingOf } from "./stories.input.ts";
import type { StoryContent, Telling } from "./stories.ts";

interface Form {
  readonly form: FormData;
  /** The draft's name. */
  readonly draft: string;
  /** Told for the first time. */
  readonly fresh?: boolean;
  take(id: string, content: StoryContent, telling: Telling): Promise<void>;
}

interface Answer {
  readonly result: SubmissionResult<string[]>;
  readonly preview?: ShownStory;
}

/**
 * Does what the pressed button asks for: "keep" keeps a draft, "afresh" throws it away, "preview" shows, anything else takes the
 * story. Either `done`, or an `answer` that keeps everything typed.
 */
export async function answerStoryForm(world: World, person: Person, { form, draft, fresh, take }: Form) {
  const intent = form.get("intent");
  if (intent === "afresh") {
    await world.db.write((tx) => discarding(tx, person.id, draft, world.clock.now()));
    return { done: "afresh" } as const;
  }
  const parsed = parseForm(form, storyInput(dayIn(person.zone, world.clock.now()), { fresh: fresh && intent !== "preview" }));
  if (intent === "keep") {
    await orRefuse(keepDraft(world, person.id, { form: draft, values: typed(form), writing: newId(), sequence: 1, age: 0 }));
    return { done: "kept" } as const;
  }
  if (parsed.answer) return { answer: data<Answer>({ result: parsed.answer.data.result }, { status: 400 }) } as const;
  const { value, submission } = parsed;
  const content = contentOf(value);
  if (intent === "preview") {
    const preview = previewing(content, await placesToChoose(world.db.read));
    return { answer: data<Answer>({ result: submission.reply(), preview }) } as const;
  }
  const refusal = await refusalOf(take(value.id, content, tellingOf(value)));
  if (!refusal) return { done: "taken", id: value.id } as const;
  return { answer: data<Answer>({ result: submission.reply({ formErrors: [refusal.text] }) }, { status: refusal.status }) } as const;
}

/** What the form can say to its teller; other refusals are the door's to answer. */
async function refusalOf(work: Promise<void>): Promise<{ text: string; status: number } | undefined> {
  try {
    await work;
  } catch (error) {
    const text = isKnownFailure(error) ? refusals[error.code]?.() : undefined;
    if (isKnownFailure(error) && text) return { text, status: error.status };
    await orRefuse(Promise.reject(error));
  }
  return undefined;
}

const refusals: Record<string, () => string> = {
  "stories.id-taken": m.stories_mistake_id_taken,
  "stories.place-unknown": m.stories_mistake_place_unknown,
  "stories.consent-gone": m.consent_mistake_gone,
  "stories.withdrawn": m.stories_mistake_withdrawn,
};

/** Not the number of the story: a draft taken up again is a story of its own. */
function typed(form: FormData) {
  const { id: _, intent: __, ...values } = valuesOf(form);
  return values;
}
