import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { topicsInWords } from "#app/domains/stories/care/topics.ts";
import { approvingMany } from "#app/domains/stories/review/approving-many.server.ts";
import { approvalInput } from "#app/domains/stories/review/review.input.ts";
import { reviewQueue } from "#app/domains/stories/review/review.queries.server.ts";
import { reviewStateWord } from "#app/domains/stories/review/words.ts";
import { DeskTabs } from "#app/domains/stories/ui/desk-tabs.tsx";
import { KindMark } from "#app/domains/stories/ui/kind-mark.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { EmptyState, Notice, Page, Pagination } from "#app/ui/page.tsx";
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

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireRole(context, request, "editor");
  const { value, answer } = parseForm(await request.formData(), approvalInput);
  if (answer) return answer;
  const count = await orRefuse(approvingMany(context.world, person, value.story));
  return redirect("/admin/review", { headers: { "Set-Cookie": flash(m.review_approved_many({ count })) } });
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
      {rows.length > 0 && (view === "waiting" ? <Choosing rows={rows} /> : <Rows rows={rows} />)}
      <Pagination
        older={next && `/admin/review?show=${view}&after=${next}`}
        labels={{ newer: m.ui_newer(), older: m.consent_list_more() }}
      />
    </Page>
  );
}

type Queued = ReturnType<typeof useLoaderData<typeof loader>>["rows"];

/** Several at once: what a file has brought is read in the list, and only what needs a closer look is opened. */
function Choosing({ rows }: { rows: Queued }) {
  const answer = useActionData<typeof action>();
  const mistakes = Object.values(answer?.result.error ?? {}).flatMap((one) => one ?? []);
  return (
    <Form method="post" className="grid gap-6">
      {mistakes.length > 0 && (
        <div role="alert">
          <Notice tone="danger">{mistakes.join(" ")}</Notice>
        </div>
      )}
      <Rows rows={rows} choosing />
      {rows.some(({ own, tookBack }) => !own && !tookBack) && (
        <div className="sticky bottom-16 flex flex-wrap items-center gap-4 rounded-xl border border-line bg-raised p-4 shadow-raised md:bottom-4">
          <p className="min-w-0 flex-1 basis-64 text-quiet">{m.review_approve_many_hint()}</p>
          <Button>{m.review_approve_many()}</Button>
        </div>
      )}
    </Form>
  );
}

function Rows({ rows, choosing }: { rows: Queued; choosing?: boolean }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ id, seen, headline, kind, teller, own, topics, tookBack, at }) => (
        <li key={id} className="flex items-center gap-4 py-4">
          {choosing && !own && !tookBack && (
            <input
              type="checkbox"
              name="story"
              value={`${id}/${seen}`}
              aria-label={m.consent_list_choose({ title: headline })}
              className="size-6 shrink-0"
            />
          )}
          <div className="group relative grid min-w-0 flex-1 gap-1">
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
              {tookBack && `, ${m.review_took_back()}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
