import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { importsThatWait } from "#app/domains/stories/importing/waiting.queries.server.ts";
import { DeskTabs } from "#app/domains/stories/ui/desk-tabs.tsx";
import * as m from "#app/paraglide/messages.js";
import { numberFormat } from "#app/ui/formats.ts";
import { EmptyState, Page } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta = () => titled(m.import_waiting_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "editor", "administrator");
  return { imports: await importsThatWait(context.world.db.read) };
}

export default function ImportsThatWait() {
  const { imports } = useLoaderData<typeof loader>();
  const write = numberFormat(useReader().locale);
  return (
    <Page title={m.import_waiting_title()} lead={m.import_waiting_list_lead()}>
      <DeskTabs />
      {imports.length === 0 ? (
        <EmptyState title={m.import_waiting_none_title()} text={m.import_waiting_list_none()} />
      ) : (
        <Table
          caption={m.import_waiting_title()}
          columns={[
            { key: "file", label: m.import_list_file() },
            { key: "rows", label: m.import_waiting_in_rows(), align: "end" },
            { key: "when", label: m.import_list_when() },
          ]}
          rows={imports.map(({ id, fileName, waiting, by, endedAt }) => ({
            id,
            cells: {
              file: (
                <Link
                  to={`/admin/import/stories/${id}/waiting`}
                  dir="auto"
                  className="font-semibold text-ink underline-offset-2 hover:underline wrap-anywhere"
                >
                  {fileName}
                </Link>
              ),
              rows: write.format(waiting),
              when: (
                <>
                  {endedAt && <Time at={endedAt} style="ago" />}
                  <span className="block text-sm text-quiet" dir="auto">
                    {by}
                  </span>
                </>
              ),
            },
          }))}
        />
      )}
    </Page>
  );
}
