import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { draftOf } from "#app/domains/drafts/drafts.queries.server.ts";
import { draftValue } from "#app/domains/drafts/drafts.ts";
import { DraftNote } from "#app/domains/drafts/ui/draft-note.tsx";
import { useDraft } from "#app/domains/drafts/ui/use-draft.ts";
import { personPage } from "#app/domains/people/people.queries.server.ts";
import { daysFor } from "#app/domains/pledges/days.server.ts";
import { pledgeInput } from "#app/domains/pledges/pledges.input.ts";
import { longestPledge, newPledgeDraft } from "#app/domains/pledges/pledges.ts";
import { pledging } from "#app/domains/pledges/pledging.server.ts";
import { PledgedStory } from "#app/domains/pledges/ui/pledged-story.tsx";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { takenOrAsked } from "#app/domains/privacy/form-answers.server.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { readableStory } from "#app/domains/stories/stories.queries.server.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { newId } from "#app/shared/ids.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DateField, FormErrors, RadioGroup, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useStill } from "#app/ui/still.ts";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.pledges_new_title());

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(context, request);
  const { db, clock } = context.world;
  const asked = new URL(request.url).searchParams.get("story") ?? undefined;
  const { id: storyId, headline } = await orRefuse(readableStory(db.read, person, asked));
  const [draft, page] = await Promise.all([draftOf(db.read, person.id, newPledgeDraft(storyId)), personPage(db.read, person.id)]);
  const begun = (name: string) => draft && draftValue(draft.values, name);
  return {
    id: newId(),
    story: { id: storyId, headline },
    team: page?.team ?? null,
    values: { text: begun("text"), dueOn: begun("dueOn"), whose: begun("whose") ?? "mine" },
    restored: draft !== undefined,
    days: daysFor(person.zone, clock.now()),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(context, request);
  const { clock } = context.world;
  const form = await request.formData();
  const answers = takeAnswers(form);
  const { value, answer, submission } = parseForm(form, pledgeInput(daysFor(person.zone, clock.now())));
  if (answer) return answer;
  const { id, story: storyId, text, dueOn, whose } = value;
  const pledge = { id, storyId, text, dueOn, forTeam: whose === "team", answers };
  const asked = await takenOrAsked(context.world, { submission, about: { kind: "pledge", id }, texts: { text }, answers }, () =>
    pledging(context.world, person, pledge),
  );
  if (asked) return asked;
  return redirect(`/stories/${storyId}#pledges`, { headers: { "Set-Cookie": flash(m.pledges_made_flash()) } });
}

export default function NewPledge() {
  const { id, story, team, values, restored, days } = useStill(useLoaderData<typeof loader>());
  const answer = useActionData<typeof action>();
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<{ text: string; dueOn: string; whose: string }>({
    id: "pledge",
    lastResult: answer?.result,
    defaultValue: values,
    constraint: { text: { required: true }, dueOn: { required: true } },
  });
  const draft = useDraft(newPledgeDraft(story.id), element);
  return (
    <Page narrow title={m.pledges_new_title()} lead={m.pledges_new_lead()}>
      <PledgedStory story={story} />
      <Form ref={element} method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
        <FormErrors form={form} />
        {restored && <p className="text-sm text-quiet">{m.pledges_draft_restored()}</p>}
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="story" value={story.id} />
        <TextField
          field={fields.text}
          label={m.pledges_field_text()}
          hint={m.pledges_field_text_hint()}
          multiline
          rows={3}
          maxLength={longestPledge}
        />
        <FindingsBeside
          field={fields.text}
          about={{ kind: "pledge", id }}
          findings={answer && "findings" in answer ? answer.findings : undefined}
        />
        <DateField field={fields.dueOn} label={m.pledges_field_due()} hint={m.pledges_field_due_hint()} min={days.today} max={days.last} />
        {team && (
          <RadioGroup
            field={fields.whose}
            label={m.pledges_field_whose()}
            options={[
              { value: "mine", label: m.pledges_whose_me() },
              { value: "team", label: m.pledges_whose_team({ team }) },
            ]}
          />
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button>{m.pledges_new_button()}</Button>
          <LinkButton to={`/stories/${story.id}`} tone="quiet">
            {m.pledges_cancel()}
          </LinkButton>
          <DraftNote state={draft} />
        </div>
      </Form>
    </Page>
  );
}
