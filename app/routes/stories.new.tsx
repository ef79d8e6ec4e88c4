import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { storyBegunBy } from "#app/domains/face-time/reflecting/reflections.queries.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import { storySettingsOf } from "#app/domains/stories/care/settings.queries.server.ts";
import { answerStoryForm } from "#app/domains/stories/form-answers.server.ts";
import { fromAddress, fromDraft } from "#app/domains/stories/form-values.ts";
import { mediaNamed } from "#app/domains/stories/media/media.queries.server.ts";
import { receiveStoryForm } from "#app/domains/stories/media/receiving-form.server.ts";
import { posting } from "#app/domains/stories/posting.server.ts";
import { promptNamed } from "#app/domains/stories/prompts/prompts.server.ts";
import { PromptAbove } from "#app/domains/stories/prompts/ui/prompt.tsx";
import { savedWords } from "#app/domains/stories/saved-words.server.ts";
import { newStoryDraft } from "#app/domains/stories/stories.ts";
import { AlreadyTold } from "#app/domains/stories/ui/already-told.tsx";
import { DraftFound } from "#app/domains/stories/ui/draft-found.tsx";
import { Preview } from "#app/domains/stories/ui/preview.tsx";
import { StoryForm } from "#app/domains/stories/ui/story-form.tsx";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { newId } from "#app/shared/ids.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { useStandingAnswer } from "#app/ui/standing-answer.ts";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.stories_new_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const [choices, draft, { review }] = await Promise.all([
    placesToChoose(world.db.read),
    draftOf(world.db.read, person.id, newStoryDraft),
    storySettingsOf(world.db.read),
  ]);
  const query = new URL(request.url).searchParams;
  // What was begun is not lost to what could be begun.
  const values = draft ? fromDraft(draft.values) : ((await storyBegunBy(world.db.read, person, query.get("from"))) ?? fromAddress(query));
  return {
    id: newId(),
    values,
    media: await mediaNamed(world.db.read, person, values),
    megabytes: { photo: world.config.photoMegabytes, voice: world.config.voiceMegabytes },
    draftSavedAt: draft?.updatedAt,
    prompt: await promptNamed(world, draft?.values.prompt?.[0] ?? query.get("prompt")),
    choices,
    review,
    today: dayIn(person.zone, world.clock.now()),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { answer, done, id } = await answerStoryForm(world, person, {
    ...(await receiveStoryForm(world, person, request)),
    draft: newStoryDraft,
    fresh: true,
    take: (storyId, content, telling) => posting(world, person, storyId, content, telling),
  });
  if (done === "afresh") return redirect("/stories/new");
  if (done === "kept") return redirect("/", { headers: { "Set-Cookie": flash(m.stories_draft_kept()) } });
  if (done === "taken") {
    const words = await savedWords(world.db.read, id, m.stories_posted());
    return redirect(`/stories/${id}`, { headers: { "Set-Cookie": flash(words) } });
  }
  return answer;
}

export default function TellStory() {
  const { id, values, media, megabytes, draftSavedAt, prompt, choices, review, today } = useStill(useLoaderData<typeof loader>());
  const answer = useStandingAnswer(useActionData<typeof action>());
  // A post leaves a draft as well; a form made anew for that would undo what was pressed while the answer came.
  const restored = useRef(false);
  if (!answer) restored.current = draftSavedAt !== undefined;
  return (
    <>
      {answer?.preview && <Preview story={answer.preview} />}
      <Page narrow title={m.stories_new_title()} lead={m.stories_new_lead()}>
        {prompt && <PromptAbove prompt={prompt} form="story" />}
        {draftSavedAt && !answer && <DraftFound savedAt={draftSavedAt} />}
        <div className="mb-10">
          <Notice tone="info">{m.stories_new_privacy()}</Notice>
        </div>
        {review !== "none" && (
          <div className="mb-10">
            <Notice tone="info">{review === "all" ? m.review_form_all() : m.review_form_sensitive()}</Notice>
          </div>
        )}
        {answer?.alike && answer.alike.length > 0 && <AlreadyTold alike={answer.alike} posting={!answer.preview} />}
        <StoryForm
          key={restored.current ? "draft" : "new"}
          id={id}
          values={values}
          lastResult={answer?.result}
          media={answer?.media ?? media}
          megabytes={megabytes}
          findings={answer?.findings}
          choices={choices}
          today={today}
          draft={newStoryDraft}
          fresh
          button={m.stories_post_button()}
          back="/stories"
        />
      </Page>
    </>
  );
}
