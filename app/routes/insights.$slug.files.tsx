import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { fileLimits } from "#app/domains/insights/files/adding.server.ts";
import { openFields } from "#app/domains/insights/files/answering.ts";
import { imageLine, receiveStudyFiles } from "#app/domains/insights/files/receiving.server.ts";
import { removeAttachment } from "#app/domains/insights/files/removing.server.ts";
import { attachmentsOf, editableStudy, imagesOf } from "#app/domains/insights/insights.queries.server.ts";
import { AskedFiles } from "#app/domains/insights/ui/asked-files.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/field.tsx";
import { Notice, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_files_title());

const megabyte = 1024 * 1024;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, slug, content } = await orRefuse(editableStudy(read, person, params.slug));
  const [images, attachments] = await Promise.all([imagesOf(read, id), attachmentsOf(read, id)]);
  return {
    slug,
    title: content.title,
    images: images.map((image) => ({ ...image, line: imageLine(image) })),
    attachments,
    megabytes: { image: fileLimits.image / megabyte, attachment: fileLimits.attachment / megabyte },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id, slug } = await orRefuse(editableStudy(world.db.read, person, params.slug));
  const { form, problems, asked } = await orRefuse(receiveStudyFiles(world, person, request, id));
  const remove = form.get("remove");
  if (typeof remove === "string") await orRefuse(removeAttachment(world, person, id, remove));
  const open = form.getAll(openFields.files).map(String);
  const reason = String(form.get(openFields.reason) ?? "");
  if (problems.length + asked.length > 0) return data({ problems, asked, open, reason }, { status: 422 });
  return redirect(`/insights/${encodeURIComponent(slug)}/files`);
}

export default function StudyFiles() {
  const { slug, title, images, attachments, megabytes } = useLoaderData<typeof loader>();
  const { problems = [], asked = [], open = [], reason } = useActionData<typeof action>() ?? {};
  const field = (name: string, formId: string) => ({
    id: `${formId}-${name}`,
    errorId: `${name}-error`,
    descriptionId: `${name}-hint`,
    name,
    formId,
  });
  return (
    <Page
      narrow
      title={m.insights_files_title()}
      lead={title}
      actions={
        <LinkButton to={`/insights/${slug}/edit`} tone="quiet">
          {m.insights_files_back()}
        </LinkButton>
      }
    >
      {problems.length > 0 && (
        <div role="alert" className="mb-8">
          <Notice tone="danger">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Notice>
        </div>
      )}
      <Section title={m.insights_files_images()}>
        {images.length === 0 && <p className="text-quiet">{m.insights_files_none()}</p>}
        <ul className="grid gap-5 sm:grid-cols-2">
          {images.map(({ id, hash, name, line }) => (
            <li key={id}>
              <img src={`/files/${hash}`} alt={name} loading="lazy" className="max-h-48 rounded-lg border border-line" />
              <code className="mt-2 block break-all text-sm">{line}</code>
            </li>
          ))}
        </ul>
        <Form method="post" encType="multipart/form-data" id="images" className="mt-6 grid gap-3">
          <FileField
            field={field("files", "images")}
            label={m.insights_files_choose_images()}
            hint={m.insights_files_image_hint()}
            accept="image/jpeg,image/png,image/webp"
            megabytes={megabytes.image}
            multiple
          />
          <p>
            <Button tone="quiet">{m.insights_files_image_add()}</Button>
          </p>
        </Form>
      </Section>
      <Section title={m.insights_attachments()}>
        {attachments.length === 0 && <p className="text-quiet">{m.insights_files_none()}</p>}
        <ul className="divide-y divide-line">
          {attachments.map(({ id, hash, name }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <a href={`/files/${hash}`} className="text-accent underline underline-offset-2" dir="auto">
                {name}
              </a>
              <Form method="post">
                <Button name="remove" value={id} tone="quiet" small aria-label={m.insights_files_remove_of({ name })}>
                  {m.insights_files_remove()}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
        <Form method="post" encType="multipart/form-data" id="attachments" className="mt-6 grid gap-3">
          {asked.length > 0 && (
            <AskedFiles
              asked={asked}
              open={open}
              reason={{ ...field(openFields.reason, "attachments"), ...(reason ? { defaultValue: reason } : {}) }}
            />
          )}
          <FileField
            field={field("attachments", "attachments")}
            label={m.insights_files_choose_attachments()}
            hint={m.insights_files_attachment_hint()}
            accept=".pdf,.csv,.xlsx,image/jpeg,image/png,image/webp"
            megabytes={megabytes.attachment}
            multiple
          />
          <p>
            <Button tone="quiet">{m.insights_files_attachment_add()}</Button>
          </p>
        </Form>
      </Section>
    </Page>
  );
}
