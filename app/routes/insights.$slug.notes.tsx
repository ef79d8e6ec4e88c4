import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { noteInput } from "#app/domains/insights/insights.input.ts";
import { mayCurate } from "#app/domains/insights/insights.policy.ts";
import { foundStudy, notesOn } from "#app/domains/insights/insights.queries.server.ts";
import { studyLimits } from "#app/domains/insights/insights.ts";
import { noting } from "#app/domains/insights/noting.server.ts";
import { placesToChoose } from "#app/domains/people/people.queries.server.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, SelectField, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.insights_note_title());

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { read } = context.world.db;
  const { id, slug, content } = await orRefuse(foundStudy(read, person, params.slug));
  const [notes, { departments }] = await Promise.all([notesOn(read, id), placesToChoose(read)]);
  const choices = mayCurate(person) ? departments : departments.filter((one) => one.id === person.departmentId);
  if (choices.length === 0) await orRefuse(Promise.reject(notAllowed()));
  const asked = new URL(request.url).searchParams.get("department") ?? person.departmentId;
  const department = (choices.find((one) => one.id === asked) ?? choices[0])?.id ?? "";
  const text = notes.find((note) => note.department.id === department)?.text ?? "";
  return { id, slug, title: content.title, choices: choices.map((one) => ({ value: one.id, label: one.name })), department, text };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { world } = context;
  const { id, slug } = await orRefuse(foundStudy(world.db.read, person, params.slug));
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, noteInput);
  if (answer) return answer;
  const note = { studyId: id, departmentId: value.department, text: value.text, answers };
  const asked = await takenOrAsked(world, { submission, about: { kind: "study", id }, texts: { text: value.text }, answers }, () =>
    noting(world, person, note),
  );
  if (asked) return asked;
  return redirect(`/insights/${encodeURIComponent(slug)}`, { headers: { "Set-Cookie": flash(m.insights_note_saved()) } });
}

export default function Note() {
  const { id, slug, title, choices, department, text } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ department: string; text: string }>({
    id: "note",
    lastResult: answer?.result,
    defaultValue: { department, text },
  });
  return (
    <Page narrow title={m.insights_note_title()} lead={title}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        {choices.length > 1 ? (
          <SelectField field={fields.department} label={m.insights_note_department()} options={choices} />
        ) : (
          <>
            <input type="hidden" name="department" value={department} />
            <p className="font-semibold" dir="auto">
              {choices[0]?.label}
            </p>
          </>
        )}
        <TextField
          field={fields.text}
          label={m.insights_note_text()}
          hint={m.insights_note_text_hint()}
          multiline
          rows={6}
          maxLength={studyLimits.note}
        />
        <FindingsBeside
          field={fields.text}
          about={{ kind: "study", id }}
          findings={answer && "findings" in answer ? answer.findings : undefined}
        />
        <div className="flex flex-wrap gap-3">
          <Button>{m.insights_note_save()}</Button>
          <LinkButton to={`/insights/${slug}`} tone="quiet">
            {m.insights_cancel()}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
