import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { activityInput, briefingInput, declarationInput, settingsInput } from "#app/domains/face-time/face-time.input.ts";
import { mayKeepFaceTime } from "#app/domains/face-time/face-time.policy.ts";
import { choicesForShifts, ownActivities } from "#app/domains/face-time/face-time.queries.server.ts";
import { addingActivity, keepingSettings, writingBriefing, writingDeclaration } from "#app/domains/face-time/keeping-settings.server.ts";
import { briefingsToChoose } from "#app/domains/face-time/preparing.server.ts";
import { goalsOf, termsOf } from "#app/domains/face-time/settings.queries.server.ts";
import { functionName } from "#app/domains/face-time/words.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import type { World } from "#app/shared/world.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const meta: MetaFunction = () => titled(m.face_time_settings_title());

async function keeper({ request, context }: LoaderFunctionArgs): Promise<Person> {
  const person = await requirePerson(context, request);
  if (!mayKeepFaceTime(person)) await orRefuse(Promise.reject(notAllowed()));
  return person;
}

export async function loader(args: LoaderFunctionArgs) {
  await keeper(args);
  const { world } = args.context;
  const [terms, goals, activities, briefings, { declarations }] = await Promise.all([
    termsOf(world.db.read),
    goalsOf(world.db.read),
    ownActivities(world.db.read),
    briefingsToChoose(world),
    choicesForShifts(world.db.read),
  ]);
  const hours = (minutes: number) => String(minutes / 60);
  const values = {
    ...Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, String(value)])),
    frontline: hours(goals.frontline),
    commercial: hours(goals.commercial),
    support: hours(goals.support),
  };
  return { values, activities, briefings, declarations };
}

/** `intent`: what is set or written; each form has its own. */
export async function action(args: ActionFunctionArgs) {
  const person = await keeper(args);
  const form = await args.request.formData();
  const intent = String(form.get("intent"));
  const refused = await kept(args.context.world, person, form, intent);
  if (refused) return data({ intent, result: refused }, { status: 400 });
  return redirect("/admin/face-time", { headers: { "Set-Cookie": flash(m.face_time_settings_flash()) } });
}

async function kept(world: World, person: Person, form: FormData, intent: string): Promise<SubmissionResult | undefined> {
  if (intent === "activity") {
    const { value, answer } = parseForm(form, activityInput);
    if (answer) return answer.data.result;
    return void (await addingActivity(world, person, value.name));
  }
  if (intent === "briefing") {
    const { value, answer } = parseForm(form, briefingInput);
    if (answer) return answer.data.result;
    return void (await writingBriefing(world, person, value));
  }
  if (intent === "declaration") {
    const { value, answer } = parseForm(form, declarationInput);
    if (answer) return answer.data.result;
    return void (await writingDeclaration(world, person, value));
  }
  const { value, answer } = parseForm(form, settingsInput);
  if (answer) return answer.data.result;
  const { frontline, commercial, support, ...terms } = value;
  const goals = { frontline: frontline * 60, commercial: commercial * 60, support: support * 60 };
  return void (await keepingSettings(world, person, { terms, goals }));
}

export default function FaceTimeSettings() {
  const { values, activities, briefings, declarations } = useLoaderData<typeof loader>();
  return (
    <Page title={m.face_time_settings_title()} lead={m.face_time_settings_lead()}>
      <AdminTabs />
      <div className="grid max-w-3xl gap-4">
        <Settings values={values} />
        <Section title={m.face_time_settings_activities()}>
          <Titles titles={activities.map(({ name }) => name)} />
          <Writing intent="activity" fields={["name"]} />
        </Section>
        <Section title={m.face_time_settings_briefings()}>
          <Titles titles={briefings.map(({ title }) => title)} />
          <Writing intent="briefing" fields={["title", "body"]} />
        </Section>
        <Section title={m.face_time_settings_declarations()}>
          <Titles titles={declarations.map(({ title }) => title)} />
          <Writing intent="declaration" fields={["title", "body", "validDays"]} />
        </Section>
      </div>
    </Page>
  );
}

function Titles({ titles }: { titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <ul className="mb-5 divide-y divide-line border-y border-line">
      {titles.map((title) => (
        <li key={title} className="py-2.5" dir="auto">
          {title}
        </li>
      ))}
    </ul>
  );
}

function useIntent(intent: string) {
  const answer = useActionData<typeof action>();
  return answer?.intent === intent ? answer.result : undefined;
}

const hourFields = {
  holdHours: m.face_time_settings_hold,
  holdEndsHours: m.face_time_settings_hold_ends,
  offerHours: m.face_time_settings_offer,
  soonHours: m.face_time_settings_soon,
  soonOfferHours: m.face_time_settings_soon_offer,
};

function Settings({ values }: { values: Record<string, string> }) {
  const [form, fields] = useForm<Record<string, string>>({ id: "settings", lastResult: useIntent("settings"), defaultValue: values });
  const field = (name: string) => {
    const found = fields[name];
    if (!found) throw new Error(name);
    return found;
  };
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="settings" />
      <Section title={m.face_time_settings_places()}>
        <div className="grid gap-5 sm:grid-cols-2">
          {Object.entries(hourFields).map(([name, label]) => (
            <TextField key={name} field={field(name)} type="number" label={label()} />
          ))}
        </div>
      </Section>
      <Section title={m.face_time_settings_goals()}>
        <p className="mb-4 text-quiet">{m.face_time_settings_goals_hint()}</p>
        <div className="grid gap-5 sm:grid-cols-3">
          {["frontline", "commercial", "support"].map((name) => (
            <TextField key={name} field={field(name)} type="number" label={functionName(name)} />
          ))}
        </div>
      </Section>
      <div>
        <Button>{m.face_time_settings_save()}</Button>
      </div>
    </Form>
  );
}

const writtenFields = {
  name: m.face_time_settings_name,
  title: m.face_time_settings_field_title,
  body: m.face_time_settings_body,
  validDays: m.face_time_settings_valid,
};

function Writing({ intent, fields: names }: { intent: string; fields: readonly (keyof typeof writtenFields)[] }) {
  const [form, fields] = useForm<Record<string, string>>({ id: intent, lastResult: useIntent(intent) });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-5">
      <input type="hidden" name="intent" value={intent} />
      {names.map((name) => {
        const field = fields[name];
        return (
          field && (
            <TextField
              key={name}
              field={field}
              label={writtenFields[name]()}
              type={name === "validDays" ? "number" : "text"}
              multiline={name === "body"}
            />
          )
        );
      })}
      <div>
        <Button tone="quiet">{m.face_time_settings_add()}</Button>
      </div>
    </Form>
  );
}
