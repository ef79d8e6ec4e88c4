import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { foundStudy } from "#app/domains/insights/insights.queries.server.ts";
import { asking } from "#app/domains/insights/talk/asking.server.ts";
import { questionAnswered } from "#app/domains/insights/talk/talk.errors.ts";
import { questionInput } from "#app/domains/insights/talk/talk.input.ts";
import { questionsOn } from "#app/domains/insights/talk/talk.queries.server.ts";
import { talkLimits } from "#app/domains/insights/talk/talk.ts";
import { QuestionCard } from "#app/domains/insights/talk/ui/question-card.tsx";
import { SaidForm } from "#app/domains/insights/talk/ui/said-form.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page, Pagination } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.talk_questions());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, slug, content, owner } = await orRefuse(foundStudy(read, person, params.slug));
  const at = new URL(request.url).searchParams.get("at");
  return {
    id,
    slug,
    title: content.title,
    owner: owner.name,
    fresh: newId(),
    later: at !== null,
    page: await questionsOn(read, person, id, { at }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id, slug } = await orRefuse(foundStudy(world.db.read, person, params.slug));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, questionInput);
  if (answer) return answer;
  const said = { submission, about: { kind: "study", id }, texts: { text: value.text }, answers, saidInForm: [questionAnswered().code] };
  const asked = await takenOrAsked(world, said, () => asking(world, person, { ...value, studyId: id, answers }));
  if (asked) return asked;
  const address = `/insights/${encodeURIComponent(slug)}/questions/${value.id}`;
  return redirect(address, { headers: { "Set-Cookie": flash(m.talk_asked()) } });
}

export default function QuestionsPage() {
  const { id, slug, title, owner, fresh, page, later } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const back = (
    <LinkButton to={`/insights/${slug}`} tone="quiet">
      {m.talk_back()}
    </LinkButton>
  );
  return (
    <Page narrow title={m.talk_questions()} lead={title} actions={back}>
      <SaidForm
        name="ask"
        studyId={id}
        fresh={fresh}
        label={m.talk_question()}
        hint={m.talk_question_hint({ owner })}
        button={m.talk_ask()}
        most={talkLimits.question}
        rows={3}
        answer={answer}
      />
      {page.rows.length > 0 && (
        <section aria-labelledby="all" className="mt-12">
          <h2 id="all" className="mb-4 font-serif text-2xl font-semibold">
            {m.talk_asked_before()}
          </h2>
          <ol className="grid gap-4">
            {page.rows.map((question) => (
              <li key={question.id}>
                <QuestionCard slug={slug} question={question} />
              </li>
            ))}
          </ol>
          <Pagination
            newer={later ? `/insights/${slug}/questions` : undefined}
            older={page.next && `/insights/${slug}/questions?at=${encodeURIComponent(page.next)}`}
            labels={{ newer: m.talk_newest(), older: m.talk_older() }}
          />
        </section>
      )}
    </Page>
  );
}
