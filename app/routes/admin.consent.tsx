import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { notNeededInput } from "#app/domains/stories/consent/consent.input.ts";
import { consentList } from "#app/domains/stories/consent/consent.queries.server.ts";
import { type ConsentView, consentViews, reasonLimit } from "#app/domains/stories/consent/consent.ts";
import { reasonOf, recordingNotNeeded } from "#app/domains/stories/consent/recording.server.ts";
import { viewWord } from "#app/domains/stories/consent/words.ts";
import { DeskTabs } from "#app/domains/stories/ui/desk-tabs.tsx";
import * as m from "#app/paraglide/messages.js";
import { parseForm } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { controlClass } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { EmptyState, Notice, Page, Pagination } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.consent_list_title());

const viewIn = (query: URLSearchParams): ConsentView => consentViews.find((view) => view === query.get("show")) ?? "not-recorded";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireRole(context, request, "editor");
  const query = new URL(request.url).searchParams;
  const view = viewIn(query);
  return { view, by: person.id, views: [...consentViews], ...(await consentList(context.world.db.read, view, query.get("after"))) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireRole(context, request, "editor");
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, notNeededInput);
  if (answer) return answer;
  const { story: storyIds, reason } = value;
  let count = 0;
  const asked = await takenOrAsked(context.world, { submission, about: reasonOf(person), texts: { reason }, answers }, async () => {
    count = await recordingNotNeeded(context.world, person, { storyIds, reason, answers });
  });
  if (asked) return asked;
  return redirect("/admin/consent", { headers: { "Set-Cookie": flash(m.consent_list_done({ count })) } });
}

const viewClass = "font-medium text-quiet hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline underline-offset-8";

export default function ConsentList() {
  const { view, by, views, rows, next } = useLoaderData<typeof loader>();
  return (
    <Page title={m.consent_list_title()} lead={m.consent_list_lead()}>
      <DeskTabs />
      <nav aria-label={m.consent_list_views()} className="mb-6 flex flex-wrap gap-x-5 gap-y-2 border-b border-line pb-3">
        {views.map((one) => (
          <Link key={one} to={`/admin/consent?show=${one}`} aria-current={one === view ? "page" : undefined} className={viewClass}>
            {viewWord(one)}
          </Link>
        ))}
      </nav>
      {rows.length === 0 && <EmptyState title={m.consent_list_none()} text={m.consent_list_none_text()} />}
      {rows.length > 0 && (view === "not-recorded" ? <Choosing rows={rows} by={by} /> : <Rows rows={rows} />)}
      <Pagination
        older={next && `/admin/consent?show=${view}&after=${next}`}
        labels={{ newer: m.ui_newer(), older: m.consent_list_more() }}
      />
    </Page>
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["rows"];

/** Several at once: whoever looks through a file of verbatims does not open each. */
function Choosing({ rows, by }: { rows: Listed; by: string }) {
  const answer = useActionData<typeof action>();
  const mistakes = Object.values(answer?.result?.error ?? {}).flatMap((one) => one ?? []);
  const given = answer?.result?.initialValue;
  const chosen = [given?.story ?? []].flat().map(String);
  return (
    <Form method="post" className="grid gap-6">
      {mistakes.length > 0 && (
        <div role="alert">
          <Notice tone="danger" title={m.ui_form_mistakes()}>
            {mistakes.join(" ")}
          </Notice>
        </div>
      )}
      <Rows rows={rows} chosen={chosen} choosing />
      <div className="sticky bottom-16 grid gap-3 rounded-xl border border-line bg-raised p-4 shadow-raised sm:grid-cols-[1fr_auto] sm:items-end md:bottom-4">
        <label className="grid gap-1.5">
          <span className="font-semibold">{m.consent_list_reason()}</span>
          <input
            id="consent-reason"
            name="reason"
            maxLength={reasonLimit}
            dir="auto"
            defaultValue={typeof given?.reason === "string" ? given.reason : ""}
            className={controlClass}
          />
        </label>
        <Button>{m.consent_list_not_needed()}</Button>
        <FindingsBeside
          field={{ id: "consent-reason", name: "reason" }}
          about={{ kind: "consent-reason", id: by }}
          findings={answer && "findings" in answer ? answer.findings : undefined}
        />
      </div>
    </Form>
  );
}

function Rows({ rows, choosing, chosen = [] }: { rows: Listed; choosing?: boolean; chosen?: readonly string[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ id, headline, teller, imported, at }) => (
        <li key={id} className="flex items-center gap-4 py-3">
          {choosing && (
            <input
              type="checkbox"
              name="story"
              value={id}
              defaultChecked={chosen.includes(id)}
              aria-label={m.consent_list_choose({ title: headline })}
              className="size-6 shrink-0"
            />
          )}
          <div className="min-w-0 flex-1">
            <Link to={`/stories/${id}`} className="font-medium hover:text-accent" dir="auto">
              {headline}
            </Link>
            <p className="text-sm text-quiet">
              <span dir="auto">{teller}</span>, <Time at={at} />
              {imported && `, ${m.stories_imported()}`}
            </p>
          </div>
          <Link
            to={`/stories/${id}/consent`}
            aria-label={m.consent_list_record_of({ title: headline })}
            className="shrink-0 font-medium text-accent underline underline-offset-2"
          >
            {m.consent_list_open()}
          </Link>
        </li>
      ))}
    </ul>
  );
}
