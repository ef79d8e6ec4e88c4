import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { draftValue } from "#app/domains/drafts/drafts.ts";
import { discarding } from "#app/domains/drafts/keeping.server.ts";
import { DraftNote } from "#app/domains/drafts/ui/draft-note.tsx";
import { useDraft } from "#app/domains/drafts/ui/use-draft.ts";
import { ShiftTime } from "#app/domains/face-time/hosting/ui/shift-time.tsx";
import { reflecting } from "#app/domains/face-time/reflecting/reflecting.server.ts";
import { reflectionInput } from "#app/domains/face-time/reflecting/reflections.input.ts";
import { ownVisit, wasMissed } from "#app/domains/face-time/reflecting/reflections.queries.server.ts";
import { type Answers, longestAnswer, reflectionDraft, storyFrom } from "#app/domains/face-time/reflecting/reflections.ts";
import { activityName } from "#app/domains/face-time/words.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { isUnanswered } from "#app/domains/privacy/privacy.errors.ts";
import { findingsToShow, unansweredIn } from "#app/domains/privacy/showing.server.ts";
import { CheckContext, FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { DraftFound } from "#app/domains/stories/ui/draft-found.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Notice, Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.reflection_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db } = context.world;
  const visit = await ownVisit(db.read, person, params.id).catch(async (error: unknown) => {
    if (!(await wasMissed(db.read, person, params.id))) return orRefuse<never>(Promise.reject(error));
    throw redirect(`/face-time/shifts/${params.id}`, { headers: { "Set-Cookie": flash(m.reflection_missed()) } });
  });
  const { reflection, activity, activityName: own, site, zone, startsAt, endsAt } = visit;
  const shiftId = params.id ?? "";
  const draft = await draftOf(db.read, person.id, reflectionDraft(shiftId));
  const begun = (name: keyof Answers) => draft && draftValue(draft.values, name);
  const values = draft ? { surprised: begun("surprised"), felt: begun("felt"), change: begun("change") } : (reflection ?? {});
  const head = { activity, own, site, zone, startsAt, endsAt };
  return { reflection, id: reflection?.id ?? newId(), shiftId, values, draftSavedAt: draft?.updatedAt, ...head };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { reflection } = await orRefuse(ownVisit(world.db.read, person, params.id));
  const form = await request.formData();
  if (form.get("intent") === "afresh") {
    await world.db.write((tx) => discarding(tx, person.id, reflectionDraft(params.id ?? ""), world.clock.now()));
    return redirect(`/face-time/shifts/${params.id}/reflection`);
  }
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, reflectionInput);
  if (answer) return data({ ...answer.data, findings: undefined }, { status: 400 });
  // What was kept already stays the same reflection.
  const { id, ...said } = { ...value, id: reflection?.id ?? value.id };
  try {
    await reflecting(world, person, params.id ?? "", { id, ...said, answers });
  } catch (error) {
    if (!isUnanswered(error)) return orRefuse(Promise.reject(error));
    const findings = await findingsToShow(world, { about: { kind: "reflection", id }, texts: { ...said }, answers });
    return data({ result: submission.reply({ fieldErrors: unansweredIn(findings) }), findings }, { status: 422 });
  }
  return redirect(`/face-time/shifts/${params.id}/reflection`, { headers: { "Set-Cookie": flash(m.reflection_flash()) } });
}

export default function Reflection() {
  const { reflection, id, shiftId, values, draftSavedAt, ...shift } = useStill(useLoaderData<typeof loader>());
  const { activity, own, site, zone, startsAt, endsAt } = shift;
  const answer = useActionData<typeof action>();
  return (
    <Page narrow title={m.reflection_title()} lead={m.reflection_lead()}>
      <p className="mb-8 border-s-3 border-line ps-4">
        <span className="font-serif text-xl font-semibold" dir="auto">
          {m.face_time_what_where({ activity: activityName(activity, own), site })}
        </span>
        <br />
        <ShiftTime startsAt={startsAt} endsAt={endsAt} zone={zone} />
      </p>
      {reflection && (
        <div className="mb-8">
          <Notice tone="success" title={m.reflection_story_title()}>
            <p>{m.reflection_story_text()}</p>
            <p className="mt-2">
              <LinkButton to={storyFrom(reflection.id)}>{m.reflection_story_button()}</LinkButton>
            </p>
          </Notice>
        </div>
      )}
      {draftSavedAt && !answer && <DraftFound savedAt={draftSavedAt} />}
      <CheckContext.Provider value={{ about: { kind: "reflection", id }, findings: answer?.findings }}>
        <Questions
          key={draftSavedAt ? "draft" : "new"}
          id={id}
          draft={reflectionDraft(shiftId)}
          values={values}
          result={answer?.result}
          kept={reflection !== undefined}
        />
      </CheckContext.Provider>
    </Page>
  );
}

interface Asked {
  id: string;
  draft: string;
  values: Partial<Answers>;
  result: SubmissionResult<string[]> | undefined;
  kept: boolean;
}

function Questions({ id, draft, values, result, kept }: Asked) {
  const element = useRef<HTMLFormElement>(null);
  const required = { required: true };
  const [form, fields] = useForm<Partial<Answers>>({
    id: "reflection",
    lastResult: useLastResult("reflection", result),
    defaultValue: values,
    constraint: { surprised: required, felt: required, change: required },
  });
  const draftState = useDraft(draft, element);
  const questions = [
    { field: fields.surprised, label: m.reflection_surprised() },
    { field: fields.felt, label: m.reflection_felt() },
    { field: fields.change, label: m.reflection_change() },
  ];
  return (
    <Form ref={element} method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
      <FormErrors form={form} />
      <input type="hidden" name="id" value={id} />
      {questions.map(({ field, label }) => (
        <div key={field.name} className="grid gap-2">
          <TextField field={field} label={label} multiline rows={4} maxLength={longestAnswer} />
          <FindingsBeside field={field} />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button>{m.reflection_button()}</Button>
        {kept && <span className="text-sm text-quiet">{m.reflection_kept()}</span>}
        <DraftNote state={draftState} />
      </div>
    </Form>
  );
}
