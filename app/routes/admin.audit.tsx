import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { type AuditRow, auditPage } from "#app/domains/admin/audit.queries.server.ts";
import { actionInWords, actionOptions, detailInWords, isAction, kindInWords, pageOf } from "#app/domains/admin/audit.ts";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { nameLinkClass } from "#app/domains/admin/ui/links.ts";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import * as m from "#app/paraglide/messages.js";
import { readCursor } from "#app/shared/keyset.ts";
import { Button } from "#app/ui/button.tsx";
import { Exports } from "#app/ui/exports.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.admin_audit());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = await requireRole(context, request, "administrator");
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("action") ?? "";
  const action = isAction(asked) ? asked : undefined;
  const place = { before: readCursor(searchParams.get("before")), after: readCursor(searchParams.get("after")) };
  const { rows, next, previous } = await auditPage(context.world.db.read, reader, { action }, place);
  const addressOf = (cursor: Record<string, string>) => `/admin/audit?${new URLSearchParams({ ...(action ? { action } : {}), ...cursor })}`;
  return {
    rows,
    action,
    older: next && addressOf({ before: next }),
    newer: previous && addressOf({ after: previous }),
  };
}

export default function Audit() {
  const { rows, action, older, newer } = useLoaderData<typeof loader>();
  const field = {
    name: "action",
    id: "audit-action",
    errorId: "audit-action-error",
    descriptionId: "audit-action-hint",
    formId: "audit",
    defaultValue: action,
  };
  return (
    <Page title={m.admin_audit()} lead={m.admin_audit_lead()}>
      <AdminTabs />
      <Form key={action} method="get" id="audit" className="mb-6 flex flex-wrap items-end gap-4">
        <div className="min-w-64 max-sm:w-full">
          <SelectField field={field} label={m.admin_audit_filter()} options={actionOptions()} emptyLabel={m.admin_audit_filter_all()} />
        </div>
        <Button tone="quiet">{m.admin_audit_show()}</Button>
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={m.admin_audit_none_title()} text={m.admin_audit_none_text()} />
      ) : (
        <Table
          caption={m.admin_audit_table()}
          columns={[
            { key: "what", label: m.admin_audit_what() },
            { key: "about", label: m.admin_audit_about() },
            { key: "who", label: m.admin_audit_who() },
            { key: "when", label: m.admin_audit_when() },
          ]}
          rows={rows.map((row) => ({
            id: row.id,
            cells: {
              what: <What {...row} />,
              about: <About {...row} />,
              who: <Who {...row} />,
              when: <Time at={row.at} style="moment" />,
            },
          }))}
        />
      )}
      <Pagination newer={newer} older={older} />
      <Exports lead={m.people_export_lead()} files={[{ what: m.admin_audit_export(), address: "/admin/audit/export" }]} />
    </Page>
  );
}

function What({ action, detail }: Pick<AuditRow, "action" | "detail">) {
  const more = detailInWords(detail);
  return (
    <>
      {actionInWords(action)}
      {more && <span className="block text-sm font-normal text-quiet">{more}</span>}
    </>
  );
}

function About({ subject }: Pick<AuditRow, "subject">) {
  if (!subject) return null;
  const to = pageOf(subject);
  const name = subject.name ?? kindInWords(subject.kind);
  if (!to) return <span dir="auto">{name}</span>;
  return (
    <Link to={to} className={nameLinkClass} dir="auto">
      {name}
    </Link>
  );
}

function Who({ actorId, actorHidden, actorName }: Pick<AuditRow, "actorId" | "actorHidden" | "actorName">) {
  if (actorHidden) return <span className="text-quiet">{m.admin_audit_hidden()}</span>;
  if (!actorId) return <span className="text-quiet">{m.admin_audit_nobody()}</span>;
  if (!actorName) return <span className="text-quiet">{m.admin_audit_gone()}</span>;
  return (
    <Link to={`/admin/people/${actorId}`} className={nameLinkClass} dir="auto">
      {actorName}
    </Link>
  );
}
