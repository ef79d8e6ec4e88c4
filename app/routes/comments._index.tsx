import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { addComment } from "#app/domains/comments/adding.server.ts";
import { asked } from "#app/domains/comments/checking.server.ts";
import { aboutInput, commentInput } from "#app/domains/comments/comments.input.ts";
import { commentOf, commentsOn, peopleNamed } from "#app/domains/comments/comments.queries.server.ts";
import { draftForm, mostMentions, placeParameter, type Thing } from "#app/domains/comments/comments.ts";
import { editComment } from "#app/domains/comments/editing.server.ts";
import { mentionedIn, mentionsIn } from "#app/domains/comments/mentions.ts";
import { removeComment } from "#app/domains/comments/removing.server.ts";
import { settling } from "#app/domains/comments/settling.server.ts";
import { Comments } from "#app/domains/comments/ui/comments.tsx";
import { addressOf } from "#app/domains/notifications/wording.ts";
import { activePerson } from "#app/domains/people/people.queries.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { findingsToShow, type ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { FindingChoices } from "#app/domains/privacy/ui/finding-choices.tsx";
import * as m from "#app/paraglide/messages.js";
import { disguiseOn, withinReach } from "#app/reach.server.ts";
import { parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure, notFound } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.comments_title());

/** The thread on a page of its own: for who has no scripts and made a mistake in it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const asked = aboutInput.safeParse(Object.fromEntries(searchParams));
  const about = asked.success ? { kind: asked.data.kind, id: asked.data.about } : undefined;
  if (!about || !(await withinReach(context.world, person, about))) throw new Response(notFound().message, { status: 404 });
  const disguise = await disguiseOn(context.world, person, about);
  const thread = await commentsOn(context.world.db.read, person, about, searchParams.get(placeParameter), disguise);
  return { about, thread, person: { id: person.id, name: person.name }, back: addressOf(about) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { world } = context;
  const person = await requirePerson(context, request);
  const form = await request.formData();
  const answers = takeAnswers(form);
  const parsed = parseForm(form, commentInput);
  if (!parsed.value) return parsed.answer;
  const { value } = parsed;
  try {
    const about = value.intent === "add" ? { kind: value.kind, id: value.about } : await aboutOf(world, value.id);
    await refuseOutOfReach(world, person, about);
    if (value.intent === "settle" || value.intent === "reopen") await settling(world, person, value.id, value.intent === "settle");
    else if (value.intent === "remove") await removeComment(world, person, value.id);
    else {
      const mentions = await mentionedWithinReach(world, about, value.text, value.mentions);
      if (value.intent === "edit") await editComment(world, person, { id: value.id, text: value.text, mentions, answers });
      else await addComment(world, person, { id: value.id, about, parentId: value.parent, text: value.text, mentions, answers });
    }
    if (value.quiet) return { done: value.id };
    return redirect(value.intent === "remove" ? `${addressOf(about)}#comments` : `/comments/${value.id}`);
  } catch (error) {
    if (!isKnownFailure(error)) throw error;
    const findings = isUnanswered(error)
      ? await findingsToShow(world, { ...(await asked(world.db.read, { id: value.id, text: "text" in value ? value.text : "" })), answers })
      : undefined;
    // As data, not as an error page: what was typed stays where it is.
    return data({ refusal: error.message, code: error.code, findings, result: parsed.submission.reply() }, { status: error.status });
  }
}

async function aboutOf(world: World, commentId: string): Promise<Thing> {
  const comment = await commentOf(world.db.read, commentId);
  if (!comment) throw notFound();
  return comment.about;
}

async function refuseOutOfReach(world: World, person: Person, about: Thing): Promise<void> {
  if (!(await withinReach(world, person, about))) throw notFound();
}

/** The colleagues whom a text mentions; not those who could not see what it is about. */
async function mentionedWithinReach(world: World, about: Thing, text: string, chosen: readonly string[]): Promise<string[]> {
  const named = await peopleNamed(
    world.db.read,
    mentionsIn(text).flatMap((mention) => mention.names),
  );
  const reached = await Promise.all(
    mentionedIn(text, named, chosen)
      .slice(0, mostMentions)
      .map(async (id) => {
        const colleague = await activePerson(world.db.read, id);
        return colleague && (await withinReach(world, colleague, about)) ? [id] : [];
      }),
  );
  return reached.flat();
}

export default function CommentsPage() {
  const { about, thread, person, back } = useLoaderData<typeof loader>();
  return (
    <Page
      title={m.comments_title()}
      narrow
      lead={
        <Link to={back} className="text-accent underline underline-offset-2">
          {m.comments_back()}
        </Link>
      }
    >
      <Comments about={about} thread={thread} person={person} attempt={useAttempt(about)} />
    </Page>
  );
}

/** What was posted without scripts and not taken. */
function useAttempt(about: Thing) {
  const answer = useActionData<typeof action>();
  if (!answer || !("result" in answer)) return undefined;
  const { initialValue, error } = answer.result;
  const given = (name: string) => {
    const value = initialValue?.[name];
    return typeof value === "string" ? value : undefined;
  };
  const [mistake] = ["refusal" in answer ? answer.refusal : undefined, error?.text, m.comments_not_posted()].flat().filter(isText);
  const edit = given("intent") === "edit" ? given("id") : undefined;
  const findings = "findings" in answer ? (answer.findings as ShownFinding[] | undefined) : undefined;
  return {
    form: draftForm(about, { edit, replyTo: given("parent") }),
    text: given("text") ?? "",
    mistake: mistake ?? "",
    ...(findings ? { choices: <FindingChoices findings={findings} /> } : {}),
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
