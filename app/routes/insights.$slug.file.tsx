import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { studyFolder } from "#app/domains/insights/content-files.server.ts";
import { draftNameOf } from "#app/domains/insights/insights.ts";
import { leftOutFile } from "#app/domains/insights/left-out.queries.server.ts";
import { settlingFile } from "#app/domains/insights/settling-file.server.ts";
import { Comparison } from "#app/domains/insights/ui/comparison.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_file_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const left = await orRefuse(leftOutFile(read, person, params.slug, studyFolder()));
  // Settled meanwhile.
  if (!left) throw redirect("/insights/unpublished");
  const { study, ...file } = left;
  const begun = await draftOf(read, person.id, draftNameOf(study.id));
  return { slug: study.slug, title: study.content.title, here: study.content, begun: begun !== undefined, ...file };
}

/** Keeps what curators have written. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const left = await orRefuse(leftOutFile(world.db.read, person, params.slug, studyFolder()));
  const hash = (await request.formData()).get("hash");
  if (!left) return redirect("/insights/unpublished");
  // It has changed once more: what was seen is not what it says.
  if (hash !== left.hash) return data({ moved: true }, { status: 409 });
  await orRefuse(settlingFile(world, person, { studyId: left.study.id, hash: left.hash }));
  return redirect("/insights/unpublished", { headers: { "Set-Cookie": flash(m.insights_file_kept_flash()) } });
}

export default function StudyFilePage() {
  const { slug, title, here, says, file, hash, begun } = useLoaderData<typeof loader>();
  const edit = `/insights/${slug}/edit`;
  return (
    <Page title={m.insights_file_title()} lead={title}>
      <div className="mb-8 grid gap-5">
        <p className="max-w-3xl">{m.insights_file_text({ file: `content/insights/${file}` })}</p>
        {begun && (
          <Notice tone="info">
            <p>{m.insights_file_begun()}</p>
          </Notice>
        )}
        <Form method="post" className="flex flex-wrap gap-3">
          <input type="hidden" name="hash" value={hash} />
          {begun ? (
            <LinkButton to={edit}>{m.insights_file_go_on()}</LinkButton>
          ) : (
            <LinkButton to={`${edit}?file=${hash}`}>{m.insights_file_take()}</LinkButton>
          )}
          <Button tone="quiet">{m.insights_file_keep()}</Button>
        </Form>
      </div>
      <Comparison one={here} other={says} labels={{ one: m.insights_file_here(), other: m.insights_file_says() }} />
    </Page>
  );
}
