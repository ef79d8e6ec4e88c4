import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { importReport } from "#app/domains/insights/importing/imports.queries.server.ts";
import { RemarkList } from "#app/domains/insights/ui/remark-list.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse } from "#app/shared/door.server.ts";
import { Badge, Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_import_report());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  return orRefuse(importReport(context.world.db.read, person, params.id));
}

export default function Report() {
  const { items, taken, refused, left } = useLoaderData<typeof loader>();
  return (
    <Page narrow title={m.insights_import_report()} lead={m.insights_import_counts({ taken, refused })}>
      <ol className="grid gap-5">
        {items.map(({ position, file, outcome, isRepeat, remarks, slug, title, version }) => (
          <li key={position} className="rounded-xl border border-line bg-surface p-5">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={outcome === "taken" ? "success" : "danger"}>
                {outcome === "taken" ? (isRepeat ? m.insights_import_again() : m.insights_import_taken()) : m.insights_import_refused()}
              </Badge>
              <span className="text-sm text-quiet" dir="auto">
                {file || m.insights_import_thrown_away()}
              </span>
            </p>
            {slug && (
              <p className="mt-2 font-serif text-xl font-semibold" dir="auto">
                <Link to={version && version > 0 ? `/insights/${slug}` : `/insights/${slug}/edit`} className="hover:text-accent">
                  {title}
                </Link>
              </p>
            )}
            {remarks.length > 0 || !file ? (
              <RemarkList remarks={remarks} />
            ) : (
              <p className="mt-2 text-sm text-quiet">{m.insights_import_whole()}</p>
            )}
          </li>
        ))}
      </ol>
      {left > 0 && <p className="mt-5 text-quiet">{m.insights_import_left({ count: left })}</p>}
      <p className="mt-8">
        <Link to="/insights/unpublished" className="font-medium text-accent underline underline-offset-2">
          {m.insights_unpublished_title()}
        </Link>
      </p>
    </Page>
  );
}
