import { Link } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Badge } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";

export interface ShownReply {
  id: string;
  name: string;
  text: string;
  at: string | Date;
  isOwners: boolean;
  isBest: boolean;
}

export interface Shown {
  id: string;
  name: string;
  department: string | null;
  text: string;
  at: string | Date;
  answers: readonly ShownReply[];
}

/** A question with the answer that stands on top. */
export function QuestionCard({ slug, question }: { slug: string; question: Shown }) {
  const { id, text, answers } = question;
  const [top] = answers;
  return (
    <article className="rounded-xl border border-line bg-surface px-5 py-4">
      <h3 className="font-serif text-xl font-medium leading-snug" dir="auto">
        <Link to={`/insights/${slug}/questions/${id}`} className="hover:text-accent">
          {text}
        </Link>
      </h3>
      <Asked question={question} />
      {top ? (
        <Reply answer={top} />
      ) : (
        <p className="mt-3 text-sm text-quiet">
          {m.talk_unanswered()}{" "}
          <Link to={`/insights/${slug}/questions/${id}`} className="font-medium text-accent underline underline-offset-2">
            {m.talk_answer_it()}
          </Link>
        </p>
      )}
      {answers.length > 1 && (
        <p className="mt-3 text-sm">
          <Link to={`/insights/${slug}/questions/${id}`} className="font-medium text-accent underline underline-offset-2">
            {m.talk_all_answers({ count: answers.length })}
          </Link>
        </p>
      )}
    </article>
  );
}

export function Asked({ question: { name, department, at } }: { question: Pick<Shown, "name" | "department" | "at"> }) {
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-quiet">
      <span dir="auto">{name}</span>
      {department && <span dir="auto">{department}</span>}
      <Time at={at} />
    </p>
  );
}

export function Reply({ answer: { name, text, at, isOwners, isBest } }: { answer: ShownReply }) {
  return (
    <div className={`mt-4 border-s-3 ps-4 ${isBest || isOwners ? "border-accent" : "border-line"}`}>
      <p className="whitespace-pre-line leading-relaxed" dir="auto">
        {text}
      </p>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
        <span dir="auto">{name}</span>
        {isOwners && <Badge tone="info">{m.talk_owner()}</Badge>}
        {isBest && <Badge tone="success">{m.talk_best()}</Badge>}
        <Time at={at} />
      </p>
    </div>
  );
}
