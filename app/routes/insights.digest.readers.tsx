import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { type ExpectedWay, expectedReaders, missedZones } from "#app/domains/notifications/weekly/expected.queries.server.ts";
import { leavingFor } from "#app/domains/notifications/weekly/leaving-for.ts";
import { KeepingTabs } from "#app/domains/notifications/weekly/ui/keeping-tabs.tsx";
import { scheduleOf, zonesOfPeople } from "#app/domains/notifications/weekly/weekly.queries.server.ts";
import { nextWeek } from "#app/domains/notifications/weekly/weekly.ts";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { NativeSelect } from "#app/ui/field.tsx";
import { EmptyState, Page, Pagination } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.weekly_keep_readers());

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, "curator");
  const { db, clock } = context.world;
  const { read } = db;
  const { searchParams } = new URL(request.url);
  const [schedule, zones, departments] = await Promise.all([scheduleOf(read), zonesOfPeople(read), departmentsWithTeams(read)]);
  const now = clock.now();
  const next = schedule && nextWeek(schedule, zones, now);
  const department = departments.find(({ id }) => id === searchParams.get("department"))?.id;
  const shown = {
    week: next?.week ?? null,
    departments: departments.map(({ id, name }) => ({ id, name })),
    department: department ?? "",
  };
  if (!schedule || !next) return { ...shown, rows: [], more: null, later: false };
  const [key, id] = [searchParams.get("after"), searchParams.get("id")];
  const after = key !== null && id !== null ? ([key, id] as const) : undefined;
  const letter = { ...next, time: schedule.time };
  const missed = await missedZones(read, { ...letter, zones, now });
  const { rows, next: following } = await expectedReaders(read, { ...letter, missed, department, after });
  const query = following && { after: following[0], id: following[1], ...(department ? { department } : {}) };
  return {
    ...shown,
    rows: rows.map(({ quietFrom, quietUntil, ...row }) => ({
      ...row,
      at: leavingFor(letter, { quietFrom, quietUntil, zone: row.zone }, now),
    })),
    more: query ? `?${new URLSearchParams(query)}` : null,
    later: after !== undefined,
  };
}

const ways: Record<ExpectedWay, () => string> = {
  mail: m.weekly_readers_by_mail,
  app: m.weekly_readers_by_app,
  had: m.weekly_readers_by_had,
  nothing: m.weekly_state_nothing,
  lately: m.weekly_readers_by_lately,
  missed: m.weekly_readers_by_missed,
};

export default function ExpectedReaders() {
  const { week, departments, department, rows, more, later } = useLoaderData<typeof loader>();
  return (
    <Page title={m.weekly_keep_readers()} lead={week ? m.weekly_readers_lead({ week }) : undefined}>
      <KeepingTabs />
      {!week && <EmptyState title={m.weekly_off_title()} text={m.weekly_readers_off_text()} />}
      {week && (
        <>
          <Form key={department} method="get" className="mb-6 flex flex-wrap items-end gap-4">
            <label className="grid min-w-64 gap-1.5 font-medium max-sm:w-full" htmlFor="department">
              {m.weekly_readers_filter()}
              <NativeSelect
                id="department"
                name="department"
                start={department}
                emptyLabel={m.weekly_readers_all()}
                options={departments.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </label>
            <Button tone="quiet">{m.weekly_look_show()}</Button>
          </Form>
          {rows.length === 0 ? (
            <EmptyState title={m.weekly_readers_none()} text={m.weekly_readers_none_text()} />
          ) : (
            <Table
              caption={m.weekly_readers_table()}
              columns={[
                { key: "name", label: m.weekly_readers_name() },
                { key: "department", label: m.weekly_readers_department() },
                { key: "when", label: m.weekly_readers_when() },
                { key: "how", label: m.weekly_readers_how() },
              ]}
              rows={rows.map(({ id, name, department: works, zone, at, by }) => ({
                id,
                cells: {
                  name: <span dir="auto">{name}</span>,
                  department: works && <span dir="auto">{works}</span>,
                  when: (by === "mail" || by === "app") && (
                    <>
                      <Time at={at} style="moment" />
                      <span className="block text-sm text-quiet">{zone.replaceAll("_", " ")}</span>
                    </>
                  ),
                  how: ways[by](),
                },
              }))}
            />
          )}
          <Pagination
            newer={later ? `/insights/digest/readers${department ? `?department=${department}` : ""}` : undefined}
            older={more ?? undefined}
            labels={{ newer: m.weekly_readers_back(), older: m.weekly_readers_more() }}
          />
        </>
      )}
    </Page>
  );
}
