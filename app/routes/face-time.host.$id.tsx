import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { addWalkIn } from "#app/domains/face-time/hosting/arriving.server.ts";
import { noteInput, walkInInput } from "#app/domains/face-time/hosting/hosting.input.ts";
import { dayOfShift } from "#app/domains/face-time/hosting/hosting.queries.server.ts";
import { longestNote, opensAt } from "#app/domains/face-time/hosting/hosting.ts";
import { noteDay } from "#app/domains/face-time/hosting/noting.server.ts";
import { Arrivals } from "#app/domains/face-time/hosting/ui/arrivals.tsx";
import { ShiftTime } from "#app/domains/face-time/hosting/ui/shift-time.tsx";
import { useEarly } from "#app/domains/face-time/hosting/ui/use-early.ts";
import { activityName, refusalOfOther } from "#app/domains/face-time/words.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { findingsToShow, unansweredIn } from "#app/domains/privacy/showing.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { isKnownFailure } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { EmptyState, Page, Section } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.host_day_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const { briefing, declarationId, ...day } = await orRefuse(dayOfShift(db.read, person, params.id));
  const asks = { briefing: briefing !== null, declaration: declarationId !== null };
  return {
    ...day,
    asks,
    personId: person.id,
    opens: clock.now() < opensAt(day) ? opensAt(day) : null,
    begun: day.startsAt <= clock.now(),
    over: day.endsAt <= clock.now(),
    ids: { walkIn: newId(), note: newId() },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id } = await orRefuse(dayOfShift(context.world.db.read, person, params.id));
  const form = await request.formData();
  const done = (words: string) => redirect(`/face-time/host/${id}`, { headers: { "Set-Cookie": flash(words) } });
  if (form.get("intent") === "walk-in") {
    const { value, answer, submission } = parseForm(form, walkInInput);
    if (answer) return data({ ...answer.data, form: "walk-in" as const, findings: undefined }, { status: 400 });
    try {
      await addWalkIn(context.world, person, id, value);
    } catch (error) {
      if (!isKnownFailure(error)) throw error;
      const result = submission.reply({ fieldErrors: { email: [refusalOfOther(error)] } });
      return data({ result, form: "walk-in" as const, findings: undefined }, { status: error.status });
    }
    return done(m.host_walk_in_flash());
  }
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, noteInput);
  if (answer) return data({ ...answer.data, form: "note" as const, findings: undefined }, { status: 400 });
  try {
    await noteDay(context.world, person, id, { ...value, answers });
  } catch (error) {
    if (!isUnanswered(error)) return orRefuse(Promise.reject(error));
    const findings = await findingsToShow(context.world, { about: { kind: "shift", id }, texts: { text: value.text }, answers });
    return data({ result: submission.reply({ fieldErrors: unansweredIn(findings) }), form: "note" as const, findings }, { status: 422 });
  }
  return done(m.host_note_flash());
}

export default function DayOfShift() {
  const {
    id,
    personId,
    activity,
    activityName: own,
    site,
    zone,
    startsAt,
    endsAt,
    places,
    code,
    over,
    guests,
    notes,
    asks,
    opens,
    begun,
    ids,
  } = useLoaderData<typeof loader>();
  const early = useEarly(opens);
  const answer = useActionData<typeof action>();
  const resultOf = (form: "walk-in" | "note") => (answer?.form === form ? answer.result : undefined);
  const [walkIn, walkInFields] = useForm<{ email: string }>({
    id: "walk-in",
    lastResult: useLastResult("walk-in", resultOf("walk-in")),
    constraint: { email: { required: true } },
  });
  const [note, noteFields] = useForm<{ text: string }>({
    id: "note",
    lastResult: useLastResult("note", resultOf("note")),
    constraint: { text: { required: true } },
  });
  return (
    <Page
      title={m.face_time_what_where({ activity: activityName(activity, own), site })}
      lead={<ShiftTime startsAt={startsAt} endsAt={endsAt} zone={zone} />}
      actions={
        <LinkButton to={`/face-time/shifts/${id}`} tone="quiet">
          {m.host_shift_link()}
        </LinkButton>
      }
    >
      <div className="grid gap-10 lg:grid-cols-[1fr_20rem]">
        <div className="min-w-0">
          <Section title={m.host_guests_title({ count: guests.length, places })}>
            {early && opens && (
              <p className="text-quiet">
                {m.host_opens()} <Time at={opens} style="moment" />
              </p>
            )}
            {guests.length > 0 ? (
              <Arrivals shiftId={id} personId={personId} guests={guests} asks={asks} early={early} begun={begun} />
            ) : (
              <EmptyState title={m.host_nobody_title()} text={m.host_nobody_text()} />
            )}
          </Section>
          {!early && (
            <Section title={m.host_walk_in_title()}>
              <Form method="post" id={walkIn.id} onSubmit={walkIn.onSubmit} noValidate={walkIn.noValidate} className="grid max-w-md gap-4">
                <FormErrors form={walkIn} />
                <input type="hidden" name="intent" value="walk-in" />
                <input type="hidden" name="id" value={ids.walkIn} />
                <TextField field={walkInFields.email} type="email" label={m.host_walk_in_email()} hint={m.host_walk_in_hint()} />
                <div>
                  <Button tone="quiet">{m.host_walk_in_button()}</Button>
                </div>
              </Form>
            </Section>
          )}
        </div>
        <aside aria-label={m.host_aside()}>
          {!over && (
            <Section title={m.host_code_title()}>
              <p className="rounded-xl border border-line bg-surface px-4 py-5 text-center font-mono text-3xl font-semibold tracking-[0.3em]">
                {code}
              </p>
              <p className="mt-3 text-sm text-quiet">{m.host_code_text()}</p>
            </Section>
          )}
          <Section title={m.host_notes_title()}>
            <ul className="grid gap-4">
              {notes.map(({ id: noteId, text, by, at }) => (
                <li key={noteId}>
                  <p className="whitespace-pre-line wrap-anywhere" dir="auto">
                    {text}
                  </p>
                  <p className="text-sm text-quiet">
                    {by} · <Time at={at} style="ago" />
                  </p>
                </li>
              ))}
            </ul>
            <Form method="post" id={note.id} onSubmit={note.onSubmit} noValidate={note.noValidate} className="mt-4 grid gap-4">
              <FormErrors form={note} />
              <input type="hidden" name="intent" value="note" />
              <input type="hidden" name="id" value={ids.note} />
              <TextField
                field={noteFields.text}
                label={m.host_note_label()}
                hint={m.host_note_hint()}
                multiline
                rows={3}
                maxLength={longestNote}
              />
              <FindingsBeside field={noteFields.text} about={{ kind: "shift", id }} findings={answer?.findings} />
              <div>
                <Button tone="quiet">{m.host_note_button()}</Button>
              </div>
            </Form>
          </Section>
        </aside>
      </div>
    </Page>
  );
}
