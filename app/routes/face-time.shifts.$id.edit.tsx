import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { changing } from "#app/domains/face-time/changing.server.ts";
import { changingSeries } from "#app/domains/face-time/changing-series.server.ts";
import { choicesForShifts, ownActivities } from "#app/domains/face-time/choices.queries.server.ts";
import { changedShiftInput } from "#app/domains/face-time/face-time.input.ts";
import { refusalFields } from "#app/domains/face-time/face-time.ts";
import { takenOrSaid } from "#app/domains/face-time/form-answers.server.ts";
import { briefingsToChoose } from "#app/domains/face-time/preparing.server.ts";
import { revisionOf } from "#app/domains/face-time/revisions.server.ts";
import { wallsAfter } from "#app/domains/face-time/series-form.server.ts";
import { shiftsMeant } from "#app/domains/face-time/series-shifts.server.ts";
import { termsFrom } from "#app/domains/face-time/shift-form.server.ts";
import { keptShift, type ShiftPage } from "#app/domains/face-time/shift-page.queries.server.ts";
import { ChangedMeanwhile } from "#app/domains/face-time/ui/changed-meanwhile.tsx";
import { ShiftForm } from "#app/domains/face-time/ui/shift-form.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_edit_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db } = context.world;
  const page = await orRefuse(keptShift(db.read, person, params.id));
  const { id, shift } = page;
  const [choices, activities, briefings, revision] = await Promise.all([
    choicesForShifts(db.read, shift.declarationId),
    ownActivities(db.read, shift.activity),
    briefingsToChoose(context.world, shift.briefing),
    revisionOf(db.read, shift),
  ]);
  return {
    id,
    revision,
    scoped: shift.seriesId !== null,
    choices: { ...choices, activities, briefings },
    values: { ...valuesOf(page), scope: "one" },
  };
}

/** What a shift says, as its form says it. */
function valuesOf({ shift, hosts }: Pick<ShiftPage, "shift" | "hosts">) {
  return {
    site: shift.siteId,
    activity: shift.activity,
    starts: shift.startsWall,
    ends: shift.endsWall,
    startsReading: shift.startsReading,
    endsReading: shift.endsReading,
    hosts: hosts.map((host) => host.id),
    places: String(shift.places),
    guestsPerHost: String(shift.guestsPerHost),
    language: shift.language,
    about: shift.about,
    bring: shift.bring,
    briefing: shift.briefing ?? "",
    needsBriefing: shift.needsBriefing ? "on" : undefined,
    declaration: shift.declarationId ?? "",
    noticeHours: String(shift.noticeHours),
    functions: [...shift.functions],
    sites: [...shift.sites],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { id, shift, zone } = await orRefuse(keptShift(context.world.db.read, person, params.id));
  const form = await request.formData();
  // A shift stays what and where it is, whatever the form says.
  form.set("id", id);
  form.set("site", shift.siteId);
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, changedShiftInput);
  if (answer) return answer;
  const { db, clock } = context.world;
  const meant = { scope: value.scope, alone: value.alone === "on" };
  const several = shift.seriesId !== null && meant.scope !== "one";
  const all = several ? await shiftsMeant(db.read, id, meant, clock.now()) : [];
  const later = wallsAfter(zone, { own: shift, all, starts: value.starts, ends: value.ends }, form);
  const found = await termsFrom(db.read, value);
  if (!found || "questions" in found || later.questions.length > 0) {
    const questions = several ? later.questions : found && "questions" in found ? found.questions : [];
    const fieldErrors = Object.fromEntries(questions.map(({ field }) => [field, [m.face_time_which_meant()]]));
    return data({ result: submission.reply({ fieldErrors }), questions }, { status: 400 });
  }
  const { about, bring } = value;
  const said = { submission, id, texts: { about, bring }, answers, fields: refusalFields };
  const terms = { ...found.terms, answers, revision: value.revision };
  const refused = await takenOrSaid(context.world, said, () =>
    several
      ? changingSeries(context.world, person, id, { ...terms, meant, walls: later.walls })
      : changing(context.world, person, id, terms),
  );
  if (refused && "code" in refused.data && refused.data.code === "face-time.changed-meanwhile") {
    const page = await orRefuse(keptShift(db.read, person, id));
    const stored: Stored = { revision: await revisionOf(db.read, page.shift), values: valuesOf(page) };
    return data({ ...refused.data, stored }, { status: 409 });
  }
  if (refused) return refused;
  const done = several ? m.face_time_series_changed_flash() : m.face_time_changed_flash();
  return redirect(`/face-time/shifts/${id}`, { headers: { "Set-Cookie": flash(done) } });
}

interface Stored {
  readonly revision: string;
  readonly values: ReturnType<typeof valuesOf>;
}

export default function EditShift() {
  const { id, values, choices, scoped, ...opened } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const typed = answer?.result?.initialValue;
  const stored = answer && "stored" in answer ? (answer.stored as Stored) : undefined;
  // Asked again after a mistake, the loader knows a newer one than the form was opened with.
  const revision = stored?.revision ?? (typeof typed?.revision === "string" ? typed.revision : opened.revision);
  return (
    <Page narrow title={m.face_time_edit_title()} lead={m.face_time_edit_lead()}>
      {stored && <ChangedMeanwhile stored={stored.values} typed={typed ?? {}} choices={choices} afresh={`/face-time/shifts/${id}/edit`} />}
      <ShiftForm
        id={id}
        values={values}
        choices={choices}
        answer={answer}
        button={m.face_time_edit_button()}
        cancelTo={`/face-time/shifts/${id}`}
        revision={revision}
        siteFixed
        scoped={scoped}
      />
    </Page>
  );
}
