import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { studyFolder } from "#app/domains/insights/content-files.server.ts";
import { unpublishedStudies } from "#app/domains/insights/insights.queries.server.ts";
import { leftOutFiles } from "#app/domains/insights/left-out.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_unpublished_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const studies = await orRefuse(unpublishedStudies(read, person));
  return { studies, leftOut: await leftOutFiles(read, person, studyFolder()) };
}

export default function Unpublished() {
  const { studies, leftOut } = useLoaderData<typeof loader>();
  const actions = (
    <>
      <LinkButton to="/insights/import" tone="quiet">
        {m.insights_import()}
      </LinkButton>
      <LinkButton to="/insights/new">{m.insights_new()}</LinkButton>
    </>
  );
  return (
    <Page title={m.insights_unpublished_title()} lead={m.insights_unpublished_lead()} actions={actions}>
      {leftOut.length > 0 && (
        <section aria-labelledby="files" className="mb-10">
          <h2 id="files" className="font-serif text-2xl font-semibold">
            {m.insights_left_out()}
          </h2>
          <p className="mt-1 mb-3 max-w-3xl text-quiet">{m.insights_left_out_text()}</p>
          <ul className="divide-y divide-line border-y border-line">
            {leftOut.map(({ id, slug, title, file }) => (
              <li key={id} className="py-4">
                <Link to={`/insights/${slug}/file`} className="font-serif text-xl font-semibold hover:text-accent" dir="auto">
                  {title}
                </Link>
                <p className="mt-1 text-sm text-quiet break-words">content/insights/{file}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {studies.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {studies.map(({ id, slug, title, answer, createdAt }) => (
            <li key={id} className="py-5">
              <Link to={`/insights/${slug}/edit`} className="font-serif text-xl font-semibold hover:text-accent" dir="auto">
                {title || m.insights_untitled()}
              </Link>
              {answer && (
                <p className="mt-1 max-w-3xl text-quiet" dir="auto">
                  {answer}
                </p>
              )}
              <p className="mt-1 text-sm text-quiet">
                {m.insights_begun()} <Time at={createdAt} /> ·{" "}
                <Link to={`/insights/${slug}/removal`} className="underline underline-offset-2 hover:text-accent">
                  {m.insights_throw_away()} <span className="sr-only">{title || m.insights_untitled()}</span>
                </Link>
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={m.insights_unpublished_none()} text={m.insights_unpublished_none_text()} />
      )}
    </Page>
  );
}
