import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { LinkButton } from "#app/ui/button.tsx";
import { QuestionCard, type Shown } from "./question-card.tsx";

/** Under a study: what was asked last, each with the answer that stands on top, and the way to ask. */
export function Questions({ slug, questions, more }: { slug: string; questions: readonly Shown[]; more: boolean }) {
  return (
    <section aria-labelledby="questions" className="mt-12">
      <h2 id="questions" className="font-serif text-2xl font-semibold">
        {m.talk_questions()}
      </h2>
      {questions.length === 0 && <p className="mt-2 text-quiet">{m.talk_none()}</p>}
      {questions.length > 0 && (
        <ol className="mt-4 grid gap-4">
          {questions.map((question) => (
            <li key={question.id}>
              <QuestionCard slug={slug} question={question} />
            </li>
          ))}
        </ol>
      )}
      <p className="mt-5 flex flex-wrap items-center gap-4 print:hidden">
        <LinkButton to={`/insights/${slug}/questions`} tone="quiet" small>
          {m.talk_ask()}
        </LinkButton>
        {more && (
          <Link to={`/insights/${slug}/questions#all`} className="text-sm font-medium text-accent underline underline-offset-2">
            {m.talk_all()}
          </Link>
        )}
      </p>
    </section>
  );
}
