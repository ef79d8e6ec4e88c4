import { Form, Link, useNavigation } from "@remix-run/react";
import * as m from "#app/paraglide/messages.js";
import { Button, buttonClass, LinkButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/field.tsx";
import { Notice, Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import type { Outcome } from "../importing/checking.ts";
import type { PeopleImport } from "../importing/imports.queries.server.ts";
import type { ShownRow, Summary } from "../importing/summary.ts";
import { outcomeWords } from "../importing/words.ts";

/** A file that cannot be read as a table of people. */
export function UnusableView({ reason }: { reason: string }) {
  return (
    <div className="grid justify-items-start gap-6">
      <Notice tone="danger" title={m.people_import_unusable()}>
        <p>{reason}</p>
      </Notice>
      <LinkButton to="/admin/import/people">{m.people_import_another()}</LinkButton>
    </div>
  );
}

/** What a file would do, and the buttons that do it. */
export function CheckView({ id, summary, mailLeaves }: { id: string; summary: Summary; mailLeaves: boolean }) {
  const { counts, refused, changed } = summary;
  return (
    <>
      <p className="mb-6 text-lg">{m.people_import_check_lead()}</p>
      <Counts counts={counts} />
      <div className="my-8 grid gap-4">
        <Findings summary={summary} />
      </div>
      <Take id={id} summary={summary} mailLeaves={mailLeaves} />
      {refused.length > 0 && (
        <Section title={m.people_import_refused_title()}>
          <Shown shown={refused.length} count={counts.refused} say={m.people_import_refused_some} />
          <Rows caption={m.people_import_refused_table()} rows={refused} said={m.people_import_reason()} />
        </Section>
      )}
      {changed.length > 0 && (
        <Section title={m.people_import_changed_title()}>
          <Shown shown={changed.length} count={counts.changed} say={m.people_import_changed_some} />
          <Rows caption={m.people_import_changed_table()} rows={changed} said={m.people_import_what_changes()} />
        </Section>
      )}
    </>
  );
}

/** What a taken file did. */
export function TakenView({ known }: { known: Pick<PeopleImport, "byName" | "takenAt" | "outcome" | "reportHash"> }) {
  return (
    <>
      {known.outcome && <Counts counts={known.outcome} />}
      <p className="my-6">
        {m.people_import_taken_by({ name: known.byName })} {known.takenAt && <Time at={known.takenAt} style="moment" />}
        <br />
        {m.people_import_taken_text()}
      </p>
      <div className="flex flex-wrap gap-3">
        {known.reportHash && (
          <a href={`/files/${known.reportHash}`} download className={buttonClass({ tone: "quiet" })}>
            {m.people_import_report()}
          </a>
        )}
        <LinkButton tone="quiet" to="/admin/people">
          {m.people_title()}
        </LinkButton>
      </div>
    </>
  );
}

const outcomes: readonly Outcome[] = ["added", "changed", "unchanged", "refused"];

function Counts({ counts }: { counts: Readonly<Record<Outcome, number>> }) {
  return (
    <dl aria-label={m.people_import_counts()} className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {outcomes.map((outcome) => (
        <div
          key={outcome}
          className={`flex flex-col-reverse rounded-xl border px-4 py-3 ${outcome === "refused" && counts.refused > 0 ? "border-warning bg-warning-soft" : "border-line bg-surface"}`}
        >
          <dt className="text-quiet">{outcomeWords[outcome]()}</dt>
          <dd className="text-3xl font-semibold tabular-nums">{counts[outcome]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Findings({ summary }: { summary: Summary }) {
  const { encoding, unknownColumns, missingSites, newDepartments, newTeams } = summary;
  return (
    <>
      {encoding && (
        <Notice tone="info">
          <p>{m.people_import_encoding({ encoding })}</p>
        </Notice>
      )}
      {unknownColumns.length > 0 && (
        <Notice tone="warning">
          <p>{m.people_import_unknown_columns({ names: unknownColumns.join(", ") })}</p>
        </Notice>
      )}
      {missingSites.length > 0 && (
        <Notice tone="warning" title={m.people_import_missing_sites()}>
          <ul className="my-1 flex flex-wrap gap-x-4 gap-y-1">
            {missingSites.map((name) => (
              <li key={name}>
                <Link to={`/admin/sites/new?name=${encodeURIComponent(name)}`} className="underline underline-offset-2" dir="auto">
                  {m.people_import_add_site({ name })}
                </Link>
              </li>
            ))}
          </ul>
          <p>{m.people_import_missing_sites_text()}</p>
        </Notice>
      )}
      {(newDepartments.length > 0 || newTeams > 0) && (
        <Notice tone="info">
          {newDepartments.length > 0 && <p dir="auto">{m.people_import_new_departments({ names: newDepartments.join(", ") })}</p>}
          {newTeams > 0 && <p>{m.people_import_new_teams({ count: newTeams })}</p>}
        </Notice>
      )}
    </>
  );
}

function Take({ id, summary, mailLeaves }: { id: string; summary: Summary; mailLeaves: boolean }) {
  const { counts, unknownColumns } = summary;
  const busy = useNavigation().formMethod === "POST";
  const good = counts.added + counts.changed;
  const allGood = counts.refused === 0 && unknownColumns.length === 0;
  const nothing = counts.refused === 0 ? m.people_import_nothing() : m.people_import_no_good();
  const report = (
    <a href={`/admin/import/people/${id}/report.csv`} download className={buttonClass({ tone: "quiet" })}>
      {m.people_import_report()}
    </a>
  );
  if (good === 0) {
    return (
      <div className="grid gap-5">
        <p>{nothing}</p>
        <div className="flex flex-wrap gap-3">
          {counts.refused > 0 && report}
          <LinkButton tone="quiet" to="/admin/import/people">
            {m.people_import_another()}
          </LinkButton>
        </div>
      </div>
    );
  }
  return (
    <Form method="post" id="take" className="grid gap-5">
      {counts.added > 0 && (
        <CheckboxField
          field={{ name: "invite", id: "take-invite", errorId: "take-invite-error", descriptionId: "take-invite-hint", formId: "take" }}
          label={m.people_import_invite()}
          hint={mailLeaves ? m.people_import_invite_hint() : m.people_invite_hint_kept()}
        />
      )}
      {!allGood && <p className="text-quiet">{m.people_import_take_without()}</p>}
      <div className="flex flex-wrap gap-3">
        <Button name="take" value={allGood ? "all" : "good"} disabled={busy}>
          {allGood ? m.people_import_take_all() : m.people_import_take_good({ count: good })}
        </Button>
        {report}
        <LinkButton tone="quiet" to="/admin/import/people">
          {m.people_import_another()}
        </LinkButton>
      </div>
    </Form>
  );
}

function Shown({ shown, count, say }: { shown: number; count: number; say: (numbers: { shown: number; count: number }) => string }) {
  return shown < count ? <p className="mb-3 text-quiet">{say({ shown, count })}</p> : null;
}

function Rows({ caption, rows, said }: { caption: string; rows: readonly ShownRow[]; said: string }) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: "line", label: m.people_import_line() },
        { key: "who", label: m.people_name() },
        { key: "said", label: said },
      ]}
      rows={rows.map((row) => ({
        id: String(row.line),
        cells: {
          line: row.line,
          who: (
            <span className="block sm:min-w-64">
              <span dir="auto" className="wrap-anywhere">
                {row.name}
              </span>
              <span className="block text-sm text-quiet wrap-anywhere">{row.email}</span>
            </span>
          ),
          said: <span className="wrap-anywhere">{row.said}</span>,
        },
      }))}
    />
  );
}
