import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useState } from "react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { activityInput, briefingInput, declarationInput } from "#app/domains/face-time/face-time.input.ts";
import { mayKeepFaceTime } from "#app/domains/face-time/face-time.policy.ts";
import { takenOrSaid } from "#app/domains/face-time/form-answers.server.ts";
import {
  keepingActivity,
  keepingBriefing,
  keepingDeclaration,
  retiring,
  thingOf,
  type WordKind,
  wordKinds,
  wordsFor,
} from "#app/domains/face-time/keeping-words.server.ts";
import type { Person } from "#app/domains/people/people.ts";
import { takeAnswers } from "#app/domains/privacy/answers.ts";
import { FindingsBeside } from "#app/domains/privacy/ui/findings-beside.tsx";
import { channelWord } from "#app/domains/stories/words.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed, notFound } from "#app/shared/errors.ts";
import { newId } from "#app/shared/ids.ts";
import type { World } from "#app/shared/world.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { CheckboxField, FormErrors, SelectField, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Badge, Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { channels } from "#db/words/stories.ts";

const newTitles: Record<WordKind, () => string> = {
  activities: m.face_time_words_new_activity,
  briefings: m.face_time_words_new_briefing,
  declarations: m.face_time_words_new_declaration,
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title ?? m.face_time_settings_title());

async function keeper({ request, context, params }: LoaderFunctionArgs): Promise<{ person: Person; kind: WordKind }> {
  const person = await requirePerson(context, request);
  if (!mayKeepFaceTime(person)) await orRefuse(Promise.reject(notAllowed()));
  const kind = wordKinds.find((one) => one === params.kind);
  if (!kind) return orRefuse(Promise.reject(notFound()));
  return { person, kind };
}

/** `new` in place of an id: nothing is there yet. */
export async function loader(args: LoaderFunctionArgs) {
  const { kind } = await keeper(args);
  const { db, clock } = args.context.world;
  if (args.params.id === "new") {
    return { kind, id: newId(), isNew: true, title: newTitles[kind](), values: {}, retired: false, shifts: 0, signed: 0 };
  }
  return { kind, isNew: false, ...(await orRefuse(wordsFor(db.read, kind, args.params.id, clock.now()))) };
}

/** `intent`: kept, retired, or offered again. */
export async function action(args: ActionFunctionArgs) {
  const { person, kind } = await keeper(args);
  const { world } = args.context;
  const { id = "" } = args.params;
  if (id !== "new") await orRefuse(wordsFor(world.db.read, kind, id, world.clock.now()));
  const form = await args.request.formData();
  const intent = form.get("intent");
  if (id !== "new" && (intent === "retire" || intent === "again")) {
    await orRefuse(retiring(world, person, kind, id, intent === "retire"));
  } else {
    if (id !== "new") form.set("id", id);
    const refused = await keep(world, person, kind, form);
    if (refused) return refused;
  }
  return redirect("/admin/face-time", { headers: { "Set-Cookie": flash(m.face_time_settings_flash()) } });
}

async function keep(world: World, person: Person, kind: WordKind, form: FormData) {
  const answers = takeAnswers(form);
  const about = thingOf[kind];
  if (kind === "activities") {
    const { value, answer, submission } = parseForm(form, activityInput);
    if (answer) return answer;
    const { id, name, channel = null } = value;
    const fields = { "face-time.name-taken": "name" };
    return takenOrSaid(world, { submission, id, about, texts: { name }, answers, fields }, () =>
      keepingActivity(world, person, { id, name, channel, answers }),
    );
  }
  if (kind === "briefings") {
    const { value, answer, submission } = parseForm(form, briefingInput);
    if (answer) return answer;
    const { id, title, body, again } = value;
    return takenOrSaid(world, { submission, id, about, texts: { title, body }, answers }, () =>
      keepingBriefing(world, person, { id, title, body, again: again === "on", answers }),
    );
  }
  const { value, answer, submission } = parseForm(form, declarationInput);
  if (answer) return answer;
  const { id, title, body, validDays } = value;
  const fields = { "face-time.words-signed": "body" };
  return takenOrSaid(world, { submission, id, about, texts: { title, body }, answers, fields }, () =>
    keepingDeclaration(world, person, { id, title, body, validDays, answers }),
  );
}

export default function Words() {
  const { title, isNew, retired, shifts } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <Page narrow title={title}>
      <AdminTabs />
      {retired && (
        <p>
          <Badge>{m.face_time_words_retired()}</Badge>
        </p>
      )}
      <WordsForm key={pathname} />
      {!isNew && (
        <Section title={retired ? m.face_time_words_again_title() : m.face_time_words_retire_title()}>
          <p className="text-quiet">{retired ? m.face_time_words_again_text() : m.face_time_words_retire_text({ count: shifts })}</p>
          <Form method="post" className="mt-4">
            <Button name="intent" value={retired ? "again" : "retire"} tone={retired ? "quiet" : "danger"}>
              {retired ? m.face_time_words_again() : m.face_time_words_retire()}
            </Button>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function WordsForm() {
  const { kind, isNew, values, signed, id: loaded } = useLoaderData<typeof loader>();
  // After a refusal the page is loaded with another one.
  const [id] = useState(loaded);
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, string>>({ id: "words", lastResult: answer?.result, defaultValue: values });
  const findings = answer && "findings" in answer ? answer.findings : undefined;
  const field = (name: string) => {
    const found = fields[name];
    if (!found) throw new Error(name);
    return found;
  };
  const about = { kind: { activities: "activity", briefings: "briefing", declarations: "declaration" }[kind], id };
  const beside = (name: string) => <FindingsBeside field={field(name)} about={about} findings={findings} />;
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
      <FormErrors form={form} />
      <input type="hidden" name="id" value={id} />
      {kind === "activities" ? (
        <>
          <TextField field={field("name")} label={m.face_time_settings_name()} maxLength={100} />
          {beside("name")}
          <SelectField
            field={field("channel")}
            label={m.face_time_words_channel()}
            hint={m.face_time_words_channel_hint()}
            emptyLabel={m.face_time_none()}
            options={channels.map((value) => ({ value, label: channelWord(value) }))}
            optional
          />
        </>
      ) : (
        <>
          <TextField field={field("title")} label={m.face_time_settings_field_title()} maxLength={100} />
          {beside("title")}
          <TextField
            field={field("body")}
            label={m.face_time_settings_body()}
            hint={signed > 0 ? m.face_time_words_signed({ count: signed }) : m.face_time_words_markdown()}
            multiline
            rows={12}
            maxLength={20_000}
          />
          {beside("body")}
        </>
      )}
      {kind === "briefings" && !isNew && (
        <CheckboxField field={field("again")} label={m.face_time_words_read_again()} hint={m.face_time_words_read_again_hint()} />
      )}
      {kind === "declarations" && <TextField field={field("validDays")} type="number" label={m.face_time_settings_valid()} />}
      <div className="flex flex-wrap gap-3">
        <Button>{m.face_time_settings_save()}</Button>
        <LinkButton to="/admin/face-time" tone="quiet">
          {m.face_time_back()}
        </LinkButton>
      </div>
    </Form>
  );
}
