import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { AdminTabs } from "#app/domains/admin/ui/admin-tabs.tsx";
import { requirePerson } from "#app/domains/auth/guard.server.ts";
import { settingsInput } from "#app/domains/face-time/face-time.input.ts";
import { mayKeepFaceTime } from "#app/domains/face-time/face-time.policy.ts";
import { keepingSettings } from "#app/domains/face-time/keeping-settings.server.ts";
import { wordsWritten } from "#app/domains/face-time/keeping-words.server.ts";
import { briefingFiles } from "#app/domains/face-time/preparing.server.ts";
import { goalsOf, termsOf } from "#app/domains/face-time/settings.queries.server.ts";
import { functionName } from "#app/domains/face-time/words.ts";
import type { Person } from "#app/domains/people/people.ts";
import * as m from "#app/paraglide/messages.js";
import { orRefuse, parseForm } from "#app/shared/door.server.ts";
import { notAllowed } from "#app/shared/errors.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/field.tsx";
import { flash } from "#app/ui/flash.server.ts";
import { useLastResult } from "#app/ui/last-result.ts";
import { Badge, Page, Section } from "#app/ui/page.tsx";
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
  const [terms, goals, activities, briefings, declarations, files] = await Promise.all([
    termsOf(world.db.read),
    goalsOf(world.db.read),
    wordsWritten(world.db.read, "activities"),
    wordsWritten(world.db.read, "briefings"),
    wordsWritten(world.db.read, "declarations"),
    briefingFiles(world),
  ]);
  const hours = (minutes: number) => String(minutes / 60);
  const values = {
    ...Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, String(value)])),
    frontline: hours(goals.frontline),
    commercial: hours(goals.commercial),
    support: hours(goals.support),
  };
  return { values, activities, briefings, declarations, files };
}

export async function action(args: ActionFunctionArgs) {
  const person = await keeper(args);
  const { value, answer } = parseForm(await args.request.formData(), settingsInput);
  if (answer) return answer;
  const { frontline, commercial, support, ...terms } = value;
  const goals = { frontline: frontline * 60, commercial: commercial * 60, support: support * 60 };
  await keepingSettings(args.context.world, person, { terms, goals });
  return redirect("/admin/face-time", { headers: { "Set-Cookie": flash(m.face_time_settings_flash()) } });
}

export default function FaceTimeSettings() {
  const { values, activities, briefings, declarations, files } = useLoaderData<typeof loader>();
  return (
    <Page title={m.face_time_settings_title()} lead={m.face_time_settings_lead()}>
      <AdminTabs />
      <div className="grid max-w-3xl gap-4">
        <Settings values={values} />
        <Words kind="activities" title={m.face_time_settings_activities()} add={m.face_time_words_new_activity()} words={activities} />
        <Words
          kind="briefings"
          title={m.face_time_settings_briefings()}
          add={m.face_time_words_new_briefing()}
          words={briefings}
          files={files}
        />
        <Words
          kind="declarations"
          title={m.face_time_settings_declarations()}
          add={m.face_time_words_new_declaration()}
          words={declarations}
        />
      </div>
    </Page>
  );
}

interface WordsProps {
  kind: string;
  title: string;
  add: string;
  words: readonly { id: string; title: string; retired: boolean }[];
  /** Those that come with the product: they are changed in its folder. */
  files?: readonly { key: string; title: string }[];
}

function Words({ kind, title, add, words, files = [] }: WordsProps) {
  return (
    <Section title={title}>
      {words.length + files.length > 0 && (
        <ul className="mb-5 divide-y divide-line border-y border-line">
          {words.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-3 py-2.5">
              <Link to={`/admin/face-time/${kind}/${one.id}`} className="font-medium text-accent underline underline-offset-2" dir="auto">
                {one.title}
              </Link>
              {one.retired && <Badge>{m.face_time_words_retired()}</Badge>}
            </li>
          ))}
          {files.map((one) => (
            <li key={one.key} className="py-2.5">
              <span dir="auto">{one.title}</span> <span className="text-sm text-quiet">{m.face_time_words_file({ file: one.key })}</span>
            </li>
          ))}
        </ul>
      )}
      <LinkButton to={`/admin/face-time/${kind}/new`} tone="quiet">
        {add}
      </LinkButton>
    </Section>
  );
}

const hourFields = {
  holdHours: m.face_time_settings_hold,
  holdEndsHours: m.face_time_settings_hold_ends,
  offerHours: m.face_time_settings_offer,
  soonHours: m.face_time_settings_soon,
  soonOfferHours: m.face_time_settings_soon_offer,
};

function Settings({ values }: { values: Record<string, string> }) {
  const [form, fields] = useForm<Record<string, string>>({
    id: "settings",
    lastResult: useLastResult("settings", useActionData<typeof action>()?.result),
    defaultValue: values,
  });
  const field = (name: string) => {
    const found = fields[name];
    if (!found) throw new Error(name);
    return found;
  };
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} className="grid gap-7">
      <FormErrors form={form} />
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
