import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import type { ShownFinding } from "#app/domains/privacy/showing.server.ts";
import { newCollectionInput } from "#app/domains/stories/collections/collections.input.ts";
import { collectionAddress, newCollectionDraft, withDraft } from "#app/domains/stories/collections/collections.ts";
import { refused } from "#app/domains/stories/collections/form-answers.server.ts";
import { makingCollection } from "#app/domains/stories/collections/making.server.ts";
import { CollectionFormFields } from "#app/domains/stories/collections/ui/collection-form.tsx";
import { DraftFound } from "#app/domains/stories/ui/draft-found.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.collections_new());

const nothing = { version: 1, title: "", introduction: "", stories: [], removed: [], notes: {} };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const draft = await draftOf(context.world.db.read, person.id, newCollectionDraft);
  return { id: newId(), values: draft ? withDraft(nothing, draft.values) : nothing, draftSavedAt: draft?.updatedAt };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const form = await request.formData();
  if (form.get("intent") === "afresh") {
    await world.db.write((tx) => discarding(tx, person.id, newCollectionDraft, world.clock.now()));
    return redirect("/stories/collections/new");
  }
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, newCollectionInput);
  if (answer) return answer;
  const texts = { title: value.title, introduction: value.introduction };
  const refusal = await refused(makingCollection(world, person, { ...value, answers }), {
    world,
    id: value.id,
    texts,
    answers,
    submission,
  });
  if (refusal) return refusal;
  return redirect(collectionAddress(value.id), { headers: { "Set-Cookie": flash(m.collections_made()) } });
}

export default function NewCollection() {
  const { id, values, draftSavedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={m.collections_new()} lead={m.collections_new_lead()}>
      {draftSavedAt && !answer && <DraftFound savedAt={draftSavedAt} />}
      <CollectionFormFields
        key={draftSavedAt ? "draft" : "new"}
        values={values}
        id={id}
        lastResult={answer?.result}
        findings={answer && "findings" in answer ? (answer.findings as ShownFinding[] | undefined) : undefined}
        hidden={{ id }}
        draft={newCollectionDraft}
        button={m.collections_make_button()}
        back="/stories/collections/mine"
      />
    </Page>
  );
}
