import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { commentsOn } from "#app/domains/comments/comments.queries.server.ts";
import { placeParameter } from "#app/domains/comments/comments.ts";
import { Comments } from "#app/domains/comments/ui/comments.tsx";
import { findingCards, findingsOf } from "#app/domains/insights/findings.queries.server.ts";
import { mayCurate, mayRedactStudy } from "#app/domains/insights/insights.policy.ts";
import { attachmentsOf, audienceOf, foundStudy, notesOn, slugOfStudy } from "#app/domains/insights/insights.queries.server.ts";
import { standingOn } from "#app/domains/insights/insights.ts";
import { openStudy } from "#app/domains/insights/reach/reading.server.ts";
import { NoteAbove } from "#app/domains/insights/reach/ui/note-above.tsx";
import { ReadingToTheEnd } from "#app/domains/insights/reach/ui/reading-to-the-end.tsx";
import { Uses } from "#app/domains/insights/reach/ui/uses.tsx";
import { noteAbove } from "#app/domains/insights/reach/unreached.queries.server.ts";
import { usesOf } from "#app/domains/insights/reach/uses.queries.server.ts";
import { questionsOn } from "#app/domains/insights/talk/talk.queries.server.ts";
import { Questions } from "#app/domains/insights/talk/ui/questions.tsx";
import { maySayTruth } from "#app/domains/insights/truth/truth.policy.ts";
import { truthSaid } from "#app/domains/insights/truth/truth.queries.server.ts";
import { Attachments } from "#app/domains/insights/ui/attachments.tsx";
import { Blocks } from "#app/domains/insights/ui/blocks.tsx";
import { Findings } from "#app/domains/insights/ui/findings.tsx";
import { DepartmentNotes, OwnNote } from "#app/domains/insights/ui/notes.tsx";
import { StudyFacts } from "#app/domains/insights/ui/study-facts.tsx";
import { StudyHead, StudyStanding } from "#app/domains/insights/ui/study-head.tsx";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse } from "#app/shared/door.server.ts";
import { isId } from "#app/shared/ids.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? titled(data.study.title) : []);

const shownUses = 3;
const shownQuestions = 3;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { slug = "" } = params;
  // Notifications know a study by its id.
  if (isId(slug)) throw redirect(`/insights/${encodeURIComponent(await orRefuse(slugOfStudy(read, slug)))}`);
  const { content, rendered, ...found } = await orRefuse(foundStudy(read, person, slug));
  const study = { ...found, standing: standingOn(found, dayIn(person.zone, context.world.clock.now())) };
  const { id } = study;
  const place = new URL(request.url).searchParams.get(placeParameter);
  const quoted = rendered.blocks.flatMap((block) => (block.kind === "finding" ? [block.id] : []));
  const isPast = study.standing === "superseded" || study.standing === "retired";
  const [findings, cards, notes, attachments, audience, thread, [said], uses, note, questions] = await Promise.all([
    findingsOf(read, id),
    findingCards(read, quoted),
    notesOn(read, id),
    attachmentsOf(read, id),
    study.narrowedBecause ? audienceOf(read, id) : [],
    commentsOn(read, person, { kind: "study", id }, place, undefined),
    isPast ? truthSaid(read, id, 1) : [],
    usesOf(read, id, shownUses + 1),
    noteAbove(read, id, person.departmentId, context.world.clock.now()),
    questionsOn(read, person, id, { most: shownQuestions }),
  ]);
  await openStudy(context.world, person, study);
  const { body: _, findings: __, ...facts } = content;
  return {
    study: { ...study, ...facts },
    said,
    uses: uses.slice(0, shownUses),
    moreUses: uses.length > shownUses,
    note,
    questions: questions.rows,
    moreQuestions: questions.next !== undefined,
    mayAnswer: maySayTruth(person, { ownerId: study.owner.id }),
    rendered,
    findings,
    cards: [...cards.values()],
    notes,
    attachments,
    audience,
    thread,
    person: { id: person.id, name: person.name, departmentId: person.departmentId },
    curating: mayCurate(person),
    redacting: mayRedactStudy(person),
  };
}

export default function StudyPage() {
  const {
    study,
    said,
    uses,
    moreUses,
    note,
    questions,
    moreQuestions,
    mayAnswer,
    rendered,
    findings,
    cards,
    notes,
    attachments,
    audience,
    thread,
    person,
    curating,
    redacting,
  } = useLoaderData<typeof loader>();
  const { id, slug } = study;
  const charts = rendered.blocks.flatMap((block) =>
    block.kind === "chart" && block.chart.id ? [{ id: block.chart.id, title: block.chart.title }] : [],
  );
  const own = notes.find(({ department }) => department.id === person.departmentId);
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6 sm:py-14 print:p-0">
      <StudyHead study={study} words={rendered.words} audience={audience} />
      <div className="mt-10 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0 max-w-[46rem]">
          <StudyStanding study={study} said={said} mayAnswer={mayAnswer} />
          <NoteAbove note={note} />
          {own && <OwnNote slug={slug} note={own} />}
          {findings.length > 0 && (
            <section aria-labelledby="findings" className="mb-12">
              <h2 id="findings" className="font-serif text-3xl font-semibold">
                {m.insights_findings()}
              </h2>
              <Findings slug={slug} findings={findings} charts={charts} />
            </section>
          )}
          <Blocks blocks={rendered.blocks} cards={new Map(cards.map((card) => [card.id, card]))} curating={curating} />
          <p className="mt-12 border-t border-line pt-4 text-sm text-quiet print:hidden">{m.insights_counting()}</p>
          <ReadingToTheEnd slug={slug} words={rendered.words} last={rendered.headings.at(-1)?.id} />
          <Attachments attachments={attachments} />
          <DepartmentNotes slug={slug} notes={notes} person={person} curating={curating} />
          <Questions slug={slug} questions={questions} more={moreQuestions} />
          <Uses slug={slug} uses={uses} more={moreUses} />
          <Comments about={{ kind: "study", id }} thread={thread} person={person} />
        </div>
        <aside className="grid content-start gap-8 lg:sticky lg:top-24 lg:self-start">
          <StudyFacts study={study} />
          {rendered.headings.length > 2 && (
            <nav aria-label={m.insights_contents()} className="text-sm max-lg:hidden print:hidden">
              <p className="mb-2 font-semibold">{m.insights_contents()}</p>
              <ol className="grid gap-1.5">
                {rendered.headings
                  .filter(({ level }) => level <= 3)
                  .map((heading) => (
                    <li key={heading.id} className={heading.level > 2 ? "ps-4" : undefined}>
                      <a href={`#${heading.id}`} className="text-quiet hover:text-accent" dir="auto">
                        {heading.text}
                      </a>
                    </li>
                  ))}
              </ol>
            </nav>
          )}
          <div className="flex flex-wrap gap-2 print:hidden">
            {study.version > 1 && (
              <Link to={`/insights/${slug}/versions`} className="text-sm font-medium text-accent underline underline-offset-2">
                {m.insights_versions()}
              </Link>
            )}
            {mayAnswer && (
              <>
                <LinkButton to={`/insights/${slug}/truth`} tone="quiet" small>
                  {m.truth_title()}
                </LinkButton>
                <LinkButton to={`/insights/${slug}/unreached`} tone="quiet" small>
                  {m.reach_unreached_link()}
                </LinkButton>
              </>
            )}
            {curating && (
              <LinkButton to={`/insights/${slug}/edit`} tone="quiet" small>
                {m.insights_edit()}
              </LinkButton>
            )}
            {redacting && (
              <LinkButton to={`/insights/${slug}/redaction`} tone="quiet" small>
                {m.privacy_redact()}
              </LinkButton>
            )}
          </div>
        </aside>
      </div>
    </div>
  );
}
