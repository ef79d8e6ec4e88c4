import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { answerReports, noteOn } from "#app/domains/comments/answering.server.ts";
import { stillThere } from "#app/domains/comments/comments.errors.ts";
import { answerInput } from "#app/domains/comments/comments.input.ts";
import { thingKey } from "#app/domains/comments/comments.ts";
import { reportsPage } from "#app/domains/comments/reports.queries.server.ts";
import { redactionAddress, takingAwayAddress } from "#app/domains/comments/taking-away.ts";
import { ReportList } from "#app/domains/comments/ui/report-list.tsx";
import { addressOf } from "#app/domains/notifications/wording.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import * as m from "#app/paraglide/messages.js";
import { goneFor, isGoneFor } from "#app/reach.server.ts";
import { parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.comments_reports_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireRole(context, request, "editor", "administrator");
  const { searchParams } = new URL(request.url);
  const answered = searchParams.get("show") === "answered";
  const page = await reportsPage(context.world.db.read, person, { answered, cursor: searchParams.get("after") });
  const gone = await goneFor(
    context.world,
    page.rows.map(({ about, reporterId }) => ({ about, personIds: [reporterId, person.id] })),
  );
  const reports = page.rows.map((report) => ({
    ...report,
    gone: gone.has(thingKey(report.about)),
    takingAway: takingAwayAddress(person, report.about, addressOf),
    redaction: redactionAddress(person, report.about),
  }));
  return { answered, reports, next: page.next };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireRole(context, request, "editor", "administrator");
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, answerInput);
  if (answer) return answer;
  const { kind, outcome, note } = value;
  const about = { kind, id: value.about };
  const saying = { submission, about: noteOn(about), texts: { note: note ?? null }, answers, saidInForm: [stillThere().code] };
  const asked = await takenOrAsked(context.world, saying, () =>
    answerReports(context.world, person, { about, outcome, note, answers }, isGoneFor),
  );
  if (asked) return asked;
  return redirect("/admin/reports", { headers: { "Set-Cookie": flash(m.comments_reports_answer_saved()) } });
}

/** Two views of one address: tabs know addresses only by their path. */
const viewClass = "font-medium text-quiet hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline underline-offset-8";

export default function Reports() {
  const { answered, reports, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.result?.initialValue;
  const asked = answer && {
    about: String(typed?.about),
    note: String(typed?.note ?? ""),
    findings: "findings" in answer ? answer.findings : [],
    mistakes: Object.values(answer.result?.error ?? {}).flatMap((mistakes) => mistakes ?? []),
  };
  return (
    <Page title={m.comments_reports_title()} lead={m.comments_reports_lead()} narrow>
      <nav aria-label={m.comments_reports_views()} className="mb-6 flex gap-4 border-b border-line pb-3">
        <Link to="/admin/reports" aria-current={answered ? undefined : "page"} className={viewClass}>
          {m.comments_reports_open()}
        </Link>
        <Link to="/admin/reports?show=answered" aria-current={answered ? "page" : undefined} className={viewClass}>
          {m.comments_reports_answered()}
        </Link>
      </nav>
      {reports.length > 0 ? (
        <ReportList reports={reports} addressOf={addressOf} asked={asked} />
      ) : (
        <EmptyState
          title={answered ? m.comments_reports_none_answered() : m.comments_reports_none()}
          text={answered ? m.comments_reports_none_answered_text() : m.comments_reports_none_text()}
        />
      )}
      <Pagination
        older={next && `?${new URLSearchParams({ ...(answered ? { show: "answered" } : {}), after: next })}`}
        labels={{ newer: m.comments_reports_open(), older: m.comments_reports_more() }}
      />
    </Page>
  );
}
