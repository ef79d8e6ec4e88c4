import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { mayCurate } from "#app/domains/insights/insights.policy.ts";
import { curators } from "#app/domains/insights/insights.queries.server.ts";
import { draftNameOf, emptyContent } from "#app/domains/insights/insights.ts";
import { moved, valuesFrom } from "#app/domains/insights/study-form.ts";
import { WritingPage } from "#app/domains/insights/ui/writing-page.tsx";
import { answerStudyForm } from "#app/domains/insights/writing-answers.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { flash } from "#app/ui/flash.server.ts";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_new());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  if (!mayCurate(person)) await orRefuse(Promise.reject(notAllowed()));
  const { read } = context.world.db;
  const [draft, owners, { departments }] = await Promise.all([
    draftOf(read, person.id, draftNameOf()),
    curators(read),
    placesToChoose(read),
  ]);
  const empty = valuesFrom(emptyContent, { ownerId: person.id, reviewOn: null, narrowedTo: [], narrowedBecause: null });
  const values = draft?.values ?? moved(empty, "add", newId) ?? empty;
  return { id: draft?.values.id?.[0] ?? newId(), values, draftSavedAt: draft?.updatedAt, owners, departments };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { taken, answer } = await answerStudyForm(context.world, person, await request.formData());
  if (!taken) return answer;
  if (taken.done === "afresh") return redirect("/insights/new");
  const headers = { "Set-Cookie": flash(taken.done === "published" ? m.insights_published_flash() : m.insights_saved_flash()) };
  return redirect(`/insights/${encodeURIComponent(taken.slug)}${taken.done === "published" ? "" : "/edit"}`, { headers });
}

export default function NewStudy() {
  const { id, values, draftSavedAt, owners, departments } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  return (
    <WritingPage
      title={m.insights_new()}
      study={{ id, revision: 0, values, published: false }}
      answer={answer}
      draft={draftNameOf()}
      draftSavedAt={draftSavedAt}
      owners={owners}
      departments={departments}
    />
  );
}
