import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import { storySettingsOf } from "#app/domains/stories/care/settings.queries.server.ts";
import { editing } from "#app/domains/stories/editing.server.ts";
import { answerStoryForm } from "#app/domains/stories/form-answers.server.ts";
import { fromContent, fromDraft } from "#app/domains/stories/form-values.ts";
import { meanwhileOf } from "#app/domains/stories/meanwhile.server.ts";
import { mediaNamed } from "#app/domains/stories/media/media.queries.server.ts";
import { receiveStoryForm } from "#app/domains/stories/media/receiving-form.server.ts";
import { revisionOf, revisionOfDraft } from "#app/domains/stories/revisions.server.ts";
import { savedWords } from "#app/domains/stories/saved-words.server.ts";
import { editableStory } from "#app/domains/stories/stories.queries.server.ts";
import { editDraft } from "#app/domains/stories/stories.ts";
import { ChangedMeanwhile, RedactedMeanwhile } from "#app/domains/stories/ui/changed-meanwhile.tsx";
import { DraftFound } from "#app/domains/stories/ui/draft-found.tsx";
import { Preview } from "#app/domains/stories/ui/preview.tsx";
import { StoryForm } from "#app/domains/stories/ui/story-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStandingAnswer } from "#app/ui/standing-answer.ts";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.stories_edit_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const read = world.db.read;
  // Before anything that the form is filled with: what changes in between is said, not undone.
  const revision = await revisionOf(read, params.id ?? "");
  const { id, content, tellerHidden, isShown } = await orRefuse(editableStory(read, person, params.id));
  const [choices, draft, { review }] = await Promise.all([
    placesToChoose(read),
    draftOf(read, person.id, editDraft(id)),
    storySettingsOf(read),
  ]);
  const values = draft ? fromDraft(draft.values) : { ...fromContent(content), ...(tellerHidden ? { tellerHidden: "on" } : {}) };
  return {
    id,
    revision: draft ? revisionOfDraft(draft.values, revision) : revision,
    values,
    media: await mediaNamed(world.db.read, person, values),
    megabytes: { photo: world.config.photoMegabytes, voice: world.config.voiceMegabytes },
    draftSavedAt: draft?.updatedAt,
    choices,
    // What readers do not see now is not taken from them.
    leaves: isShown ? review : "none",
    today: dayIn(person.zone, world.clock.now()),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id } = await orRefuse(editableStory(world.db.read, person, params.id));
  const received = await receiveStoryForm(world, person, request);
  const opened = received.form.get("revision")?.toString() ?? "";
  const { answer, done } = await answerStoryForm(world, person, {
    ...received,
    draft: editDraft(id),
    take: (_, content, telling) => editing(world, person, id, content, { ...telling, opened }),
    meanwhile: (content, telling) => meanwhileOf(world.db.read, id, content, { ...telling, opened }),
  });
  if (done === "afresh") return redirect(`/stories/${id}/edit`);
  if (done === "kept") return redirect("/", { headers: { "Set-Cookie": flash(m.stories_draft_kept()) } });
  if (done === "taken") {
    const words = await savedWords(world.db.read, id, m.stories_saved());
    return redirect(`/stories/${id}`, { headers: { "Set-Cookie": flash(words) } });
  }
  return answer;
}

export default function EditStory() {
  const { id, values, media, megabytes, draftSavedAt, choices, leaves, today, ...opened } = useStill(useLoaderData<typeof loader>());
  const answer = useStandingAnswer(useActionData<typeof action>());
  // A post leaves a draft as well; a form made anew for that would undo what was pressed while the answer came.
  const restored = useRef(false);
  if (!answer) restored.current = draftSavedAt !== undefined;
  const typed = answer?.result.initialValue?.revision;
  // Asked again after a mistake, the loader knows a newer one than the form was opened with.
  const revision = answer?.meanwhile?.revision ?? (typeof typed === "string" ? typed : opened.revision);
  return (
    <>
      {answer?.preview && <Preview story={answer.preview} />}
      <Page narrow title={m.stories_edit_title()} lead={m.stories_edit_lead()}>
        {draftSavedAt && !answer && <DraftFound savedAt={draftSavedAt} />}
        {answer?.meanwhile && <ChangedMeanwhile meanwhile={answer.meanwhile} />}
        {answer?.redacted && <RedactedMeanwhile afresh={`/stories/${id}/edit`} />}
        <StoryForm
          key={restored.current ? "draft" : "edit"}
          id={id}
          revision={revision}
          values={values}
          lastResult={answer?.result}
          media={answer?.media ?? media}
          megabytes={megabytes}
          findings={answer?.findings}
          choices={choices}
          today={today}
          leaves={leaves}
          draft={editDraft(id)}
          button={m.stories_save_button()}
          back={`/stories/${id}`}
        />
      </Page>
    </>
  );
}
