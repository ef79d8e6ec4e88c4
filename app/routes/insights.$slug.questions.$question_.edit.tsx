import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { foundStudy } from "#app/domains/insights/insights.queries.server.ts";
import { rewordingQuestion } from "#app/domains/insights/talk/rewording.server.ts";
import { questionAnswered } from "#app/domains/insights/talk/talk.errors.ts";
import { questionInput } from "#app/domains/insights/talk/talk.input.ts";
import { mayReword } from "#app/domains/insights/talk/talk.policy.ts";
import { foundQuestion } from "#app/domains/insights/talk/talk.queries.server.ts";
import { talkLimits } from "#app/domains/insights/talk/talk.ts";
import { SaidForm } from "#app/domains/insights/talk/ui/said-form.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.talk_reword_title());

async function own({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const [study, question] = await Promise.all([
    orRefuse(foundStudy(read, person, params.slug)),
    orRefuse(foundQuestion(read, person, params.slug, params.question)),
  ]);
  if (!mayReword(person, question)) await orRefuse(Promise.reject(notAllowed()));
  return { person, study, question, here: `/insights/${encodeURIComponent(study.slug)}/questions/${question.id}` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { study, question, here } = await own(args);
  // Answered meanwhile: there is nothing to reword any more.
  if (question.answers.length > 0) throw redirect(here);
  return { studyId: study.id, title: study.content.title, question: { id: question.id, text: question.text }, here };
}

export async function action(args: ActionFunctionArgs) {
  const { person, study, question, here } = await own(args);
  const { world } = args.context;
  const form = await args.request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, questionInput);
  if (answer) return answer;
  if (question.answers.length > 0) return data({ result: submission.reply({ formErrors: [questionAnswered().message] }) }, { status: 409 });
  const asked = await takenOrAsked(
    world,
    { submission, about: { kind: "study", id: study.id }, texts: { text: value.text }, answers },
    () => rewordingQuestion(world, person, { id: question.id, text: value.text, answers }),
  );
  return asked ?? redirect(here, { headers: { "Set-Cookie": flash(m.talk_reworded()) } });
}

export default function RewordPage() {
  const { studyId, title, question, here } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      narrow
      title={m.talk_reword_title()}
      lead={title}
      actions={
        <LinkButton to={here} tone="quiet">
          {m.talk_back_to_question()}
        </LinkButton>
      }
    >
      <SaidForm
        name="reword"
        studyId={studyId}
        fresh={question.id}
        given={question.text}
        label={m.talk_question()}
        hint={m.talk_reword_hint()}
        button={m.talk_reword_save()}
        most={talkLimits.question}
        rows={4}
        answer={answer}
      />
    </Page>
  );
}
