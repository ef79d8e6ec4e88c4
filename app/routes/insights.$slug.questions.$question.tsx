import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { ReportButton } from "#app/domains/comments/ui/report.tsx";
import { foundStudy, slugOfStudy } from "#app/domains/insights/insights.queries.server.ts";
import { answering } from "#app/domains/insights/talk/answering.server.ts";
import { keepingOnTop } from "#app/domains/insights/talk/keeping-on-top.server.ts";
import { removingAnswer, removingQuestion } from "#app/domains/insights/talk/removing.server.ts";
import { answerKept } from "#app/domains/insights/talk/talk.errors.ts";
import { answerInput } from "#app/domains/insights/talk/talk.input.ts";
import { foundQuestion } from "#app/domains/insights/talk/talk.queries.server.ts";
import { talkLimits } from "#app/domains/insights/talk/talk.ts";
import { Asked, Reply } from "#app/domains/insights/talk/ui/question-card.tsx";
import { SaidForm } from "#app/domains/insights/talk/ui/said-form.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { isId, newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLostFocus } from "#app/ui/lost-focus.ts";
import { titled } from "#app/ui/title.ts";
import { useUnusedId } from "#app/ui/unused-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? titled(data.question.text.slice(0, 80)) : []);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { slug = "" } = params;
  // Notifications know a study by its id.
  if (isId(slug)) throw redirect(`/insights/${encodeURIComponent(await orRefuse(slugOfStudy(read, slug)))}/questions/${params.question}`);
  const [{ id, content }, question] = await Promise.all([
    orRefuse(foundStudy(read, person, slug)),
    orRefuse(foundQuestion(read, person, slug, params.question)),
  ]);
  return { id, slug, title: content.title, fresh: newId(), question, me: person.id };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { read } = world.db;
  const [{ id, slug }, question] = await Promise.all([
    orRefuse(foundStudy(read, person, params.slug)),
    orRefuse(foundQuestion(read, person, params.slug, params.question)),
  ]);
  const form = await request.formData();
  const address = `/insights/${encodeURIComponent(slug)}`;
  const done = (to: string, text: string) => redirect(to, { headers: { "Set-Cookie": flash(text) } });
  const here = `${address}/questions/${question.id}`;
  const [best, remove] = [form.get("best"), form.get("remove")];
  if (typeof best === "string") {
    await orRefuse(keepingOnTop(world, person, question.id, best || undefined));
    return done(here, best ? m.talk_best_kept() : m.talk_best_let_go());
  }
  if (remove === question.id) {
    await orRefuse(removingQuestion(world, person, question.id));
    return done(`${address}/questions`, m.talk_removed());
  }
  if (typeof remove === "string") {
    await orRefuse(removingAnswer(world, person, question.id, remove));
    return done(here, m.talk_removed());
  }
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, answerInput);
  if (answer) return answer;
  const said = { submission, about: { kind: "study", id }, texts: { text: value.text }, answers, saidInForm: [answerKept().code] };
  const asked = await takenOrAsked(world, said, () => answering(world, person, { ...value, questionId: question.id, answers }));
  return asked ?? done(here, m.talk_answered());
}

export default function QuestionPage() {
  const { id, slug, title, question, me, fresh: offered } = useLoaderData<typeof loader>();
  const fresh = useUnusedId(offered, question.answers, offered);
  useLostFocus(`${question.id} ${fresh}`, "#answer button:not([type=button])");
  const answer = useActionData<typeof action>();
  return (
    <article className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6 sm:py-14">
      <p className="mb-4 text-quiet">
        {m.talk_about()}{" "}
        <Link to={`/insights/${slug}`} className="font-medium text-accent underline underline-offset-2" dir="auto">
          {title}
        </Link>
      </p>
      <h1 id={`said-${question.id}`} className="whitespace-pre-line font-serif text-3xl font-semibold leading-tight" dir="auto">
        {question.text}
      </h1>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <Asked question={question} />
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {question.mayReword && (
            <LinkButton to={`/insights/${slug}/questions/${question.id}/edit`} tone="quiet" small>
              {m.talk_reword()}
            </LinkButton>
          )}
          {question.mayRemove && <Remove id={question.id} label={m.talk_remove_question()} />}
          {question.personId !== me && <ReportButton about={{ kind: "study-question", id: question.id }} />}
        </div>
      </div>
      <section aria-labelledby="answers" className="mt-10">
        <h2 id="answers" className="text-xl font-semibold">
          {question.answers.length > 0 ? m.talk_answers() : m.talk_unanswered()}
        </h2>
        <ol className="grid gap-5">
          {question.answers.map((one) => (
            <li key={one.id} id={`said-${one.id}`} className="scroll-mt-24">
              <Reply answer={one} />
              {(question.mayChoose || one.mayRemove || one.personId !== me) && (
                <div className="mt-2 flex flex-wrap gap-2 ps-4 print:hidden">
                  {question.mayChoose && (
                    <Form method="post" preventScrollReset>
                      <Button
                        name="best"
                        value={one.isBest ? "" : one.id}
                        tone="quiet"
                        small
                        aria-label={one.isBest ? m.talk_let_go_of({ name: one.name }) : m.talk_keep_of({ name: one.name })}
                      >
                        {one.isBest ? m.talk_let_go() : m.talk_keep()}
                      </Button>
                    </Form>
                  )}
                  {one.mayRemove && <Remove id={one.id} label={m.talk_remove_answer({ name: one.name })} />}
                  {one.personId !== me && <ReportButton about={{ kind: "study-answer", id: one.id }} />}
                </div>
              )}
            </li>
          ))}
        </ol>
      </section>
      <div className="mt-10 border-t border-line pt-8 print:hidden">
        <SaidForm
          key={`${question.id} ${fresh}`}
          name="answer"
          studyId={id}
          fresh={fresh}
          label={m.talk_answer()}
          hint={m.talk_answer_hint()}
          button={m.talk_answer_button()}
          most={talkLimits.answer}
          rows={5}
          answer={answer}
        />
      </div>
    </article>
  );
}

function Remove({ id, label }: { id: string; label: string }) {
  return (
    <Form method="post">
      <Button name="remove" value={id} tone="quiet" small aria-label={label}>
        {m.talk_remove()}
      </Button>
    </Form>
  );
}
