import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { recentReport } from "#app/domains/face-time/reports/recent.server.ts";
import { askedYear } from "#app/domains/face-time/reports/reports.input.ts";
import { hoursOf, type ShownPart, yearsTo } from "#app/domains/face-time/reports/reports.ts";
import { FaceTimeRooms } from "#app/domains/face-time/ui/face-time-rooms.tsx";
import { functionName } from "#app/domains/face-time/words.ts";
import * as m from "#app/paraglide/messages.js";
import { buttonClass } from "#app/ui/button.tsx";
import { dateFormat, numberFormat } from "#app/ui/formats.ts";
import { Notice, Page, Section } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.reports_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const now = clock.now();
  const year = askedYear(request, now);
  return { report: await recentReport(db.read, year, now), year, years: yearsTo(now), isManager: person.isManager };
}

export default function Reports() {
  const { report, year, years, isManager } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  const write = numberFormat(locale);
  const say = (value: number | null, unit = "") => (value === null ? <Hidden /> : `${write.format(value)}${unit}`);
  const hours = (minutes: number | null) => say(minutes === null ? null : hoursOf(minutes));
  const month = (name: string) => dateFormat(locale, "UTC", "month").format(new Date(`${name}-01T00:00Z`));
  return (
    <Page
      title={m.reports_title()}
      lead={m.reports_lead()}
      actions={
        <>
          <a href={`/face-time/reports.csv?year=${year}`} className={buttonClass({ tone: "quiet" })}>
            {m.reports_csv()}
          </a>
          <a href={`/face-time/reports.xlsx?year=${year}`} className={buttonClass({ tone: "quiet" })}>
            {m.reports_xlsx()}
          </a>
        </>
      }
    >
      <FaceTimeRooms answers={isManager} />
      <nav aria-label={m.reports_years()} className="mt-6 flex flex-wrap gap-2">
        {years.map((one) => (
          <Link
            key={one}
            to={`/face-time/reports?year=${one}`}
            aria-current={one === year ? "page" : undefined}
            className={yearClass(one === year)}
          >
            {one}
          </Link>
        ))}
      </nav>
      <dl className="my-8 grid gap-x-10 gap-y-4 sm:grid-cols-3">
        {[
          { label: m.reports_total_people(), value: say(report.total.people) },
          { label: m.reports_total_hours(), value: hours(report.total.minutes) },
          ...(report.isOfNow ? [{ label: m.reports_total_share(), value: say(report.total.share, " %") }] : []),
        ].map(({ label, value }) => (
          <div key={label} className="border-s-3 border-line ps-4">
            <dt className="text-quiet">{label}</dt>
            <dd className="font-serif text-3xl font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <Notice tone="info">
        <p>{m.reports_suppressed()}</p>
        {report.isOfNow && <p className="mt-2">{m.reports_frontline()}</p>}
      </Notice>
      <Section title={m.reports_by_department()}>
        <Table
          caption={m.reports_by_department()}
          columns={[
            { key: "name", label: m.reports_department() },
            { key: "function", label: m.reports_function() },
            { key: "headcount", label: m.reports_headcount(), align: "end" },
            { key: "people", label: m.reports_people(), align: "end" },
            { key: "hours", label: m.reports_hours(), align: "end" },
            ...(report.isOfNow ? [{ key: "share" as const, label: m.reports_share(), align: "end" as const }] : []),
          ]}
          rows={report.departments.map((row) => ({
            id: row.name,
            cells: {
              name: row.name,
              function: row.function ? functionName(row.function) : "",
              headcount: say(row.headcount),
              people: say(row.people),
              hours: hours(row.minutes),
              share: row.function === "frontline" ? m.reports_all_day() : say(row.share, " %"),
            },
          }))}
        />
      </Section>
      {report.none.length > 0 && (
        <Section title={m.reports_none_title()}>
          <p className="max-w-2xl">{m.reports_none_text()}</p>
          <ul className="mt-3 list-disc ps-6">
            {report.none.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={m.reports_by_function()}>
        <Parts
          caption={m.reports_by_function()}
          label={m.reports_function()}
          parts={report.functions.map((part) => ({
            ...part,
            name: part.function ? functionName(part.function) : m.reports_no_department(),
          }))}
          say={say}
          hours={hours}
        />
      </Section>
      <div className="mt-10 grid gap-10 lg:grid-cols-2 [&>section]:mt-0">
        <Section title={m.reports_by_site()}>
          <Parts caption={m.reports_by_site()} label={m.reports_site()} parts={report.sites} say={say} hours={hours} />
        </Section>
        <Section title={m.reports_by_month()}>
          <Parts
            caption={m.reports_by_month()}
            label={m.reports_month()}
            parts={report.months.map((part) => ({ ...part, name: month(part.name) }))}
            say={say}
            hours={hours}
          />
        </Section>
      </div>
      <Section title={m.reports_ended_title()}>
        <dl className="grid gap-x-10 gap-y-4 sm:grid-cols-3">
          {[
            { label: m.reports_cancelled(), value: say(report.ended.cancelled) },
            { label: m.reports_missed(), value: say(report.ended.missed) },
            { label: m.reports_waitlisted(), value: say(report.ended.waitlisted) },
          ].map(({ label, value }) => (
            <div key={label} className="border-s-3 border-line ps-4">
              <dt className="text-quiet">{label}</dt>
              <dd className="text-2xl font-semibold">{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Page>
  );
}

function Parts(props: {
  caption: string;
  label: string;
  parts: readonly ShownPart[];
  say: (value: number | null) => React.ReactNode;
  hours: (value: number | null) => React.ReactNode;
}) {
  const { caption, label, parts, say, hours } = props;
  return (
    <Table
      caption={caption}
      columns={[
        { key: "name", label },
        { key: "people", label: m.reports_people(), align: "end" },
        { key: "hours", label: m.reports_hours(), align: "end" },
      ]}
      rows={parts.map((part) => ({ id: part.name, cells: { name: part.name, people: say(part.people), hours: hours(part.minutes) } }))}
    />
  );
}

function Hidden() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{m.reports_hidden()}</span>
    </>
  );
}

const yearClass = (chosen: boolean) => `${buttonClass({ tone: "quiet", small: true })} ${chosen ? "border-ink bg-sunken" : ""}`;
