import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { valuesOf } from "#app/domains/drafts/drafts.ts";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { collectionInput } from "#app/domains/stories/collections/collections.input.ts";
import { ownCollection, placesOf } from "#app/domains/stories/collections/collections.queries.server.ts";
import { collectionAddress, collectionDraft, moved, textsOf, withDraft } from "#app/domains/stories/collections/collections.ts";
import { editingCollection } from "#app/domains/stories/collections/editing.server.ts";
import { refused } from "#app/domains/stories/collections/form-answers.server.ts";
import { CollectionFormFields } from "#app/domains/stories/collections/ui/collection-form.tsx";
import { DraftFound } from "#app/domains/stories/ui/draft-found.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.collections_edit_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, version, title, introduction } = await orRefuse(ownCollection(read, person, params.id));
  const [places, draft] = await Promise.all([placesOf(read, id), draftOf(read, person.id, collectionDraft(id))]);
  const notes = Object.fromEntries(places.map((place) => [place.storyId, place.notes ?? ""]));
  const values = { version, title, introduction: introduction ?? "", stories: places.map(({ storyId }) => storyId), removed: [], notes };
  return {
    id,
    version,
    places: places.map(({ storyId, story }) => ({ id: storyId, headline: story?.headline })),
    values: draft ? withDraft(values, draft.values) : values,
    draftSavedAt: draft?.updatedAt,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id } = await orRefuse(ownCollection(world.db.read, person, params.id));
  const form = await request.formData();
  if (form.get("intent") === "afresh") {
    await world.db.write((tx) => discarding(tx, person.id, collectionDraft(id), world.clock.now()));
    return redirect(`${collectionAddress(id)}/edit`);
  }
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, collectionInput);
  const typed = valuesOf(form);
  if (answer) return { ...answer, data: { ...answer.data, typed } };
  const { intent: move, notes, ...words } = value;
  const said = Object.fromEntries(words.stories.map((story) => [story, notes[story] ?? ""]));
  const wanted = { ...words, notes: said };
  if (move?.what === "remove") wanted.removed = [...wanted.removed, move.id];
  else if (move) wanted.stories = moved(wanted.stories, move.id, move.what);
  const work = editingCollection(world, person, id, wanted, answers);
  const refusal = await refused(work, { world, id, texts: textsOf(wanted), answers, submission });
  if (refusal) return { ...refusal, data: { ...refusal.data, typed } };
  // Without scripts one goes on arranging; everything that was typed is saved by then.
  if (move) return redirect(`${collectionAddress(id)}/edit${move.what === "remove" ? "" : `#story-${move.id}`}`);
  return redirect(collectionAddress(id), { headers: { "Set-Cookie": flash(m.collections_saved()) } });
}

export default function EditCollection() {
  const { id, version, places, values, draftSavedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // Told that it was changed elsewhere, one may still mean what stands here: the next saving counts from there.
  const changed = answer && "code" in answer && answer.code === "collections.changed";
  const shown = answer ? withDraft(values, answer.typed) : values;
  return (
    <Page narrow title={m.collections_edit_title()} lead={m.collections_edit_lead()}>
      {draftSavedAt && !answer && <DraftFound savedAt={draftSavedAt} />}
      {changed && (
        <p className="mb-6">
          <Link to={collectionAddress(id)} target="_blank" className="font-medium text-accent underline underline-offset-4">
            {m.collections_mistake_look()}
          </Link>
        </p>
      )}
      <CollectionFormFields
        key={draftSavedAt ? "draft" : "edit"}
        values={shown}
        places={places}
        id={id}
        lastResult={answer?.result}
        findings={answer && "findings" in answer ? answer.findings : undefined}
        hidden={{ version: changed ? version : shown.version }}
        draft={collectionDraft(id)}
        button={m.collections_save()}
        back={collectionAddress(id)}
      />
    </Page>
  );
}
