import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { decidingReview } from "#app/domains/stories/review/deciding.server.ts";
import { reviewInput } from "#app/domains/stories/review/review.input.ts";
import { reviewOutcomes, reviewWordsLimit } from "#app/domains/stories/review/review.ts";
import { reviewPage } from "#app/domains/stories/review/review-page.server.ts";
import { outcomeWord } from "#app/domains/stories/review/words.ts";
import { shown } from "#app/domains/stories/showing.server.ts";
import { Byline } from "#app/domains/stories/ui/byline.tsx";
import { ReviewSteps } from "#app/domains/stories/ui/review-steps.tsx";
import { StoryArticle } from "#app/domains/stories/ui/story-article.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, RadioGroup, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.review_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { story, steps, tookBack, media } = await orRefuse(reviewPage(context.world.db.read, person, params.id));
  const { id, teller, toldAt, editedAt, importId } = story;
  return {
    id,
    story: shown(story, media),
    byline: { teller, own: teller.id === person.id, toldAt, editedAt, imported: importId !== null },
    steps,
    tookBack,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { story } = await orRefuse(reviewPage(context.world.db.read, person, params.id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, reviewInput);
  if (answer) return answer;
  const texts = { words: value.words ?? null };
  const asked = await takenOrAsked(context.world, { submission, about: { kind: "story", id: story.id }, texts, answers }, () =>
    decidingReview(context.world, person, story.id, { ...value, answers }),
  );
  if (asked) return asked;
  return redirect("/admin/review", { headers: { "Set-Cookie": flash(m.review_decided()) } });
}

export default function ReviewStory() {
  const { id, story, byline, steps, tookBack } = useLoaderData<typeof loader>();
  const [standing] = steps;
  const open = standing && standing.state !== "approved";
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-8 sm:px-6 sm:py-14">
      <StoryArticle story={story} opened byline={<Byline {...byline} />} />
      <div className="mx-auto mt-12 grid max-w-[46rem] gap-10 border-t border-line pt-8">
        <Section title={m.review_title()}>
          {tookBack && (
            <div className="mb-5">
              <Notice tone="warning" title={m.consent_took_back_title()}>
                {m.consent_took_back_review()}{" "}
                <Link to={`/stories/${id}/consent`} className="font-medium text-accent underline underline-offset-2">
                  {m.consent_open()}
                </Link>
              </Notice>
            </div>
          )}
          {!open && <Notice tone="info">{m.review_nothing_open()}</Notice>}
          {open && byline.own && <Notice tone="info">{m.review_own()}</Notice>}
          {open && !byline.own && <Deciding id={id} seen={standing.id} />}
        </Section>
        {steps.length > 0 && <ReviewSteps steps={steps} />}
        <div className="flex flex-wrap gap-2">
          <LinkButton to="/admin/review" tone="quiet">
            {m.review_back()}
          </LinkButton>
          <LinkButton to={`/stories/${id}`} tone="quiet">
            {m.stories_history_back()}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}

function Deciding({ id, seen }: { id: string; seen: string }) {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "review",
    lastResult: answer?.result,
    constraint: { outcome: { required: true } },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: reviewInput }),
    shouldRevalidate: "onInput",
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-6">
      <FormErrors form={form} />
      <input type="hidden" name="seen" value={seen} />
      <RadioGroup
        field={fields.outcome}
        label={m.review_outcome()}
        options={reviewOutcomes.map((value) => ({ value, label: outcomeWord(value) }))}
      />
      <TextField
        field={fields.words}
        label={m.review_words()}
        hint={m.review_words_hint()}
        multiline
        rows={3}
        maxLength={reviewWordsLimit}
      />
      <FindingsBeside
        field={fields.words}
        about={{ kind: "story", id }}
        findings={answer && "findings" in answer ? answer.findings : undefined}
      />
      <div>
        <Button>{m.review_decide()}</Button>
      </div>
    </Form>
  );
}
