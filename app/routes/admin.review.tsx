import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { topicsInWords } from "#app/domains/stories/care/topics.ts";
import { reviewQueue } from "#app/domains/stories/review/review.queries.server.ts";
import { reviewStateWord } from "#app/domains/stories/review/words.ts";
import { DeskTabs } from "#app/domains/stories/ui/desk-tabs.tsx";
import { KindMark } from "#app/domains/stories/ui/kind-mark.tsx";
import * as m from "#app/paraglide/messages.js";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.review_queue_title());

const views = ["waiting", "change", "declined"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireRole(context, request, "editor");
  const query = new URL(request.url).searchParams;
  const view = views.find((one) => one === query.get("show")) ?? "waiting";
  return { view, ...(await reviewQueue(context.world.db.read, person, view, query.get("after"))) };
}

const viewClass = "font-medium text-quiet hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline underline-offset-8";

export default function ReviewQueue() {
  const { view, rows, next } = useLoaderData<typeof loader>();
  return (
    <Page title={m.review_queue_title()} lead={m.review_queue_lead()}>
      <DeskTabs />
      <nav aria-label={m.review_queue_views()} className="mb-6 flex flex-wrap gap-x-5 gap-y-2 border-b border-line pb-3">
        {views.map((one) => (
          <Link key={one} to={`/admin/review?show=${one}`} aria-current={one === view ? "page" : undefined} className={viewClass}>
            {reviewStateWord(one)}
          </Link>
        ))}
      </nav>
      {rows.length === 0 && <EmptyState title={m.review_queue_none()} text={m.review_queue_none_text()} />}
      {rows.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {rows.map(({ id, headline, kind, teller, own, topics, at }) => (
            <li key={id} className="group relative grid gap-1 py-4">
              <p className="flex flex-wrap items-baseline gap-x-4 text-sm text-quiet">
                <KindMark kind={kind} />
                {topics.length > 0 && <span>{topicsInWords(topics)}</span>}
              </p>
              <h2 className="font-serif text-xl font-semibold" dir="auto">
                <Link to={`/stories/${id}/review`} className="after:absolute after:inset-0 group-hover:text-accent">
                  {headline}
                </Link>
              </h2>
              <p className="text-sm text-quiet">
                <span dir="auto">{teller}</span>, <Time at={at} style="ago" />
                {own && `, ${m.review_own()}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        older={next && `/admin/review?show=${view}&after=${next}`}
        labels={{ newer: m.ui_newer(), older: m.consent_list_more() }}
      />
    </Page>
  );
}
