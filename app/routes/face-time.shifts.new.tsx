import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import type { DraftValues } from "#app/domains/drafts/drafts.ts";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import { choicesForShifts, ownActivities } from "#app/domains/face-time/choices.queries.server.ts";
import { newShiftInput } from "#app/domains/face-time/face-time.input.ts";
import { mayOpenShifts } from "#app/domains/face-time/face-time.policy.ts";
import { newShiftDraft, refusalFields } from "#app/domains/face-time/face-time.ts";
import { takenOrSaid } from "#app/domains/face-time/form-answers.server.ts";
import { opening } from "#app/domains/face-time/opening.server.ts";
import { briefingsToChoose } from "#app/domains/face-time/preparing.server.ts";
import { repeating } from "#app/domains/face-time/repeating.server.ts";
import { seriesFrom } from "#app/domains/face-time/series-form.server.ts";
import { termsFrom } from "#app/domains/face-time/shift-form.server.ts";
import { ShiftForm } from "#app/domains/face-time/ui/shift-form.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { DraftFound } from "#app/domains/stories/ui/draft-found.tsx";
import * as m from "#app/paraglide/messages.js";
import { dayIn } from "#app/shared/days.server.ts";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_new_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  if (!mayOpenShifts(person)) await orRefuse(Promise.reject(notAllowed()));
  const { db, clock } = context.world;
  const [choices, activities, briefings, draft] = await Promise.all([
    choicesForShifts(db.read),
    ownActivities(db.read),
    briefingsToChoose(context.world),
    draftOf(db.read, person.id, newShiftDraft),
  ]);
  const tomorrow = dayIn("UTC", new Date(clock.now().getTime() + 7 * 86_400_000));
  return {
    id: newId(),
    choices: { ...choices, activities, briefings },
    draftSavedAt: draft?.updatedAt,
    values: draft
      ? begunWith(draft.values)
      : {
          site: person.siteId ?? undefined,
          starts: `${tomorrow}T09:00`,
          ends: `${tomorrow}T12:00`,
          hosts: choices.hosts.filter(({ id }) => id === person.id).map(({ id }) => id),
          places: "2",
          guestsPerHost: "2",
          language: "en",
          noticeHours: "24",
        },
  };
}

const manyOf = new Set(["hosts", "weekdays", "functions", "sites", "except"]);

/** What was begun, as the form takes it. */
const begunWith = (values: DraftValues): Record<string, string | string[] | undefined> =>
  Object.fromEntries(Object.entries(values).map(([name, list]) => [name, manyOf.has(name) ? list : list[0]]));

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const form = await request.formData();
  if (form.get("intent") === "afresh") {
    const { db, clock } = context.world;
    await db.write((tx) => discarding(tx, person.id, newShiftDraft, clock.now()));
    return redirect("/face-time/shifts/new");
  }
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, newShiftInput);
  if (answer) return answer;
  const found = await termsFrom(context.world.db.read, value);
  const again = found ? await seriesFrom(context.world.db.read, value, form, person.locale) : undefined;
  if (!found) return data({ result: submission.reply({ fieldErrors: { site: [m.face_time_choose_again()] } }) }, { status: 400 });
  if (again && "mistakes" in again) {
    const { mistakes, questions, holidays } = again;
    return data({ result: submission.reply({ fieldErrors: mistakes }), questions, holidays }, { status: 400 });
  }
  if ("questions" in found) {
    const fieldErrors = Object.fromEntries(found.questions.map(({ field }) => [field, [m.face_time_which_meant()]]));
    return data({ result: submission.reply({ fieldErrors }), questions: found.questions }, { status: 400 });
  }
  const { id, site, about, bring } = value;
  const said = {
    submission,
    id,
    texts: { about, bring },
    answers,
    fields: { ...refusalFields, "face-time.series-too-far": value.until ? "until" : "times" },
  };
  const shift = { id, siteId: site, ...found.terms, answers };
  const series = again?.series;
  const refused = await takenOrSaid(context.world, said, () =>
    series ? repeating(context.world, person, { ...shift, ...series }) : opening(context.world, person, shift),
  );
  if (refused) return refused;
  const done = series ? m.face_time_opened_series_flash({ count: series.times.length }) : m.face_time_opened_flash();
  return redirect(`/face-time/shifts/${id}`, { headers: { "Set-Cookie": flash(done) } });
}

export default function NewShift() {
  const { id, values, choices, draftSavedAt } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={m.face_time_new_title()} lead={m.face_time_new_lead()}>
      {draftSavedAt && !answer && <DraftFound savedAt={draftSavedAt} />}
      <ShiftForm
        key={draftSavedAt ? "draft" : "new"}
        id={id}
        values={values}
        choices={choices}
        answer={answer}
        button={m.face_time_open()}
        cancelTo="/face-time"
        draft={newShiftDraft}
        repeatable
      />
    </Page>
  );
}
