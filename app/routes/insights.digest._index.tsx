import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/domains/auth/guard.server.ts";
import { foreseenLetter } from "#app/domains/notifications/weekly/composing.server.ts";
import { expectedCounts, missedZones } from "#app/domains/notifications/weekly/expected.queries.server.ts";
import { scheduleWeekly, skipWeek, stopWeekly, unskipWeek } from "#app/domains/notifications/weekly/scheduling.server.ts";
import { KeepingTabs } from "#app/domains/notifications/weekly/ui/keeping-tabs.tsx";
import { WeeklyItems } from "#app/domains/notifications/weekly/ui/weekly-items.tsx";
import { scheduleInput, weekInput } from "#app/domains/notifications/weekly/weekly.input.ts";
import { isSkipped, scheduleOf, weeksSent, zonesOfPeople } from "#app/domains/notifications/weekly/weekly.queries.server.ts";
import { letterStates, nextWeek, usualSchedule } from "#app/domains/notifications/weekly/weekly.ts";
import { dayWord, stateWord, weekdayWord } from "#app/domains/notifications/weekly/wording.ts";
import { departmentsWithTeams } from "#app/domains/people/organisation.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { Button } from "#app/ui/button.tsx";
import { NativeSelect, SelectField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Notice, Page, Section } from "#app/ui/page.tsx";
import { useReader } from "#app/ui/reader.tsx";
import { Table } from "#app/ui/table.tsx";
import { inWords } from "#app/ui/time.tsx";
import { TimeField } from "#app/ui/time-field.tsx";
import { titled } from "#app/ui/title.ts";
import { weeklyRooms } from "#app/weekly.server.ts";

export const meta: MetaFunction = () => titled(m.weekly_keep_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireRole(context, request, "curator");
  const { db, clock, mailer } = context.world;
  const { read } = db;
  const [schedule, zones, departments, sent] = await Promise.all([
    scheduleOf(read),
    zonesOfPeople(read),
    departmentsWithTeams(read),
    weeksSent(read),
  ]);
  const now = clock.now();
  const next = schedule && nextWeek(schedule, zones, now);
  const leaving = next && { ...next, time: schedule.time };
  const missed = leaving ? await missedZones(read, { ...leaving, zones, now }) : [];
  const asked = new URL(request.url).searchParams.get("department");
  const department = departments.find(({ id }) => id === (asked ?? person.departmentId));
  const { items, letter } = await foreseenLetter(context.world, weeklyRooms, {
    name: person.name,
    department,
    schedule: schedule ?? usualSchedule,
  });
  return {
    mailLeaves: mailer.delivers,
    schedule: schedule ?? null,
    next: leaving
      ? {
          ...leaving,
          skipped: await isSkipped(read, leaving.week),
          counts: await expectedCounts(read, { ...leaving, missed }),
          zones: zones.length,
        }
      : null,
    departments: departments.map(({ id, name }) => ({ id, name })),
    department: department?.id ?? "",
    items,
    subject: letter.subject,
    text: letter.text,
    sent,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireRole(context, request, "curator");
  const form = await request.formData();
  const { world } = context;
  const done = (text: string) => redirect("/insights/digest", { headers: { "Set-Cookie": flash(text) } });
  const intent = form.get("intent");
  if (intent === "stop") {
    await orRefuse(stopWeekly(world, person));
    return done(m.weekly_when_stopped());
  }
  if (intent === "skip" || intent === "unskip") {
    const { value, answer } = parseForm(form, weekInput);
    if (answer) return answer;
    await orRefuse(intent === "skip" ? skipWeek(world, person, value.week) : unskipWeek(world, person, value.week));
    return done(intent === "skip" ? m.weekly_skipped() : m.weekly_unskipped());
  }
  const { value, answer } = parseForm(form, scheduleInput);
  if (answer) return answer;
  await orRefuse(scheduleWeekly(world, person, value));
  return done(m.weekly_when_saved({ weekday: weekdayWord(value.weekday), time: value.time }));
}

export default function KeepingTheLetter() {
  const { mailLeaves, schedule, next, sent } = useLoaderData<typeof loader>();
  const seen = letterStates.filter((state) => sent.some(({ states }) => states[state]));
  return (
    <Page title={m.weekly_keep_title()} lead={m.weekly_keep_lead()}>
      <KeepingTabs />
      <div className="mb-8 grid gap-4 empty:hidden">
        {!schedule && (
          <Notice tone="info" title={m.weekly_off_title()}>
            <p>{m.weekly_off_text()}</p>
          </Notice>
        )}
        {!mailLeaves && (
          <Notice tone="warning" title={m.weekly_mail_title()}>
            <p>{m.weekly_mail_text()}</p>
          </Notice>
        )}
      </div>
      {next && <Next />}
      <When />
      <Look />
      <Section title={m.weekly_sent_title()}>
        {sent.length === 0 ? (
          <p className="text-quiet">{m.weekly_sent_none()}</p>
        ) : (
          <Table
            caption={m.weekly_sent_table()}
            columns={[
              { key: "week", label: m.weekly_sent_week() },
              ...seen.map((state) => ({ key: state, label: stateWord(state), align: "end" as const })),
            ]}
            rows={sent.map(({ week, states }) => ({
              id: week,
              cells: { week, ...Object.fromEntries(seen.map((state) => [state, states[state] ?? 0])) },
            }))}
          />
        )}
      </Section>
    </Page>
  );
}

function Next() {
  const { next, schedule } = useLoaderData<typeof loader>();
  const reader = useReader();
  if (!next || !schedule) return null;
  const { week, skipped, counts, zones } = next;
  return (
    <Section title={m.weekly_next()}>
      <div className="rounded-2xl border border-line bg-surface p-6">
        {skipped ? (
          <p className="font-serif text-xl">{m.weekly_next_skipped()}</p>
        ) : (
          <>
            <p className="font-serif text-xl" suppressHydrationWarning>
              {m.weekly_next_at({ at: inWords(new Date(next.at), "moment", reader), time: schedule.time })}
            </p>
            <ul className="mt-3 grid gap-1 text-quiet">
              <li>{m.weekly_next_mail({ count: counts.mail })}</li>
              {counts.app > 0 && <li>{m.weekly_next_app({ count: counts.app })}</li>}
              {counts.had > 0 && <li>{m.weekly_next_had({ count: counts.had })}</li>}
              {counts.nothing > 0 && <li>{m.weekly_next_nothing({ count: counts.nothing })}</li>}
              {counts.missed > 0 && <li>{m.weekly_next_missed({ count: counts.missed })}</li>}
              {counts.lately > 0 && <li>{m.weekly_next_lately({ count: counts.lately })}</li>}
              <li>{m.weekly_next_zones({ count: zones })}</li>
            </ul>
          </>
        )}
        <div className="mt-5 flex flex-wrap items-center gap-4">
          {!skipped && (
            <Link to="/insights/digest/readers" className="font-medium text-accent underline underline-offset-4">
              {m.weekly_next_see()}
            </Link>
          )}
          <Form method="post">
            <input type="hidden" name="intent" value={skipped ? "unskip" : "skip"} />
            <input type="hidden" name="week" value={week} />
            <Button tone="quiet" small>
              {skipped ? m.weekly_next_unskip() : m.weekly_next_skip()}
            </Button>
          </Form>
        </div>
      </div>
    </Section>
  );
}

function When() {
  const { schedule } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ weekday: string; time: string }>({
    id: "weekly",
    lastResult: useLastResult("weekly", answer?.result),
    defaultValue: { weekday: String((schedule ?? usualSchedule).weekday), time: (schedule ?? usualSchedule).time },
  });
  return (
    <Section title={m.weekly_when_title()}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid max-w-2xl gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            field={fields.weekday}
            label={m.weekly_when_day()}
            options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: dayWord(day) }))}
          />
          <TimeField field={fields.time} label={m.weekly_when_time()} />
        </div>
        <p className="text-sm text-quiet">{m.weekly_when_time_hint()}</p>
        <div>
          <Button>{m.weekly_when_save()}</Button>
        </div>
      </Form>
      {schedule && (
        <Form method="post" className="mt-4">
          <input type="hidden" name="intent" value="stop" />
          <Button tone="quiet" small>
            {m.weekly_when_stop()}
          </Button>
        </Form>
      )}
    </Section>
  );
}

function Look() {
  const { departments, department, items, subject, text } = useLoaderData<typeof loader>();
  return (
    <Section title={m.weekly_look_title()}>
      <p className="mb-4 max-w-2xl text-quiet">{m.weekly_look_text()}</p>
      <Form key={department} method="get" preventScrollReset className="mb-6 flex flex-wrap items-end gap-4">
        <label className="grid min-w-64 gap-1.5 font-medium max-sm:w-full" htmlFor="department">
          {m.weekly_look_department()}
          <NativeSelect
            id="department"
            name="department"
            start={department}
            emptyLabel={m.weekly_look_none()}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </label>
        <Button tone="quiet">{m.weekly_look_show()}</Button>
      </Form>
      {items.length === 0 ? (
        <p className="text-quiet">{m.weekly_look_nothing()}</p>
      ) : (
        <div className="grid gap-5 rounded-2xl border border-line bg-surface p-6 sm:p-8">
          <p>
            <span className="text-sm text-quiet">{m.weekly_look_subject()}</span>
            <span className="block font-semibold" dir="auto">
              {subject}
            </span>
          </p>
          <WeeklyItems items={items} />
          <p>
            <a
              href={`/insights/digest/letter?department=${department}`}
              target="_blank"
              rel="noreferrer"
              className="font-medium text-accent underline underline-offset-4"
            >
              {m.weekly_look_mail()}
            </a>
          </p>
          <details>
            <summary className="cursor-pointer font-medium">{m.weekly_look_plain()}</summary>
            <pre className="mt-3 whitespace-pre-wrap break-words rounded-xl bg-sunken p-4 text-sm">{text}</pre>
          </details>
        </div>
      )}
    </Section>
  );
}
