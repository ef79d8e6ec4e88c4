import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { studyFolder } from "#app/domains/insights/content-files.server.ts";
import { curators, editableStudy } from "#app/domains/insights/insights.queries.server.ts";
import { draftNameOf } from "#app/domains/insights/insights.ts";
import { leftOutFile } from "#app/domains/insights/left-out.queries.server.ts";
import { settlingFile } from "#app/domains/insights/settling-file.server.ts";
import { valuesFrom } from "#app/domains/insights/study-form.ts";
import { WritingPage } from "#app/domains/insights/ui/writing-page.tsx";
import { answerStudyForm } from "#app/domains/insights/writing-answers.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_edit());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const study = await orRefuse(editableStudy(read, person, params.slug));
  const { id, slug, revision, version, content, settings } = study;
  const hash = new URL(request.url).searchParams.get("file");
  const left = hash ? await leftOutFile(read, person, slug, studyFolder()) : undefined;
  // Settled meanwhile, or changed once more.
  if (hash && left?.hash !== hash) throw redirect(`/insights/${encodeURIComponent(slug)}/file`);
  const [draft, owners, { departments }] = await Promise.all([
    draftOf(read, person.id, draftNameOf(id)),
    curators(read),
    placesToChoose(read),
  ]);
  return {
    id,
    slug,
    // A draft goes on from where it began: whether somebody has saved meanwhile is seen when it is saved.
    revision: Number(draft?.values.revision?.[0] ?? revision),
    published: version > 0,
    values: draft?.values ?? valuesFrom(left?.says ?? content, settings),
    file: left && { name: left.file, here: content, says: left.says },
    draftSavedAt: draft?.updatedAt,
    owners,
    departments,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id, slug } = await orRefuse(editableStudy(context.world.db.read, person, params.slug));
  const form = await request.formData();
  form.set("id", id);
  const hash = new URL(request.url).searchParams.get("file");
  const left = hash ? await leftOutFile(context.world.db.read, person, slug, studyFolder()) : undefined;
  const { taken, answer } = await answerStudyForm(context.world, person, form);
  if (!taken) return answer;
  if (left && left.hash === hash && taken.done !== "afresh") await orRefuse(settlingFile(context.world, person, { studyId: id, hash }));
  // What its address said may have been replaced.
  const address = `/insights/${encodeURIComponent(taken.slug || slug)}`;
  if (taken.done === "afresh") return redirect(`${address}/edit`);
  const headers = { "Set-Cookie": flash(taken.done === "published" ? m.insights_published_flash() : m.insights_saved_flash()) };
  return redirect(taken.done === "published" ? address : `${address}/edit`, { headers });
}

export default function EditStudy() {
  const { id, slug, revision, published, values, file, draftSavedAt, owners, departments } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  return (
    <WritingPage
      key={`${id}-${revision}`}
      title={m.insights_edit()}
      study={{ id, revision, values, published }}
      file={file}
      answer={answer}
      draft={draftNameOf(id)}
      draftSavedAt={draftSavedAt}
      owners={owners}
      departments={departments}
      files={`/insights/${slug}/files`}
      removal={published ? undefined : `/insights/${slug}/removal`}
    />
  );
}
