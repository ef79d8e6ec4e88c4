import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { gatheringInput } from "#app/domains/stories/collections/collections.input.ts";
import { collectionsMadeBy, ownCollection } from "#app/domains/stories/collections/collections.queries.server.ts";
import { refused } from "#app/domains/stories/collections/form-answers.server.ts";
import { gathering, takingOut } from "#app/domains/stories/collections/gathering.server.ts";
import { makingCollection } from "#app/domains/stories/collections/making.server.ts";
import { NewWithStory, OwnCollections } from "#app/domains/stories/collections/ui/gathering.tsx";
import { readableStory } from "#app/domains/stories/stories.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { flash } from "#app/ui/flash.server.ts";
import { useLostFocus } from "#app/ui/lost-focus.ts";
import { Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { useUnusedId } from "#app/ui/unused-id.ts";

export const meta: MetaFunction = () => titled(m.collections_add_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, headline } = await orRefuse(readableStory(read, person, params.id));
  const query = new URL(request.url).searchParams;
  const place = { after: query.get("after"), before: query.get("before") };
  return { id, headline, newId: newId(), own: await collectionsMadeBy(read, person.id, place, id) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id: storyId } = await orRefuse(readableStory(world.db.read, person, params.id));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, gatheringInput);
  if (answer) return answer;
  const asked = { world, answers, submission };
  if (value.intent === "new") {
    const { id, title } = value;
    const work = makingCollection(world, person, { id, title, introduction: "", story: storyId, answers });
    return (await refused(work, { ...asked, id, texts: { title } })) ?? done(storyId, m.collections_added({ title }));
  }
  const { id, title } = await orRefuse(ownCollection(world.db.read, person, value.collection));
  const work = value.intent === "add" ? gathering(world, person, id, storyId) : takingOut(world, person, id, storyId);
  const words = value.intent === "add" ? m.collections_added({ title }) : m.collections_taken_out({ title });
  return (await refused(work, { ...asked, id, texts: {} })) ?? done(storyId, words);
}

const done = (storyId: string, words: string) => redirect(`/stories/${storyId}/collections`, { headers: { "Set-Cookie": flash(words) } });

export default function AddToCollection() {
  const { id, headline, newId: offered, own } = useLoaderData<typeof loader>();
  const nextId = useUnusedId(offered, own.rows, offered);
  useLostFocus(nextId, "#new-collection button[name=intent]");
  const answer = useActionData<typeof action>();
  const at = `/stories/${id}/collections`;
  return (
    <Page
      narrow
      title={m.collections_add_title()}
      lead={
        <Link to={`/stories/${id}`} className="underline decoration-line underline-offset-4 hover:text-ink" dir="auto">
          {headline}
        </Link>
      }
    >
      <OwnCollections collections={own.rows} mistake={answer?.result.error?.[""]?.[0]} />
      <Pagination newer={own.previous && `${at}?before=${own.previous}`} older={own.next && `${at}?after=${own.next}`} />
      <NewWithStory
        key={nextId}
        id={nextId}
        lastResult={answer?.result}
        findings={answer && "findings" in answer ? (answer.findings as ShownFinding[] | undefined) : undefined}
      />
    </Page>
  );
}
